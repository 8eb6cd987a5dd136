import { expect, it } from 'vitest';
import { readAuth } from './read-auth.ts';

const document = {
  security: [{ hash: [] }],
  components: {
    securitySchemes: {
      hash: { type: 'apiKey', in: 'header', name: 'Hash' },
      studio: { type: 'http', scheme: 'Bearer' },
      cookie: { type: 'apiKey', in: 'cookie', name: 'sid' },
    },
  },
};
const hash = { name: 'hash', header: 'hash' };
const studio = { name: 'studio', header: 'authorization', prefix: 'Bearer ' };

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
  { given: { security: [{ cookie: [] }, {}] }, want: undefined, why: 'nor has it to be sent where nothing is one' },
])('$why', ({ given, want }) => {
  expect(readAuth(document, given, 'op')).toEqual(want);
});

it.each([
  { given: { security: [{ hash: [], studio: [] }] }, want: 'hash and studio at once' },
  { given: { security: [{ cookie: [] }] }, want: "security scheme 'cookie' (apiKey)" },
])('stops: $want', ({ given, want }) => {
  expect(() => readAuth(document, given, 'op')).toThrow(want);
});
