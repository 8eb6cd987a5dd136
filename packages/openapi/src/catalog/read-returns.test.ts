import { expect, it } from 'vitest';
import { answersOf, readReturns } from './read-returns.ts';

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

const TEXT = { type: 'string' };
const fields = (properties: object, ...required: string[]) => ({ type: 'object', required, properties });
const SUCCESS = fields({ isSuccessfull: {}, result: TEXT }, 'isSuccessfull', 'result');
const EMPTY = fields({ isSuccessfull: {} }, 'isSuccessfull');
const FAILURE = fields({ isSuccessfull: {}, errorCode: TEXT }, 'isSuccessfull', 'errorCode');
const NULL = { type: 'null' };

/** What a call gives may be null exactly where the schema of the result says so, or nothing. */
it.each([
  { result: TEXT, want: 'result' },
  { result: { type: ['string', 'null'] }, want: 'result|null' },
  { result: NULL, want: 'result|null' },
  { result: { const: null }, want: 'result|null' },
  { result: { const: 'a' }, want: 'result' },
  { result: { enum: ['a', null] }, want: 'result|null' },
  { result: { enum: ['a'] }, want: 'result' },
  { result: {}, want: 'result|null' },
  { result: { properties: {} }, want: 'result' },
  { result: { additionalProperties: false }, want: 'result' },
  { result: { items: {} }, want: 'result' },
  { result: { allOf: [TEXT, {}] }, want: 'result' },
  { result: { allOf: [{}, {}] }, want: 'result|null' },
  { result: { anyOf: [TEXT, NULL] }, want: 'result|null' },
  { result: { oneOf: [TEXT, NULL] }, want: 'result|null' },
  { result: { oneOf: [TEXT, { type: 'number' }] }, want: 'result' },
  { result: { anyOf: [NULL], oneOf: [TEXT] }, want: 'result' },
  { result: { $ref: '#/components/schemas/Envelope' }, want: 'result' },
])('a result of $result is $want', ({ result, want }) => {
  const schema = fields({ isSuccessfull: {}, result }, 'isSuccessfull', 'result');
  expect(readReturns(document, { responses: { 200: json(schema) } }, {}, 'op')).toBe(want);
  const optional = fields({ isSuccessfull: {}, result }, 'isSuccessfull');
  expect(readReturns(document, { responses: { 200: json(optional) } }, {}, 'op')).toBe(
    want.replace('result', 'result?'),
  );
});

it.each([
  { why: 'a success or a failure', schema: { oneOf: [SUCCESS, FAILURE] }, want: 'result' },
  { why: 'a success or nothing', schema: { anyOf: [SUCCESS, NULL] }, want: 'result' },
  { why: 'a success with a result or without', schema: { anyOf: [SUCCESS, EMPTY] }, want: 'result?' },
  { why: 'a failure alone', schema: FAILURE, want: 'void' },
  { why: 'an envelope or something else', schema: { oneOf: [SUCCESS, { type: 'object' }] }, want: 'any' },
  {
    why: 'a result required beside its parts',
    schema: { ...EMPTY, required: ['result'], allOf: [fields({ result: TEXT })] },
    want: 'result',
  },
  {
    why: 'a result that one of two parts requires',
    schema: { allOf: [fields({ result: TEXT }), SUCCESS] },
    want: 'result',
  },
  {
    why: 'a result that the first of two parts requires',
    schema: { allOf: [SUCCESS, fields({ result: TEXT })] },
    want: 'result',
  },
  { why: 'something else or null', schema: { type: ['object', 'null'] }, want: 'json|null' },
  { why: 'anything', schema: {}, want: 'json|null' },
])('$why is read as $want', ({ schema, want }) => {
  expect(readReturns(document, { responses: { 200: json(schema) } }, {}, 'op')).toBe(want);
});

it.each([
  { given: { 205: {} }, want: 'empty', why: 'another empty one' },
  { given: { 200: { content: { 'image/png': {}, 'image/jpeg': {} } } }, want: 'image', why: 'images of two kinds' },
  {
    given: { 200: { content: { 'image/png': {}, 'application/json': { schema: TEXT } } } },
    want: 'json',
    why: 'JSON beside an image',
  },
  {
    given: { 'x-2xx': json(TEXT), 20: json(TEXT), 2001: json(TEXT), default: json(TEXT) },
    want: 'any',
    why: 'what is no success',
  },
])('$why is $want', ({ given, want }) => {
  expect(readReturns(document, { responses: given }, {}, 'op')).toBe(want);
});

it('tells the kinds by status, and one for all', () => {
  expect(answersOf({ returns: 'image' })).toEqual([['*', 'image']]);
  expect(answersOf({ returns: { 200: 'result', 204: 'empty' } })).toEqual([
    ['200', 'result'],
    ['204', 'empty'],
  ]);
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
