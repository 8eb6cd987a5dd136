import * as fc from 'fast-check';
import type { Schema, Schemas } from '../schema.ts';
import { arbitraryOf } from './arbitrary.ts';
import { formsOf } from './forms.ts';
import { NothingFits } from './keep.ts';

/** Values that have every place of the schema: one, or so many that each of several forms has its turn. */
export function fullValues(
  schema: Schema,
  schemas: Schemas,
  parameters: { readonly seed?: number },
): readonly unknown[] {
  const values = Array.from({ length: widest(schema, schemas, new Set()) }, (_, form) => {
    try {
      return fc.sample(arbitraryOf(schema, schemas, form), { ...parameters, numRuns: 1 });
    } catch (error) {
      // With every field there, one form may never be told from another.
      if (error instanceof NothingFits) return [];
      throw error;
    }
  });
  if (values.every((drawn) => drawn.length === 0))
    throw new NothingFits(`With every field there is no value for ${JSON.stringify(schema).slice(0, 200)}`);
  return values.flat();
}

/** The most forms that there are in one place. */
function widest(schema: Schema, schemas: Schemas, seen: Set<string>): number {
  const { forms, through } = formsOf(schema, schemas);
  if (through.length > 0 && through.every((name) => seen.has(name))) return 1;
  for (const name of through) seen.add(name);
  const inner = forms.flatMap(({ schema: { properties = {}, items, prefixItems = [], additionalProperties } }) => [
    ...Object.values(properties),
    items,
    ...prefixItems,
    additionalProperties,
  ]);
  return Math.max(
    1,
    forms.length,
    ...inner.flatMap((one) => (typeof one === 'object' ? [widest(one, schemas, seen)] : [])),
  );
}
