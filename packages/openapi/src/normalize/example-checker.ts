import { type Schema, validate } from '@cfworker/json-schema';
import { objectAt, type JsonObject } from '../document/schema.ts';
import { pathOf, valueAt } from '../document/pointer.ts';
import type { Path } from '../document/types.ts';
import { withJsonSchemas } from './json-schema.ts';

/** Whether a value fits the schema at a path of the document. */
export type ExampleChecker = (at: Path, value: unknown) => boolean;

/**
 * Checks examples against the document's schemas, as the document is at the first check. What cannot be checked passes.
 *
 * Each schema checks a few values: reading it while it checks takes less time and memory than making code of it first.
 */
export function exampleChecker(document: JsonObject): ExampleChecker {
  let schemas: JsonObject | undefined;
  const targets = new Map<string, unknown>();
  const start = (): JsonObject => objectAt(withJsonSchemas(document));
  const lookup = new Proxy<Record<string, Schema>>(
    {},
    {
      get(_, ref) {
        const pointer = String(ref);
        if (!targets.has(pointer)) targets.set(pointer, valueAt(schemas, pathOf(pointer)));
        return targets.get(pointer);
      },
    },
  );
  return (at, value) => {
    if (value === undefined) return false;
    schemas ??= start();
    try {
      return validate(value, valueAt(schemas, at) as Schema, '2020-12', lookup, true).valid;
    } catch {
      return true;
    }
  };
}
