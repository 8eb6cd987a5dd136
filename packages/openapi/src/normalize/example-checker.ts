import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { objectAt, type JsonObject, textAt } from '../document/schema.ts';
import { pathOf, pointerOf, valueAt } from '../document/pointer.ts';
import type { Path } from '../document/types.ts';
import { withJsonSchemas } from './json-schema.ts';

/** Whether a value fits the schema at a path of the document. */
export type ExampleChecker = (at: Path, value: unknown) => boolean;

/** Checks examples against the document's schemas. What ajv cannot compile passes. */
export function exampleChecker(document: JsonObject): ExampleChecker {
  let ajv: Ajv2020 | undefined;
  const compiled = new Map<string, (value: unknown) => boolean>();
  const start = (): Ajv2020 => {
    // Each schema judges a few values: making its code faster takes longer than they do.
    const made = new Ajv2020({ strict: false, logger: false, validateSchema: false, code: { optimize: false } });
    addFormatsModule.default(made);
    return made.addSchema({ $id: 'document', ...objectAt(withJsonSchemas(document)) });
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
