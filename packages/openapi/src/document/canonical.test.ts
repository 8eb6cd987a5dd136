import { expect, test } from 'vitest';
import { canonicalize, stringify } from './canonical.ts';

/** The same value with the keys of every object in reverse. */
const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, child]) => [key, reversed(child)]),
  );
};

const schema = (given: unknown) => ({ openapi: '3.0.3', paths: {}, components: { schemas: { A: given } } });
const operation = (given: unknown) => ({ openapi: '3.0.3', paths: { '/a': { get: given } } });

const orders = [
  {
    name: 'top level in conventional order',
    given: { components: {}, paths: {}, 'x-note': 1, info: { version: '1', title: 'A' }, openapi: '3.0.3' },
    want: { openapi: '3.0.3', info: { title: 'A', version: '1' }, 'x-note': 1, paths: {}, components: {} },
  },
  {
    name: 'paths sorted, methods in their order',
    given: { paths: { '/b': {}, '/a': { delete: {}, post: {}, get: {} } } },
    want: { paths: { '/a': { get: {}, post: {}, delete: {} }, '/b': {} } },
  },
  {
    name: 'extensions of an operation between its names and its parameters',
    given: operation({
      security: [],
      responses: {},
      parameters: [],
      'x-a': 1,
      operationId: 'a',
      summary: 'A',
      tags: ['t'],
    }),
    want: operation({
      tags: ['t'],
      summary: 'A',
      operationId: 'a',
      'x-a': 1,
      parameters: [],
      responses: {},
      security: [],
    }),
  },
  {
    name: 'components sorted',
    given: { components: { schemas: { B: {}, A: {} } } },
    want: { components: { schemas: { A: {}, B: {} } } },
  },
  {
    name: 'keywords of nested schemas',
    given: schema({ items: { properties: {}, type: 'object' }, type: 'array' }),
    want: schema({ type: 'array', items: { type: 'object', properties: {} } }),
  },
  {
    name: 'a property that is named like a keyword',
    given: schema({ properties: { properties: { format: 'uri', type: 'string' } } }),
    want: schema({ properties: { properties: { type: 'string', format: 'uri' } } }),
  },
  {
    name: 'arrays as they are',
    given: schema({ required: ['b', 'a'], enum: [2, 1] }),
    want: schema({ enum: [2, 1], required: ['b', 'a'] }),
  },
];

test.each(orders)('$name', ({ given, want }) => {
  expect(stringify(canonicalize(given))).toBe(stringify(want));
});

test('keeps a key called __proto__', () => {
  const given: unknown = JSON.parse('{"components":{"schemas":{"__proto__":{"type":"string"}}}}');
  expect(stringify(canonicalize(given))).toBe(stringify(given));
});

test('the required fields come first, in the order of the list', () => {
  const given = schema({ required: ['z', 'm'], properties: { b: {}, m: {}, a: {}, z: {} } });
  const want = schema({ required: ['z', 'm'], properties: { z: {}, m: {}, a: {}, b: {} } });
  expect(stringify(canonicalize(given))).toBe(stringify(want));
});

test('does not depend on the order of keys, in data and extensions either', () => {
  const given = {
    ...operation({
      'x-agency': { resource: 'a', client: 'agency' },
      responses: { 200: { description: '', content: { 'b/b': { example: { z: 1, a: { d: 1, c: 2 } } }, 'a/a': {} } } },
    }),
    components: { schemas: { A: { properties: { b: { type: 'string', default: { y: 1, x: 2 } }, a: {} } } } },
    servers: [{ url: '/', variables: { b: { default: '' }, a: { default: '' } } }],
  };
  expect(stringify(canonicalize(reversed(given)))).toBe(stringify(canonicalize(given)));
});

test('is idempotent and loses nothing', () => {
  const given = operation({ tags: ['t'], 'x-b': { b: 1, a: 2 }, responses: { 200: { description: 'ok' } } });
  expect(canonicalize(given)).toEqual(given);
  expect(stringify(canonicalize(canonicalize(given)))).toBe(stringify(canonicalize(given)));
});

test('stringify ends with one newline', () => {
  expect(stringify({ a: 1 })).toBe('{\n  "a": 1\n}\n');
});
