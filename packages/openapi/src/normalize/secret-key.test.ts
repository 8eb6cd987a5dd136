import { expect, it } from 'vitest';
import { applied, known, operationIn, withOperation } from './testing/steps.ts';
import { secretKeyAsParameter } from './secret-key.ts';

const HASH = { name: 'hash', in: 'header', required: true, description: 'Secret key', schema: { type: 'string' } };
const OTHER = { name: 'id', in: 'path', required: true };
const components = {
  securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'HASH' }, studio: { type: 'http', scheme: 'bearer' } },
  parameters: { Key: { name: 'Hash', in: 'header', required: true } },
};
const OPEN = known('T', 'Open.', { open: true });
const STUDIO = known('T', 'Studio.', { names: { client: 'studio' } });
const named = (summary: string, more: object) => ({ tags: ['T'], summary, ...more });
const read = (operation: object, more: object = {}) =>
  operationIn(applied(secretKeyAsParameter, withOperation(operation, { components, ...more }), OPEN, STUDIO).document);

it.each([
  { why: 'as the overlays want it', given: { parameters: [OTHER, HASH] }, want: { parameters: [OTHER, HASH] } },
  {
    why: 'in another case',
    given: { parameters: [{ ...HASH, name: 'HASH' }, OTHER] },
    want: { parameters: [HASH, OTHER] },
  },
  {
    why: 'behind a reference',
    given: { parameters: [OTHER, { $ref: '#/components/parameters/Key' }] },
    want: { parameters: [OTHER, HASH] },
  },
  { why: 'as a scheme', given: { parameters: [OTHER], security: [{ key: [] }] }, want: { parameters: [HASH, OTHER] } },
  {
    why: 'as a scheme and a parameter',
    given: { parameters: [HASH], security: [{ key: [] }] },
    want: { parameters: [HASH] },
  },
  { why: 'as one of two schemes', given: { security: [{ studio: [] }, { key: [] }] }, want: { parameters: [HASH] } },
  // It would be sent without the token, and refused each time.
  {
    why: 'not alone: with another scheme at once',
    given: { security: [{ key: [], studio: [] }] },
    want: { security: [{ key: [], studio: [] }] },
  },
  {
    why: 'alone or with another scheme',
    given: { security: [{ key: [], studio: [] }, { key: [] }] },
    want: { parameters: [HASH] },
  },
  {
    why: 'with another scheme, or another scheme alone',
    given: { security: [{ key: [], studio: [] }, { studio: [] }] },
    want: { security: [{ studio: [] }] },
  },
  {
    why: 'the Studio’s own credential, without the key',
    given: named('Studio.', { security: [{ key: [] }] }),
    want: named('Studio.', { parameters: [HASH] }),
  },
  // What is merely called so is no key.
  ...['query', 'path', 'cookie'].map((place) => ({
    why: `a parameter of the ${place} of that name`,
    given: { parameters: [{ name: 'hash', in: place }] },
    want: { parameters: [{ name: 'hash', in: place }] },
  })),
  ...['x-hash', 'hashes', 'myhash'].map((name) => ({
    why: `a header that is called ${name}`,
    given: { parameters: [{ name, in: 'header' }] },
    want: { parameters: [{ name, in: 'header' }] },
  })),
  {
    why: 'a header without a name',
    given: { parameters: [{ in: 'header' }] },
    want: { parameters: [{ in: 'header' }] },
  },
  { why: 'not at all', given: { parameters: [OTHER] }, want: { parameters: [OTHER] } },
  { why: 'another scheme', given: { security: [{ studio: [] }] }, want: { security: [{ studio: [] }] } },
  { why: 'open in words', given: { security: [] }, want: { security: [] } },
  {
    why: 'the Studio’s own credential before the key',
    given: named('Studio.', { security: [{ studio: [] }, { key: [] }], parameters: [HASH] }),
    want: named('Studio.', { security: [{ studio: [] }] }),
  },
])('$why', ({ given, want }) => {
  expect(read(given)).toEqual(want);
});

it.each([
  { why: 'holds for an operation without one', given: {}, want: { parameters: [HASH] } },
  { why: 'not for one that is open in words', given: { security: [] }, want: { security: [] } },
  { why: 'not for one that the overlays know as open', given: named('Open.', {}), want: named('Open.', {}) },
  { why: 'not for one with another', given: { security: [{ studio: [] }] }, want: { security: [{ studio: [] }] } },
  {
    why: 'but the operation’s own words win over what the overlays know',
    given: named('Open.', { security: [{ key: [] }] }),
    want: named('Open.', { parameters: [HASH] }),
  },
])('a key for all operations: $why', ({ given, want }) => {
  expect(read(given, { security: [{ key: [] }] })).toEqual(want);
});

it('hands other credentials for all operations to each', () => {
  expect(read({}, { security: [{ studio: [] }] })).toEqual({ security: [{ studio: [] }] });
});

it('takes the key from the path and leaves no scheme of it', () => {
  const { document } = applied(secretKeyAsParameter, {
    components,
    security: [{ key: [] }],
    paths: { '/a': { parameters: [HASH, OTHER], post: {}, get: {} } },
  });
  expect(document).toMatchObject({
    paths: { '/a': { parameters: [OTHER], post: { parameters: [HASH] }, get: { parameters: [HASH] } } },
  });
  expect(document).not.toHaveProperty('security');
  expect(document).toHaveProperty('components.securitySchemes', { studio: components.securitySchemes.studio });
});

it.each([
  { type: 'apiKey', in: 'query', name: 'hash' },
  { type: 'apiKey', in: 'header', name: 'x-hash' },
  { type: 'http', in: 'header', name: 'hash', scheme: 'bearer' },
])('%j is no scheme of the key', (scheme) => {
  const given = { security: [{ other: [] }] };
  const { document } = applied(
    secretKeyAsParameter,
    withOperation(given, { components: { securitySchemes: { other: scheme } } }),
  );
  expect(operationIn(document)).toEqual(given);
  expect(document).toHaveProperty('components.securitySchemes', { other: scheme });
});
