import { expect, it } from 'vitest';
import { toldOf } from './test-changes.ts';

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

it('the order of credentials is no matter, but for the one that is sent', () => {
  const of = (...names: string[]) => ({ '/paths/~1qr/get/security': names.map((name) => ({ [name]: [] })) });
  expect(toldOf(of('hash', 'b', 'studio'), of('hash', 'studio', 'b'))).toEqual([]);
  const both = (...names: string[]) => ({
    '/paths/~1qr/get/security': [Object.fromEntries(names.map((name) => [name, []]))],
  });
  expect(toldOf(both('hash', 'studio'), both('studio', 'hash'))).toEqual([]);
});
