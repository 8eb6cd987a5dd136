import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isObject, type JsonObject, objectAt } from '@one37id/agency-openapi/document';
import { requestTable } from '../../src/generated/validators.gen.ts';
import * as schemas from '../../src/schemas.ts';
import { validateRequest } from '../../src/validate-request.ts';
import { examples } from '../checks/examples.ts';
import { brokenValues, fullValue } from './broken-values.ts';
import { compiledBy } from './input-schemas.ts';
import { validValues } from './valid-values.ts';

// The published schemas, held to `validateRequest`: as data, as they go into somebody's endpoint.

const cases = Object.entries<schemas.JsonSchema>(schemas).map(([name, schema]) => ({
  id: name.replace(/InputSchema$/, ''),
  name,
  schema: JSON.parse(JSON.stringify(schema)) as JsonObject,
}));

test('each operation that takes an input has its schema, under the name of its function', () => {
  const wanted = Object.keys(requestTable.operations).map((id) => `${id}InputSchema`);
  expect(Object.keys(schemas).toSorted()).toEqual(wanted.toSorted());
  expect(wanted.length).toBeGreaterThan(40);
});

describe.for(cases)('$name', ({ id, schema }) => {
  const judges = compiledBy(schema);
  const judged = (value: unknown): readonly boolean[] => judges.map((judge) => judge(value));
  const asked = (value: unknown): readonly boolean[] => judges.map(() => validateRequest(id, value).length === 0);

  it('takes the example of the document', () => {
    expect(judged(JSON.parse(JSON.stringify(examples[id])))).toEqual([true, true]);
  });

  it('takes and refuses what validateRequest does: what is right, what has one thing broken, and what is put anywhere', () => {
    for (const { what, value } of brokenValues(schema, schema)) expect(judged(value), what).toEqual(asked(value));
    const full = fullValue(schema, schema);
    const names = [...Object.keys(objectAt(schema['properties'])), 'body', 'x'];
    const strange = fc.oneof(
      fc.jsonValue({ maxDepth: 1 }),
      fc.constantFrom('w3c', '2030-01-31T12:00:00Z', '2030-01-31 12:00:00Z', -1, 0, '', [], {}),
    );
    const property = fc.property(
      validValues(schema, schema),
      strange,
      fc.constantFrom(...names),
      (value, put, name) => {
        for (const input of [value, isObject(value) ? { ...value, [name]: put } : put])
          expect(judged(input), JSON.stringify(input)).toEqual(asked(input));
      },
    );
    fc.assert(property, { numRuns: 20, examples: [[full, null, 'x']] });
  });
});
