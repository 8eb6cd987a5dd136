import { expect, it } from 'vitest';
import { readReturns } from './read-returns.ts';

const envelope = { type: 'object', properties: { isSuccessfull: { type: 'boolean' } } };
const withResult = { allOf: [{ $ref: '#/components/schemas/Envelope' }, { type: 'object', properties: { result: {} } }] };
const document = { components: { schemas: { Envelope: envelope, WithResult: withResult } } };
const json = (schema: object) => ({ content: { 'application/json': { schema } } });

it.each([
  { given: { 200: json({ $ref: '#/components/schemas/Envelope' }) }, want: 'void', why: 'an envelope without result' },
  { given: { 201: json({ $ref: '#/components/schemas/WithResult' }) }, want: 'result', why: 'a result added by allOf' },
  { given: { 400: json(withResult), 200: json(envelope) }, want: 'void', why: 'only a success counts' },
  { given: { 200: json({ type: 'object' }) }, want: 'json', why: 'no envelope' },
  { given: { 200: { content: { 'image/png': {} } } }, want: 'image', why: 'an image' },
  { given: { 200: {} }, want: 'any', why: 'no content documented' },
  { given: { 204: {} }, want: 'empty', why: 'documented as empty' },
])('$why is read as $want', ({ given, want }) => {
  expect(readReturns(document, { responses: given }, {}, 'op')).toBe(want);
});

it('takes what an overlay tells before what it would read', () => {
  expect(readReturns(document, { responses: { 200: {} } }, { returns: 'void' }, 'op')).toBe('void');
});

it.each([
  { given: { responses: { 200: { content: { 'text/csv': {} } } } }, names: {}, want: 'op answers text/csv' },
  { given: {}, names: { returns: 'text' }, want: 'x-agency.returns is none of' },
])('stops: $want', ({ given, names, want }) => {
  expect(() => readReturns(document, given, names, 'op')).toThrow(want);
});
