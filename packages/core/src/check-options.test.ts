import { describe, expect, test } from 'vitest';
import { caught, clientOf, errorOf } from '../test/support/call.ts';
import { read } from '../test/support/operations.ts';
import { addOptions } from './check-options.ts';

const invalid = [
  ...['timeout', 'maxRetries', 'maxRetryAfter', 'maxResponseBytes'].flatMap((name) =>
    [Number.NaN, -1, Infinity, 2 ** 33, '5', null].map((value) => ({ name, value })),
  ),
  { name: 'timeout', value: 0 },
  { name: 'maxResponseBytes', value: 0 },
  { name: 'maxRetries', value: 1.5 },
  { name: 'maxResponseBytes', value: 1.5 },
  ...['fetch', 'onRequest', 'onResponse', 'onError', 'onDrift'].map((name) => ({ name, value: 'no function' })),
  { name: 'logger', value: { debug() {}, info() {}, warn() {} } },
  { name: 'logLevel', value: 'verbose' },
  { name: 'signal', value: {} },
  { name: 'headers', value: { 'x y': '1' } },
  { name: 'headers', value: { '': '1' } },
  { name: 'headers', value: { x: 'line\nbreak' } },
  { name: 'headers', value: { x: '' } },
  { name: 'headers', value: { x: 5 } },
  { name: 'headers', value: { 'Content-Length': '5' } },
  { name: 'headers', value: { host: 'evil.example' } },
  { name: 'userAgent', value: 'line\nbreak' },
];

describe('an invalid option is refused by its name', () => {
  test.each(invalid)('$name: $value, at construction', async ({ name, value }) => {
    const error = await caught(Promise.resolve().then(() => clientOf('http://localhost', { [name]: value })));
    expect(error).toMatchObject({ name: 'AgencyRequestError', operation: 'createClient', outcome: 'not-sent', attempts: 0 });
    expect(error.message).toContain(`\`${name}\``);
  });

  test.each(invalid)('$name: $value, for a call', async ({ name, value }) => {
    const error = await errorOf(clientOf('http://localhost'), read, {}, { [name]: value });
    expect(error).toMatchObject({ name: 'AgencyRequestError', operation: read.id, outcome: 'not-sent', attempts: 0 });
    expect(error.message).toContain(`\`${name}\``);
  });
});

test.each([null, undefined, 5])('options that are %j are refused', async (options) => {
  expect(await caught(Promise.resolve().then(() => addOptionsOf(options)))).toMatchObject({ name: 'AgencyRequestError' });
});

function addOptionsOf(options: unknown) {
  return clientOf('http://localhost').with(options as object);
}

test('defaults, options and a call’s options add up', () => {
  const defaults = addOptions(undefined, { baseUrl: 'https://x', headers: { a: '1' } });
  expect(defaults).toMatchObject({ timeout: 30_000, maxRetries: 2, maxRetryAfter: 60_000, maxResponseBytes: 10_485_760, logLevel: 'info' });
  expect(addOptions(defaults, { timeout: 5, maxRetries: undefined, headers: { b: '2' } })).toEqual({ ...defaults, timeout: 5, headers: { a: '1', b: '2' } });
});

test('a name that every object has is no option', () => {
  expect(() => addOptions(undefined, JSON.parse('{"__proto__":1,"constructor":2,"toString":3}') as object)).not.toThrow();
});
