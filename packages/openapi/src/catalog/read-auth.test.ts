import { expect, it } from 'vitest';
import { readAuth } from './read-auth.ts';

const document = {
  security: [{ hash: [] }],
  components: {
    securitySchemes: {
      hash: { type: 'apiKey', in: 'header', name: 'Hash' },
      studio: { type: 'http', scheme: 'Bearer' },
      cookie: { type: 'apiKey', in: 'cookie', name: 'sid' },
      key: { type: 'apiKey', in: 'header', name: 'X-Key' },
      nameless: { type: 'apiKey', in: 'header' },
      inHeader: { type: 'mutualTLS', in: 'header', name: 'X-Cert' },
      basic: { type: 'http', scheme: 'basic' },
      odd: { type: 'digest', scheme: 'bearer' },
      oauth: { type: 'oauth2' },
      openId: { type: 'openIdConnect' },
    },
  },
};
const hash = { name: 'hash', header: 'hash' };
const studio = { name: 'studio', header: 'authorization', prefix: 'Bearer ' };
const token = (name: string) => ({ ...studio, name });

it.each([
  { given: {}, want: hash, why: 'without a requirement of its own the document’s holds' },
  { given: { security: [] }, want: undefined, why: 'an empty list opens the operation' },
  { given: { security: [{}] }, want: undefined, why: 'an empty requirement opens it' },
  { given: { security: [{ studio: [] }] }, want: studio, why: 'a bearer scheme' },
  {
    given: { security: [{ studio: [] }, { hash: [] }] },
    want: studio,
    why: 'of alternatives only the first is ever sent',
  },
  {
    given: { security: [{ cookie: [] }, { hash: [], studio: [] }, { studio: [] }] },
    want: studio,
    why: 'what cannot be sent is no alternative',
  },
  { given: { security: [{}, { hash: [] }] }, want: undefined, why: 'what is open first is open' },
  { given: { security: [{ key: [] }] }, want: { name: 'key', header: 'x-key' }, why: 'a header has its own name' },
  {
    given: { security: [{ nameless: [] }] },
    want: { name: 'nameless', header: 'nameless' },
    why: 'a header without a name is called as its scheme',
  },
  { given: { security: [{ oauth: [] }] }, want: token('oauth'), why: 'OAuth 2 sends a token' },
  { given: { security: [{ openId: [] }] }, want: token('openId'), why: 'OpenID Connect sends a token' },
  { given: { security: [{ cookie: [] }, {}] }, want: undefined, why: 'nor has it to be sent where nothing is one' },
])('$why', ({ given, want }) => {
  expect(readAuth(document, given, 'op')).toEqual(want);
});

it.each([
  { given: { security: [{ hash: [], studio: [] }] }, want: 'hash and studio at once' },
  { given: { security: [{ cookie: [] }] }, want: "security scheme 'cookie' (apiKey)" },
  { given: { security: [{ inHeader: [] }] }, want: "security scheme 'inHeader' (mutualTLS)" },
  { given: { security: [{ basic: [] }] }, want: "security scheme 'basic' (http)" },
  { given: { security: [{ odd: [] }] }, want: "security scheme 'odd' (digest)" },
])('stops: $want', ({ given, want }) => {
  expect(() => readAuth(document, given, 'op')).toThrow(want);
});
