import { Ajv } from 'ajv';
import addFormatsModule from 'ajv-formats';
import { objectAt, type JsonObject, textAt } from '../../catalog/schema.ts';
import { pathOf, pointerOf, valueAt } from '../../document/pointer.ts';
import type { Path } from '../../document/types.ts';

/** Whether a value fits the schema at a path of the document. */
export type ExampleChecker = (at: Path, value: unknown) => boolean;

/** Checks examples against the document's schemas. What ajv cannot judge (a keyword of 3.0 that it takes otherwise) passes. */
export function exampleChecker(document: JsonObject): ExampleChecker {
  let ajv: Ajv | undefined;
  const compiled = new Map<string, (value: unknown) => boolean>();
  const start = (): Ajv => {
    const made = new Ajv({ strict: false, logger: false, validateSchema: false });
    addFormatsModule.default(made);
    return made.addSchema({ $id: 'document', ...document });
  };
  const compile = (pointer: string): ((value: unknown) => boolean) => {
    ajv ??= start();
    try {
      return ajv.compile({ $ref: `document#${pointer.slice(1).split('/').map(encodeURIComponent).join('/')}` });
    } catch {
      return () => true;
    }
  };
  return (at, value) => {
    // Many places refer to one schema, which is compiled once.
    const ref = textAt(objectAt(valueAt(document, at))['$ref']);
    const pointer = pointerOf(ref?.startsWith('#/') === true ? pathOf(ref) : at);
    const validate = compiled.get(pointer) ?? compile(pointer);
    compiled.set(pointer, validate);
    return validate(value);
  };
}
