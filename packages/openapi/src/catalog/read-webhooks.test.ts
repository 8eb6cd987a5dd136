import { describe, expect, it } from 'vitest';
import { readWebhooks } from './read-webhooks.ts';

const json = (schema: object) => ({ required: true, content: { 'application/json': { schema } } });
const typed = (value: string) => ({
  type: 'object',
  required: ['type'],
  properties: { type: { type: 'string', enum: [value] } },
});
const post = (more: object = {}) => ({ post: { responses: {}, ...more } });
const header = (value: string) => ({ name: 'X-Event', in: 'header', required: true, schema: { const: value } });
const read = (webhooks: object, more: object = {}) =>
  readWebhooks({ openapi: '3.1.0', info: { title: 'T', version: '1' }, paths: {}, webhooks, ...more });

describe('the name of an event', () => {
  it.each([
    { given: { 'credential.accepted': post() }, want: ['credentialAccepted'] },
    { given: { onAccepted: post() }, want: ['accepted'] },
    {
      given: { 'Credential Accepted': post(), credential_accepted: post() },
      want: ['credentialAccepted', 'credentialAccepted2'],
    },
    { given: { 接受: post() }, want: ['event'] },
    { given: { '2fa': post() }, want: ['event2fa'] },
    { given: { accepted: post({ 'x-agency': { event: 'given' } }), given: post() }, want: ['given', 'given2'] },
  ])('$want', ({ given, want }) => {
    expect(read(given).map(({ event }) => event)).toEqual(want);
  });

  it('of a callback has its operation’s before it where there are several, and is one where they share it', () => {
    const callback = { '{$request.body#/url}': post() };
    const operation = (operationId: string, done: object) => ({
      post: {
        operationId,
        responses: {},
        callbacks: { onDone: done, onShared: { $ref: '#/components/callbacks/Shared' } },
      },
    });
    const found = read(
      {},
      {
        paths: { '/a': operation('startA', callback), '/b': operation('startB', callback) },
        components: { callbacks: { Shared: callback } },
      },
    );
    expect(found.map(({ event, callback: of }) => [event, of?.operation])).toEqual([
      ['shared', 'startA'],
      ['startADone', 'startA'],
      ['startBDone', 'startB'],
    ]);
  });

  it.each([
    { given: { a: post({ 'x-agency': { event: 'On It' } }) }, want: '#/webhooks/a/post: "On It" cannot name an event' },
    {
      given: { a: post({ 'x-agency': { event: 'x' } }), b: post({ 'x-agency': { event: 'x' } }) },
      want: "#/webhooks/b/post: two events are called 'x'",
    },
  ])('is refused: $want', ({ given, want }) => {
    expect(() => read(given)).toThrow(want);
  });
});

describe('what tells an event from others', () => {
  const signsOf = (webhooks: object) =>
    read(webhooks).map(({ sign }) => sign && `${sign.in} ${sign.name} ${sign.values.join()}`);

  it.each([
    {
      given: 'a required field with a value of its own',
      webhooks: { a: post({ requestBody: json(typed('x')) }), b: post({ requestBody: json(typed('y')) }) },
      want: ['payload type x', 'payload type y'],
    },
    {
      given: 'a header with a value of its own',
      webhooks: { a: post({ parameters: [header('x')] }), b: post({ parameters: [header('y')] }) },
      want: ['header x-event x', 'header x-event y'],
    },
    {
      given: 'nothing where two have the same value',
      webhooks: { a: post({ requestBody: json(typed('x')) }), b: post({ requestBody: json(typed('x')) }) },
      want: [undefined, undefined],
    },
    {
      given: 'nothing where the other may have any value',
      webhooks: {
        a: post({ requestBody: json(typed('x')) }),
        b: post({ requestBody: json({ type: 'object', properties: { type: { type: 'string' } } }) }),
      },
      want: [undefined, undefined],
    },
    {
      given: 'nothing that may be left out',
      webhooks: {
        a: post({ requestBody: json({ ...typed('x'), required: [] }) }),
        b: post({ requestBody: json(typed('y')) }),
      },
      want: [undefined, undefined],
    },
    {
      given: 'a value that the other has no field for',
      webhooks: { a: post({ requestBody: json(typed('x')) }), b: post() },
      want: ['payload type x', undefined],
    },
  ])('$given', ({ webhooks, want }) => {
    expect(signsOf(webhooks)).toEqual(want);
  });
});

it('reads the payload, the status and the words', () => {
  const [event] = read({
    accepted: post({
      summary: 'Accepted.',
      deprecated: true,
      requestBody: json(typed('x')),
      responses: { 500: {}, 202: {}, 201: {} },
      'x-agency': { models: { payload: 'Accepted' } },
    }),
  });
  expect(event).toMatchObject({
    method: 'POST',
    summary: 'Accepted.',
    deprecated: true,
    payload: typed('x'),
    required: true,
    status: 201,
    models: { payload: 'Accepted' },
    callback: undefined,
  });
  expect(read({ a: post() })[0]).toMatchObject({ summary: 'a', payload: undefined, required: false, status: 204 });
});
