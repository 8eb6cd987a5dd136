import { expect, it } from 'vitest';
import { isAuthors, type Place, placeBelow } from './what-stands.ts';

it.each<{ place: Place; key: string; child?: unknown; want: Place }>([
  { place: 'object', key: 'paths', child: {}, want: 'objects' },
  { place: 'objects', key: 'example', want: 'object' },
  { place: 'objects', key: 'x-note', want: 'data' },
  { place: 'object', key: 'parameters', child: {}, want: 'names' },
  { place: 'object', key: 'parameters', child: [], want: 'object' },
  { place: 'object', key: 'examples', child: {}, want: 'names' },
  { place: 'object', key: 'examples', child: [], want: 'data' },
  { place: 'object', key: 'headers', child: {}, want: 'names' },
  { place: 'names', key: 'x-request-id', want: 'object' },
  { place: 'object', key: 'example', want: 'data' },
  { place: 'object', key: 'schema', want: 'schema' },
  { place: 'object', key: 'schemas', want: 'schemas' },
  { place: 'schemas', key: 'default', want: 'schema' },
  { place: 'schema', key: 'default', want: 'data' },
  { place: 'schema', key: 'properties', want: 'schemas' },
  { place: 'schema', key: 'allOf', want: 'schema' },
  { place: 'schema', key: 'discriminator', want: 'object' },
  { place: 'schema', key: 'a keyword of later', want: 'data' },
  { place: 'data', key: 'schema', want: 'data' },
  ...['webhooks', 'pathItems', 'requestBodies', 'headers', 'securitySchemes', 'links', 'callbacks', 'content'].map(
    (key) => ({ place: 'object' as const, key, child: {}, want: 'names' as const }),
  ),
  ...['encoding', 'variables', 'scopes'].map((key) => ({
    place: 'object' as const,
    key,
    child: {},
    want: 'names' as const,
  })),
  { place: 'object', key: 'responses', child: {}, want: 'objects' },
  ...['items', 'additionalProperties', 'unevaluatedItems', 'unevaluatedProperties', 'contains', 'propertyNames'].map(
    (key) => ({ place: 'schema' as const, key, want: 'schema' as const }),
  ),
  ...['contentSchema', 'not', 'if', 'then', 'else', 'anyOf', 'oneOf', 'prefixItems'].map((key) => ({
    place: 'schema' as const,
    key,
    want: 'schema' as const,
  })),
  ...['patternProperties', '$defs', 'definitions', 'dependentSchemas'].map((key) => ({
    place: 'schema' as const,
    key,
    want: 'schemas' as const,
  })),
])('below $key in $place stands $want', ({ place, key, child, want }) => {
  expect(placeBelow(place, key, child)).toBe(want);
});

it.each(['example', 'examples', 'default', 'enum', 'const', 'value', 'x-of-mine'])(
  '%s is its author’s alone',
  (key) => {
    expect(isAuthors(key)).toBe(true);
  },
);

it.each(['properties', 'schema', 'extra', 'not'])('%s is not', (key) => {
  expect(isAuthors(key)).toBe(false);
});
