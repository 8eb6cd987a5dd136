import { expect, it } from 'vitest';
import { applied, operationIn, withOperation } from './testing/steps.ts';
import { plainEnvelopes } from './envelopes.ts';

const flag = { isSuccessfull: { type: 'boolean' } };
const result = { type: 'string', description: 'The URL.' };
const schemas = {
  Success: { type: 'object', properties: flag, required: ['isSuccessfull'] },
  Url: { type: 'object', properties: { ...flag, result }, required: ['isSuccessfull', 'result'] },
  Failure: { type: 'object', properties: { ...flag, errorCode: { type: 'number' }, message: { type: 'string' } } },
  Loop: { allOf: [{ $ref: '#/components/schemas/Loop' }] },
};
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const plain = { type: 'object', required: ['isSuccessfull', 'result'], properties: { ...flag, result } };
const inferred = { ...plain, 'x-inferred': { required: 'envelope-required' } };
const read = (schema: object, status = '200') => {
  const { document } = applied(
    plainEnvelopes,
    withOperation(
      { responses: { [status]: { content: { 'application/json': { schema } } } } },
      { components: { schemas } },
    ),
  );
  return (operationIn(document) as { responses: Record<string, { content: Record<string, { schema: unknown }> }> })
    .responses[status]?.content['application/json']?.schema;
};

it.each([
  { why: 'plain already', given: plain, want: plain },
  { why: 'a base and the result', given: { allOf: [ref('Success'), { properties: { result } }] }, want: inferred },
  {
    why: 'the base last, and the required list apart',
    given: { allOf: [{ type: 'object', properties: { result } }, { required: ['result'] }, ref('Success')] },
    want: { ...plain, required: ['result', 'isSuccessfull'] },
  },
  {
    why: 'the result beside the base',
    given: { title: 'Url', allOf: [ref('Success')], properties: { result } },
    want: { title: 'Url', ...inferred },
  },
  { why: 'a class of its own', given: ref('Url'), want: plain },
  { why: 'success or failure', given: { oneOf: [ref('Url'), ref('Failure')] }, want: plain },
  {
    why: 'nothing said of what is required',
    given: { type: 'object', properties: { ...flag, result } },
    want: inferred,
  },
  { why: 'no result: the class stays', given: ref('Success'), want: ref('Success') },
  { why: 'no result, composed', given: { anyOf: [ref('Failure'), ref('Success')] }, want: schemas.Success },
  {
    why: 'no envelope',
    given: { type: 'object', additionalProperties: true },
    want: { type: 'object', additionalProperties: true },
  },
  {
    why: 'other alternatives',
    given: { oneOf: [ref('Url'), ref('Success')] },
    want: { oneOf: [ref('Url'), ref('Success')] },
  },
  ...['oneOf', 'anyOf'].map((key) => {
    const given = { properties: flag, [key]: [{ properties: { result } }, { properties: { errorCode: {} } }] };
    return { why: `alternatives beside its fields, by ${key}`, given, want: given };
  }),
  ...[
    { allOf: [{ properties: { a: {} } }, { properties: { result } }] },
    { allOf: [{ type: 'string' }, ref('Url')] },
    { type: 'array', allOf: [ref('Url')] },
  ].map((given) => ({ why: 'what is no envelope, composed', given, want: given })),
  {
    why: 'an envelope with nothing required and no result',
    given: { allOf: [{ properties: flag }] },
    want: { type: 'object', properties: flag },
  },
  {
    why: 'what is inferred already stays',
    given: { allOf: [ref('Url')], 'x-inferred': { type: 'rule' } },
    want: { ...plain, 'x-inferred': { type: 'rule' } },
  },
  {
    why: 'success or something that is no envelope',
    given: { anyOf: [{ type: 'string' }, { properties: { result } }, ref('Url')] },
    want: plain,
  },
  {
    why: 'a success that has an error code too',
    given: {
      oneOf: [{ ...plain, properties: { ...plain.properties, errorCode: {} } }, ref('Failure')],
    },
    want: { ...plain, properties: { ...plain.properties, errorCode: {} } },
  },
  {
    why: 'plain already, but for the type',
    given: { required: ['result', 'isSuccessfull'], properties: { ...flag, result } },
    want: { required: ['result', 'isSuccessfull'], properties: { ...flag, result } },
  },
  { why: 'a ring', given: ref('Loop'), want: ref('Loop') },
])('$why', ({ given, want }) => {
  expect(read(given)).toEqual(want);
});

it('leaves failures as they are', () => {
  expect(read(ref('Url'), '400')).toEqual(ref('Url'));
});
