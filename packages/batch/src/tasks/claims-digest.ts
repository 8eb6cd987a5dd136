import { type Json, toJson } from '../json.ts';
import type { Keys } from '../keys.ts';

/** A claim, as the agency takes and gives it. */
export interface Claim {
  readonly key: string;
  readonly value?: unknown;
}

/**
 * Keyed digest of what a credential says under some keys; `undefined` where it lacks one of them. An agency may give
 * back a number as a text and add claims of its own, so values are compared as texts and only under the keys that were
 * sent, in their order.
 */
export function claimsDigest(
  keys: Keys,
  schemaId: string,
  claims: readonly Claim[],
  names: readonly string[],
): string | undefined {
  const values = new Map(claims.map(({ key, value }) => [key, value]));
  if (names.some((name) => !values.has(name))) return undefined;
  return keys.digest([schemaId, ...names.map((name): Json => [name, textOf(values.get(name))])]).toString('base64');
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(toJson(value ?? null));
  } catch {
    return '';
  }
}
