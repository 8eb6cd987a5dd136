import diff from 'microdiff';
import { jsonText } from './json-text.ts';

/**
 * One aspect of a schema, an operation, a parameter: names with their values as JSON text. Undefined: it has no such
 * aspect.
 */
export type Facet = Readonly<Record<string, string>>;

/** All aspects, flat: everything comparable is a key, and nothing a list. */
export type Facets = Readonly<Record<string, Facet | undefined>>;

export interface FacetDifference {
  readonly facet: string;
  /** The name within the facet; empty when the whole facet came or went. */
  readonly name: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Builds a facet of the values that are there. Its prototype is null: `constructor` is a name like any other. */
export function facetOf(values: Iterable<readonly [string, unknown]>): Facet {
  const facet: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [name, value] of values) if (value !== undefined) facet[name] = jsonText(value);
  return facet;
}

/** A facet that is one value and needs no name. */
export const single = (value: unknown): Facet => facetOf([['', value]]);

/** What differs between two of them, one entry for each name, in an order that does not depend on that of the keys. */
export function differencesOf(before: Facets, after: Facets): readonly FacetDifference[] {
  return diff(present(before), present(after))
    .map((difference) => ({
      facet: String(difference.path[0]),
      name: String(difference.path[1] ?? ''),
      before: difference.type === 'CREATE' ? undefined : parsed(difference.oldValue),
      after: difference.type === 'REMOVE' ? undefined : parsed(difference.value),
    }))
    .sort((a, b) => order(`${a.facet} ${a.name}`, `${b.facet} ${b.name}`));
}

/** For texts that are not the same. */
export const order = (a: string, b: string): number => (a < b ? -1 : 1);

function present(facets: Facets): Record<string, Facet> {
  return Object.fromEntries(
    Object.entries(facets).flatMap(([name, facet]) => (facet === undefined ? [] : [[name, facet]])),
  );
}

function parsed(value: unknown): unknown {
  if (typeof value === 'string') return JSON.parse(value);
  return Object.fromEntries(Object.entries(value as Facet).map(([name, text]) => [name, JSON.parse(text)]));
}
