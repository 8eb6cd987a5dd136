import { expect, it } from 'vitest';
import { readInferred } from './read-inferred.ts';

const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const document = {
  components: {
    securitySchemes: { studio: { type: 'http', 'x-inferred': { type: 'rule' } }, hash: { type: 'apiKey' } },
    schemas: {
      Guess: { 'x-inferred': { properties: 'rule' } },
      Loop: {
        properties: {
          again: { $ref: '#/components/schemas/Loop' },
          guesses: { items: { $ref: '#/components/schemas/Guess' } },
        },
      },
      Named: { 'x-inferred': { name: 'rule' }, properties: { id: { type: 'string' } } },
    },
  },
};

it.each([
  { given: {}, want: [] },
  { given: { 'x-inferred': { method: 'rule', path: 'rule' } }, want: ['method', 'path'] },
  { given: { security: [{ studio: [] }] }, want: ['form of the credential'] },
  { given: { security: [{ hash: [] }] }, want: [] },
  { given: { requestBody: json({ $ref: '#/components/schemas/Loop' }) }, want: ['some request fields'] },
  {
    given: { requestBody: json({ $ref: '#/components/schemas/Named' }) },
    want: [],
    why: 'a component’s name is not seen by callers',
  },
  {
    given: {
      responses: {
        201: { 'x-inferred': { status: 'rule' }, ...json({ allOf: [{ $ref: '#/components/schemas/Guess' }] }) },
      },
    },
    want: ['success status', 'result fields'],
  },
  {
    given: { responses: { 400: { 'x-inferred': { status: 'rule' } }, 200: { 'x-inferred': { content: 'rule' } } } },
    want: ['success content'],
  },
])('$given -> $want', ({ given, want }) => {
  expect(readInferred(document, given)).toEqual(want);
});
