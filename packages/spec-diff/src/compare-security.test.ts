import { expect, it } from 'vitest';
import { changesOf, toldOf } from './test-changes.ts';

const HASH = '/components/securitySchemes/hash';

/** Where a credential travels: what the client writes into a header is no matter to callers. */
const SCHEMES = [
  { scheme: { type: 'apiKey', in: 'header', name: 'hash' }, hidden: true },
  { scheme: { type: 'apiKey', in: 'header', name: 'key' }, hidden: true },
  { scheme: { type: 'http', scheme: 'bearer' }, hidden: true },
  { scheme: { type: 'oauth2' }, hidden: true },
  { scheme: { type: 'apiKey', in: 'query', name: 'hash' }, hidden: false },
  { scheme: { type: 'http', scheme: 'basic' }, hidden: false },
];
const PAIRS = SCHEMES.flatMap((one) => SCHEMES.filter((other) => other !== one).map((other) => ({ one, other })));

it.each(PAIRS)('a credential as $one.scheme that is $other.scheme now', ({ one, other }) => {
  const isHidden = one.hidden && other.hidden;
  const want = `breaking request security-${isHidden ? 'header-changed*' : 'scheme-changed'}`;
  expect([...new Set(toldOf({ [HASH]: other.scheme }, { [HASH]: one.scheme }))]).toEqual([want]);
});

it.each([
  { one: { type: 'apiKey', in: 'query', name: 'Key' }, other: { type: 'apiKey', in: 'query', name: 'key' } },
  { one: { type: 'apiKey', in: 'cookie', name: 'Key' }, other: { type: 'apiKey', in: 'cookie', name: 'key' } },
  {
    one: { type: 'openIdConnect', scheme: 'x', openIdConnectUrl: 'https://a.example/X' },
    other: { type: 'openIdConnect', scheme: 'x', openIdConnectUrl: 'https://a.example/x' },
  },
])('$one in other letters is another: $other', ({ one, other }) => {
  expect([...new Set(toldOf({ [HASH]: other }, { [HASH]: one }))]).toEqual([
    'breaking request security-scheme-changed',
  ]);
});

it.each(['x-order', 'bearerFormat'])('%s says nothing of how a credential travels', (name) => {
  expect(toldOf({ [`${HASH}/${name}`]: 'JWT' })).toEqual([]);
});

it('stands where it is said: at the operation, else in the document', () => {
  const own = '/paths/~1qr/get/security';
  const places = (given: object, from: object = {}) =>
    changesOf({ ...given }, { ...from }).map(({ kind, pointers }) => [kind, pointers.before, pointers.after]);
  expect(places({ [own]: [] })).toEqual([['security-removed', '#/security', `#${own}`]]);
  expect(places({ [own]: [{ studio: [] }] }, { '/security': undefined })).toEqual([
    ['security-added', '#/paths/~1qr/get', `#${own}`],
  ]);
});

it('a scheme in other letters is the same', () => {
  const of = (scheme: string) => ({ [HASH]: { type: 'http', scheme } });
  expect(toldOf(of('BEARER'), of('bearer'))).toEqual([]);
  expect(toldOf({ [HASH]: { type: 'apiKey', in: 'header', name: 'x' } }, of('Bearer'))).not.toContain(
    'breaking request security-scheme-changed',
  );
});

it.each([
  { was: ['a'], is: ['a', 'b'], want: ['breaking request security-scope-added'] },
  { was: ['a', 'b'], is: ['b'], want: ['additive request security-scope-removed'] },
  { was: ['a', 'b'], is: ['b', 'a'], want: [] },
])('scopes $was that are $is now', ({ was, is, want }) => {
  const of = (scopes: readonly string[]) => ({ '/paths/~1qr/get/security': [{ hash: scopes }] });
  expect(toldOf(of(is), of(was))).toEqual(want);
});

it('credentials that are asked for at once are told so', () => {
  const own = '/paths/~1qr/get/security';
  const [change] = changesOf({ [own]: [{ studio: [], hash: [] }] });
  expect(change?.reason).toContain("It asks for the credential 'hash and studio' now, not 'hash'");
});

it('the order of credentials is no matter, but for the one that is sent', () => {
  const of = (...names: string[]) => ({ '/paths/~1qr/get/security': names.map((name) => ({ [name]: [] })) });
  expect(toldOf(of('hash', 'b', 'studio'), of('hash', 'studio', 'b'))).toEqual([]);
  const both = (...names: string[]) => ({
    '/paths/~1qr/get/security': [Object.fromEntries(names.map((name) => [name, []]))],
  });
  expect(toldOf(both('hash', 'studio'), both('studio', 'hash'))).toEqual([]);
});
