import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import {
  AgencyAbortError,
  AgencyApiError,
  AgencyError,
  AgencyRequestError,
  AgencyResponseError,
  AgencyTimeoutError,
  AgencyTransportError,
} from './errors.ts';

const error = new AgencyApiError({
  message: 'why',
  operation: 'getCredential',
  method: 'GET',
  path: '/credential/{id}',
  outcome: 'failed',
  attempts: 2,
  httpStatus: 400,
  errorCode: 17,
  serverMessage: 'no such credential',
  retryAfterMs: 5_000,
  cause: Object.assign(new Error('plain'), { code: 'ECONNRESET' }),
});
const fields = {
  operation: 'getCredential',
  method: 'GET',
  path: '/credential/{id}',
  outcome: 'failed',
  attempts: 2,
  httpStatus: 400,
  errorCode: 17,
  serverMessage: 'no such credential',
  retryAfterMs: 5_000,
  code: 'ECONNRESET',
};

test('has its fields, its JSON and its inspection', () => {
  expect({ ...error }).toEqual(fields);
  expect(JSON.parse(JSON.stringify(error))).toEqual({ name: 'AgencyApiError', message: 'why', ...fields });
  expect(inspect(error)).toMatch(/^AgencyApiError: why\n\s+at [^]*"errorCode": 17/);
  expect(inspect({ deep: { error } }, { depth: 0 })).not.toContain('why');
  expect(error.cause).toMatchObject({ code: 'ECONNRESET' });
});

test.each([
  { given: 'a cause without a code', cause: new Error('plain'), want: undefined },
  { given: 'a code that is no text', cause: Object.assign(new Error('plain'), { code: 5 }), want: undefined },
  { given: 'no cause', cause: undefined, want: undefined },
])('has no code: $given', ({ cause, want }) => {
  const made = new AgencyTransportError({ message: 'why', operation: 'x', outcome: 'unknown', attempts: 1, cause });
  expect([made.code, 'code' in made]).toEqual([want, false]);
});

test('through structuredClone it is an error with message, stack and cause; its JSON has all, and makes one again', () => {
  const clone = structuredClone(error);
  expect(clone).toBeInstanceOf(Error);
  expect({ message: clone.message, stack: clone.stack, cause: (clone.cause as Error).message }).toEqual({
    message: 'why',
    stack: error.stack,
    cause: 'plain',
  });
  expect(clone.stack).toMatch(/^AgencyApiError: why\n/);
  // What the platform makes of an error: should it keep more one day, the README may promise it.
  expect({ ...clone }).toEqual({});
  const json = structuredClone(error.toJSON());
  expect(json).toEqual({ name: 'AgencyApiError', message: 'why', ...fields });
  expect(new AgencyApiError(json).toJSON()).toEqual(json);
});

test('has no method and path where no operation was called, and no field that is not known', () => {
  expect({
    ...new AgencyApiError({ message: 'why', operation: 'createClient', outcome: 'not-sent', attempts: 0 }),
  }).toEqual({
    operation: 'createClient',
    method: '',
    path: '',
    outcome: 'not-sent',
    attempts: 0,
  });
});

test.each([
  AgencyError,
  AgencyApiError,
  AgencyTransportError,
  AgencyTimeoutError,
  AgencyAbortError,
  AgencyResponseError,
  AgencyRequestError,
])(
  'a web framework answered its own caller with what it found in an error of the agency: $name has none of it',
  (Kind) => {
    const made = new Kind({ ...fields, message: 'why', outcome: 'failed' });
    const json: object = JSON.parse(JSON.stringify(made)) as object;
    // Express, Koa, Fastify, Nest and h3 read these of whatever was thrown, inherited or not; Hono the response.
    for (const name of ['status', 'statusCode', 'headers', 'expose', 'response', 'getResponse']) {
      expect([name, name in made, name in json]).toEqual([name, false, false]);
    }
    expect(made).toMatchObject({ httpStatus: 400 });
  },
);

test.each<{ given: string; own?: string; cause?: object; want: string | undefined }>([
  { given: 'its own before that of the cause', own: 'E_OWN', cause: { code: 'E_CAUSE' }, want: 'E_OWN' },
  { given: 'its own without a cause', own: 'E_OWN', want: 'E_OWN' },
  // Koa 2 makes a 404 of its own of it.
  { given: 'none that says that a file is missing', cause: { code: 'ENOENT' }, want: undefined },
])('a code is $given', ({ own, cause, want }) => {
  const known = { ...(own && { code: own }), ...(cause && { cause: Object.assign(new Error('plain'), cause) }) };
  const made = new AgencyTransportError({ message: 'why', operation: 'x', outcome: 'unknown', attempts: 1, ...known });
  expect([made.code, made.cause]).toEqual([want, known.cause]);
});

test('a refused call has its problems, none where there are none, and no other error has any', () => {
  const details = { message: 'why', operation: 'x', outcome: 'not-sent', attempts: 0 } as const;
  const problems = [{ pointer: '/a', rule: 'must be text' }];
  expect(new AgencyRequestError(details).problems).toEqual([]);
  expect(new AgencyRequestError({ ...details, problems }).problems).toEqual(problems);
  expect(new AgencyAbortError(details)).not.toHaveProperty('problems');
});

const whole = { message: 'why', operation: 'x', outcome: 'failed', attempts: 1 };
const trap = () => {
  throw new Error('secret');
};

test.each([
  undefined,
  null,
  5,
  'text',
  [],
  {},
  ...Object.keys(whole).flatMap((name) => [
    { ...whole, [name]: undefined },
    { ...whole, [name]: {} },
  ]),
  { ...whole, attempts: 1.5 },
  { ...whole, attempts: '1' },
  Object.create(whole) as object,
  Object.defineProperty({ ...whole }, 'message', { enumerable: true, get: trap }),
  new Proxy(whole, { ownKeys: trap }),
  { ...whole, cause: new Proxy(new Error('plain'), { ownKeys: trap }) },
])('details that are incomplete make no error but one that says so (%#)', (given) => {
  for (const Kind of [AgencyError, AgencyTransportError, AgencyRequestError])
    expect(() => new Kind(given as never)).toThrow(
      expect.objectContaining({
        name: 'AgencyRequestError',
        message: 'AgencyError: the details are incomplete. Nothing was sent.',
        operation: 'AgencyError',
        outcome: 'not-sent',
        attempts: 0,
      }),
    );
});

test('its texts stay one line', () => {
  const made = new AgencyApiError({ ...fields, message: 'a\nb', serverMessage: 'c\u001bd', outcome: 'failed' });
  expect([made.message, made.serverMessage]).toEqual(['a\\u{a}b', 'c\\u{1b}d']);
});
