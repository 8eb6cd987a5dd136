import { expect, it } from 'vitest';
import { keepRight } from './secrets.ts';

const securitySchemes = { hash: { type: 'apiKey', name: 'Hash' }, studio: { type: 'http' } };
const kept = (headers: Record<string, string>): object =>
  keepRight({ paths: {}, components: { securitySchemes } }, { hash: 'key', studio: 'token' }, { method: 'GET', url: '/', headers, body: Buffer.of() }).headers;

it.each([
  { given: {}, want: {} },
  { given: { accept: '*', hash: 'key', authorization: 'Bearer token' }, want: { accept: '*', hash: 'key', authorization: 'Bearer token' } },
  { given: { hash: 'other', authorization: 'Bearer other' }, want: {} },
  { given: { hash: 'token', authorization: 'Bearer key' }, want: {} },
  { given: { authorization: 'token' }, want: {} },
])('of $given stays $want', ({ given, want }) => {
  expect(kept(given)).toEqual(want);
});
