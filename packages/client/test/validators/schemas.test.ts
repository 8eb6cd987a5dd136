import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { newAjv, pointersOf } from './cases.ts';
import { checkerOf } from './checker.ts';
import { allSchemas, checkedSchemas, COMPONENTS, values } from './random-schemas.ts';

// Schemas that today's document does not have and another may: the emitter and the interpreter together, against ajv.

function ajvOf(schema: unknown): (value: unknown) => readonly string[] {
  const check = newAjv().compile({ allOf: [schema], components: { schemas: COMPONENTS } });
  return (value) => {
    try {
      return pointersOf(check, value);
    } catch {
      // Where `if` meets `patternProperties`, ajv 8.20 throws a TypeError: then it has not accepted the value.
      return ['ajv failed'];
    }
  };
}

const manyValues = fc.array(values, { minLength: 60, maxLength: 60 });

it('what the document allows is never refused, whatever it uses', () => {
  const property = fc.property(allSchemas, manyValues, (schema, given) => {
    const theirs = ajvOf(schema);
    const ours = checkerOf(schema, COMPONENTS);
    for (const value of given) if (theirs(value).length === 0) expect(ours(value), JSON.stringify(value)).toEqual([]);
  });
  fc.assert(property, { numRuns: 300 });
});

it('what the document forbids by the keywords that are checked is refused, where ajv says', () => {
  const property = fc.property(checkedSchemas, manyValues, (schema, given) => {
    const theirs = ajvOf(schema);
    const ours = checkerOf(schema, COMPONENTS);
    for (const value of given) {
      const [first] = ours(value);
      const pointers = theirs(value);
      if (first === undefined) expect(pointers, JSON.stringify(value)).toEqual([]);
      // A field that must not be there is told by its own pointer, and by ajv by that of the object.
      else
        expect(
          [first.pointer, first.pointer.replace(/\/[^/]*$/, '')].some((pointer) => pointers.includes(pointer)),
          `${JSON.stringify(value)}: ${first.pointer} of ${pointers.join()}`,
        ).toBe(true);
    }
  });
  fc.assert(property, { numRuns: 300 });
});
