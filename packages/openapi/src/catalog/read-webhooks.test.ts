import { describe, expect, it } from 'vitest';
import { readWebhooks } from './read-webhooks.ts';

const json = (schema: object) => ({ required: true, content: { 'application/json': { schema } } });
const field = (name: string, schema: object) => ({ type: 'object', required: [name], properties: { [name]: schema } });
const typed = (...values: readonly string[]) => field('type', { type: 'string', enum: values });
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
    { given: { '…': post(), 'Be c': post() }, want: ['beC', 'event'] },
    { given: { accepted: post({ 'x-agency': { event: 'given' } }), given: post() }, want: ['given', 'given2'] },
  ])('$want', ({ given, want }) => {
    expect(read(given).map(({ event }) => event)).toEqual(want);
  });

  it('of two of one operation is numbered, and an id that is no plain name is spelled', () => {
    const callback = { '{$request.body#/url}': post() };
    const operation = (operationId: string, done: object) => ({
      post: { operationId, responses: {}, callbacks: done },
    });
    const paths = {
      '/a': operation('Start-it', { onDone: { ...callback, '{$request.body#/other}': post() } }),
      '/b': operation('go$', { onDone: callback }),
    };
    expect(read({ done: post() }, { paths }).map(({ event }) => event)).toEqual([
      'done',
      'goDone',
      'startItDone',
      'startItDone2',
    ]);
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
    { given: { a: post({ 'x-agency': { event: 'on it' } }) }, want: '#/webhooks/a/post: "on it" cannot name an event' },
    { given: { a: post({ 'x-agency': { event: 'then' } }) }, want: '#/webhooks/a/post: "then" cannot name an event' },
    { given: { a: post({ 'x-agency': { event: 7 } }) }, want: '#/webhooks/a/post: 7 cannot name an event' },
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
      given: 'one of several values, that no other has',
      webhooks: {
        a: post({ requestBody: json(typed('x', 'y')) }),
        b: post({ requestBody: json(typed('y', 'z')) }),
        c: post({ requestBody: json(typed('v', 'w')) }),
      },
      want: [undefined, undefined, 'payload type v,w'],
    },
    {
      given: 'a field or a header of one name, which are two things',
      webhooks: {
        a: post({ parameters: [header('x')] }),
        b: post({ requestBody: json(field('x-event', { const: 'x' })) }),
      },
      want: ['header x-event x', 'payload x-event x'],
    },
    {
      given: 'no parameter but a header',
      webhooks: {
        a: post({ parameters: [{ ...header('x'), in: 'query' }] }),
        b: post({ parameters: [{ ...header('y'), in: 'query' }] }),
      },
      want: [undefined, undefined],
    },
    {
      given: 'numbers and truths',
      webhooks: {
        a: post({ requestBody: json(field('kind', { enum: [1, true] })) }),
        b: post({ requestBody: json(field('kind', { const: false })) }),
      },
      want: ['payload kind 1,true', 'payload kind false'],
    },
    {
      given: 'nothing that is no plain value, and nothing beside one',
      webhooks: {
        a: post({ requestBody: json(field('kind', { const: {} })) }),
        b: post({ requestBody: json(field('kind', { enum: ['x', null] })) }),
        c: post({ requestBody: json(field('kind', { enum: [] })) }),
      },
      want: [undefined, undefined, undefined],
    },
    {
      given: 'a value that an allOf of one says, and not one that may be of several',
      webhooks: {
        a: post({ requestBody: json(field('kind', { allOf: [{ const: 'x' }] })) }),
        b: post({ requestBody: json(field('other', { allOf: [{ const: 'x' }, { minLength: 1 }] })) }),
        c: post({ requestBody: json(field('kind', { const: 'y', allOf: ['none'] })) }),
      },
      want: ['payload kind x', undefined, 'payload kind y'],
    },
    {
      given: 'what stands beside the others of it',
      webhooks: {
        a: post({
          requestBody: json({
            required: ['at', 'type'],
            properties: { at: { type: 'string' }, type: { const: 'x' } },
          }),
        }),
        b: post({
          requestBody: json({
            required: ['at', 'type'],
            properties: { at: { const: 'x' }, type: { const: 'y' } },
          }),
        }),
      },
      want: ['payload type x', 'payload type y'],
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
  expect(read({ a: post() })[0]).toMatchObject({
    summary: 'a',
    payload: undefined,
    required: false,
    status: 204,
    deprecated: false,
  });
});

it.each([
  { given: { 205: {}, 202: {}, 201: {} }, want: 201 },
  { given: { 2000: {}, 12001: {}, '2XX': {}, 404: {} }, want: 204 },
])('the agency waits for the first success: $want of $given', ({ given: responses, want }) => {
  expect(read({ a: post({ responses }) })[0]?.status).toBe(want);
});

it('tells who gave the name, and for a callback where it goes', () => {
  const callbacks = { onDone: { '{$request.body#/url}': post() } };
  const paths = { '/a': { put: { summary: 'Start.', tags: ['T'], responses: {}, callbacks } } };
  const found = read({ a: post({ 'x-agency': { event: 'given' } }) }, { paths });
  expect(found.map(({ event, isNamed, callback }) => [event, isNamed, callback])).toEqual([
    ['done', false, { operation: 'T: Start.', address: '{$request.body#/url}' }],
    ['given', true, undefined],
  ]);
});
