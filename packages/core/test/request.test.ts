import { describe, expect, test } from 'vitest';
import { byId, image, once, read } from './support/operations.ts';
import type { CheckedInput, InputCheck } from '../src/input-check.ts';
import type { Operation } from '../src/operation.ts';
import type { ClientOptions } from '../src/options.ts';
import { addOptions } from '../src/settings/check-options.ts';
import { VERSION } from '../src/version.ts';
import { buildRequest } from '../src/request/request.ts';

const settingsOf = (options: Partial<ClientOptions> = {}) =>
  addOptions(undefined, { baseUrl: 'https://agency.example.com', ...options }, 'client');
const build = (operation: Operation, input?: object, options?: Partial<ClientOptions>, isBrowser = false) =>
  buildRequest(operation, settingsOf(options), isBrowser, input);
const takesNone: Operation = { id: 'count', method: 'POST', path: '/count', returns: 'result' };
const why = (text: string): unknown => expect.objectContaining({ name: 'AgencyRequestError', why: text });

describe('an input for an operation that takes none', () => {
  test.each([
    { given: takesNone, input: {} },
    { given: takesNone, input: undefined },
    { given: byId, input: { id: 1 } },
    { given: { ...takesNone, query: ['q'] }, input: { q: 1 } },
    { given: once, input: { a: 1 } },
  ])('is none: $input for $given.path', ({ given, input }) => {
    expect(() => build(given, input)).not.toThrow();
  });

  test.each([{}, { query: [] }])('is refused: %o', (more) => {
    expect(() => build({ ...takesNone, ...more }, { timeout: 5 })).toThrow(
      why('it takes no input: options are the second argument'),
    );
  });
});

test('a GET carries no body', () => {
  expect(() => build({ ...once, method: 'GET' }, { a: 1 })).toThrow(why('a GET carries no body'));
});

test('checks see the input, what was left out of it, and whether that is allowed', () => {
  const seen: [CheckedInput, InputCheck['fields']][] = [];
  const check = (input: CheckedInput, fields: InputCheck['fields']) => (seen.push([input, fields]), []);
  const operation: Operation = { ...once, checks: [{ check, fields: { a: [] } }] };
  build(operation, { a: 1, b: undefined });
  build(operation, { a: 1 }, { allowUnfiltered: true });
  expect(seen).toEqual([
    [{ input: { a: 1 }, omitted: ['/b'], allowUnfiltered: false }, { a: [] }],
    [{ input: { a: 1 }, omitted: [], allowUnfiltered: true }, { a: [] }],
  ]);
});

describe('on the wire', () => {
  const json = { accept: 'application/json', 'user-agent': `one37id-agency-core/${VERSION}` };
  test.each([
    { given: takesNone, input: {}, want: { method: 'POST', headers: json } },
    { given: byId, input: { id: 1 }, want: { method: 'GET', headers: json } },
    { given: image, input: {}, want: { method: 'GET', headers: { ...json, accept: 'image/*, application/json' } } },
    {
      given: once,
      input: { a: 1 },
      want: { method: 'POST', headers: { ...json, 'content-type': 'application/json' }, body: '{"a":1}' },
    },
  ])('$given.id', ({ given, input, want }) => {
    expect(build(given, input).init).toStrictEqual({ ...want, redirect: 'manual' });
  });

  test.each([
    { given: { ...once, body: 'whole' as const }, want: '["a"]' },
    { given: { ...takesNone, path: '/count/{body}' }, want: undefined },
  ])('a field that is called body is the body of $given.body, and of nothing else', ({ given, want }) => {
    expect(build(given, { body: want === undefined ? 'a' : ['a'] }).init.body).toBe(want);
  });

  test('validators of answers alone have nothing to say of it', () => {
    expect(build(once, { a: 1 }, { validators: { response: () => [] } }).init.body).toBe('{"a":1}');
  });

  test('a client’s headers and name, which take no place of ours', () => {
    const { init } = build(once, {}, { headers: { 'x-a': '1' }, userAgent: 'app/1' });
    expect(init.headers).toEqual({ ...json, 'content-type': 'application/json', 'x-a': '1', 'user-agent': 'app/1' });
  });

  test('of a page nothing that a page has by itself', () => {
    expect(build(takesNone, {}, {}, true).init).toEqual({
      method: 'POST',
      headers: { accept: 'application/json' },
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
  });
});

test('everything that was sent is known, so that it can be hidden; the harmless fields are shown', () => {
  const input = { id: 'x-1', purpose: 'issue', name: 'Ada' };
  const { sent, fields } = build({ ...read, path: '/a/{id}' }, input, { headers: { 'x-a': 'mine' } });
  expect([...sent.values]).toEqual(['mine', 'x-1']);
  expect(sent).toMatchObject({ json: '{"purpose":"issue","name":"Ada"}', fields: { purpose: 'issue' } });
  expect(fields).toEqual({ purpose: 'issue' });
  expect(build(takesNone).sent.json).toBeUndefined();
});
