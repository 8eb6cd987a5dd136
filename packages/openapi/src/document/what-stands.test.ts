import { expect, it } from 'vitest';
import { type Place, placeBelow } from './what-stands.ts';

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
])('below $key in $place stands $want', ({ place, key, child, want }) => {
  expect(placeBelow(place, key, child)).toBe(want);
});
