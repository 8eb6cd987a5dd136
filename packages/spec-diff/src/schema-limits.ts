import type { JsonObject } from '@one37id/agency-openapi/document';
import { type Facet, facetOf } from './facets.ts';
import type { SchemaNode } from './schema-parts.ts';

/** A lower or upper bound: the number, or the number that is itself refused. */
type Bound = number | { readonly exclusive: number };

const LOWER = ['minLength', 'minItems', 'minProperties'];
const UPPER = ['maxLength', 'maxItems', 'maxProperties', 'maxContains'];

/** The limits that all pieces of a schema set together. Limits that limit nothing are left out. */
export function limitsOf(node: SchemaNode): Facet {
  const schemas = node.map((part) => part.value);
  const numbers = (name: string) => schemas.map((schema) => schema[name]).filter((value) => typeof value === 'number');
  const most = (values: readonly number[]) => (values.length === 0 ? undefined : Math.max(...values));
  const least = (values: readonly number[]) => (values.length === 0 ? undefined : Math.min(...values));
  const minContains = most(numbers('minContains'));
  return facetOf([
    ...LOWER.map((name) => [name, most(numbers(name)) || undefined] as const),
    ...UPPER.map((name) => [name, least(numbers(name))] as const),
    ['minContains', minContains === 1 ? undefined : minContains],
    ['minimum', tightest(schemas, 'minimum', 'exclusiveMinimum', 1)],
    ['maximum', tightest(schemas, 'maximum', 'exclusiveMaximum', -1)],
    ['multipleOf', most(numbers('multipleOf'))],
    ['uniqueItems', schemas.some((schema) => schema.uniqueItems === true) || undefined],
  ]);
}

/** Patterns by their text: a value matches them all. */
export function patternsOf(node: SchemaNode): Facet {
  const patterns = node.map((part) => part.value.pattern).filter((pattern) => typeof pattern === 'string');
  return facetOf(patterns.map((pattern) => [pattern, pattern]));
}

function tightest(schemas: readonly JsonObject[], name: string, exclusive: string, sign: 1 | -1): Bound | undefined {
  const bounds = schemas.flatMap((schema): Bound[] => {
    const given = schema[name];
    const open = schema[exclusive];
    return [...(typeof given === 'number' ? [given] : []), ...(typeof open === 'number' ? [{ exclusive: open }] : [])];
  });
  return bounds.sort((a, b) => (isTighterBound(a, b, sign) ? 1 : -1))[0];
}

/** Whether a changed limit refuses something that passed before. What cannot be compared counts as tighter. */
export function isTighter(name: string, before: unknown, after: unknown): boolean {
  // `contains` asks for one where nothing else is said.
  if (name === 'minContains') return Number(after ?? 1) > Number(before ?? 1);
  if (after === undefined) return false;
  if (before === undefined) return true;
  if (LOWER.includes(name)) return Number(after) > Number(before);
  if (UPPER.includes(name)) return Number(after) < Number(before);
  if (name === 'minimum' || name === 'maximum')
    return isTighterBound(before as Bound, after as Bound, name === 'minimum' ? 1 : -1);
  if (name === 'multipleOf') return Number(before) % Number(after) !== 0;
  return true;
}

function isTighterBound(before: Bound, after: Bound, sign: 1 | -1): boolean {
  const step = sign * (numberOf(after) - numberOf(before));
  return step > 0 || (step === 0 && typeof after !== 'number' && typeof before === 'number');
}

const numberOf = (bound: Bound): number => (typeof bound === 'number' ? bound : bound.exclusive);
