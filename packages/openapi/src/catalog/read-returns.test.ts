import { expect, it } from 'vitest';
import { readReturns } from './read-returns.ts';

const envelope = { type: 'object', properties: { isSuccessfull: { type: 'boolean' } } };
const withResult = {
  allOf: [
    { $ref: '#/components/schemas/Envelope' },
    { type: 'object', required: ['result'], properties: { result: { type: 'string' } } },
  ],
};
const document = {
  components: {
    schemas: {
      Envelope: envelope,
      WithResult: withResult,
      Ring: { anyOf: [{ $ref: '#/components/schemas/Ring' }, { type: 'string' }] },
    },
  },
};
const json = (schema: object) => ({ content: { 'application/json': { schema } } });

it.each([
  { given: { 200: json({ $ref: '#/components/schemas/Envelope' }) }, want: 'void', why: 'an envelope without result' },
  { given: { 201: json({ $ref: '#/components/schemas/WithResult' }) }, want: 'result', why: 'a result added by allOf' },
  { given: { 400: json(withResult), 200: json(envelope) }, want: 'void', why: 'only a success counts' },
  { given: { 200: json({ type: 'object' }) }, want: 'json', why: 'no envelope' },
  { given: { 200: { content: { 'image/png': {} } } }, want: 'image', why: 'an image' },
  { given: { 200: {} }, want: 'any', why: 'no content documented' },
  { given: { 204: {} }, want: 'empty', why: 'documented as empty' },
  { given: {}, want: 'any', why: 'no success documented' },
  { given: { 200: json(withResult), 201: json(withResult) }, want: 'result', why: 'two statuses that are alike' },
  {
    given: { 200: json(withResult), 204: {}, '2xx': json(envelope) },
    want: { 200: 'result', 204: 'empty', '2XX': 'void' },
    why: 'statuses that differ',
  },
  {
    given: { 200: json({ properties: { isSuccessfull: {}, result: { $ref: '#/components/schemas/Ring' } } }) },
    want: 'result?',
    why: 'a result that refers to itself',
  },
])('$why is read as $want', ({ given, want }) => {
  expect(readReturns(document, { responses: given }, {}, 'op')).toEqual(want);
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
