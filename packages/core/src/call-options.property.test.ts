import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { clientOf } from '../test/support/call.ts';
import { byId, hash, once, open, read, SECRET } from '../test/support/operations.ts';
import { PATIENCE, runs } from '../test/support/property.ts';
import { answer, answering, envelope } from '../test/support/wire.ts';
import { isAgencyError } from './guards.ts';

const OPERATIONS = [read, once, byId, open, { ...read, auth: { ...hash, prefix: 'Bearer ' } }];
const OTHER = 'sk-of-somebody-else';

/**
 * Names that something on the way could listen to: options of calls and clients, fields of an operation, of fetch's
 * `init` and of ky.
 */
const NAMES = [
  ...[
    'timeout',
    'maxRetries',
    'maxRetryAfter',
    'maxResponseBytes',
    'fetch',
    'headers',
    'logger',
    'logLevel',
    'logIds',
    'instrumentation',
    'signal',
    'userAgent',
    'onRequest',
    'onResponse',
    'onError',
  ],
  ...[
    'baseUrl',
    'credentials',
    'serverOnly',
    'dangerouslyAllowBrowser',
    'allowInsecure',
    'validators',
    'onDrift',
    'routes',
    'paging',
    'credentialNames',
    'secretKey',
    'token',
  ],
  ...[
    'id',
    'method',
    'path',
    'auth',
    'retry',
    'returns',
    'query',
    'body',
    'log',
    'operation',
    'input',
    'environment',
    'budget',
    'settings',
    'request',
  ],
  ...[
    'url',
    'redirect',
    'credentials',
    'mode',
    'referrer',
    'duplex',
    'dispatcher',
    'client',
    'keepalive',
    'window',
    'agent',
    'proxy',
    'host',
    'hostname',
    'origin',
    'authorization',
    'hash',
  ],
  ...[
    'prefix',
    'prefixUrl',
    'searchParams',
    'json',
    'hooks',
    'throwHttpErrors',
    'parseJson',
    '__proto__',
    'constructor',
    'then',
    'toJSON',
    'call',
    'with',
  ],
];

test(
  'no option of a call, of whatever name, type and form, changes origin, credential, method or path',
  { timeout: PATIENCE },
  async () => {
    const own = await answering(answer(200, envelope('there')));
    const other = await answering(answer(200, envelope('elsewhere')));
    const client = clientOf(own.url);
    const value = fc.oneof(
      fc.constantFrom<unknown>(
        other.url,
        `${other.url}/bc/admin`,
        OTHER,
        'DELETE',
        '/elsewhere',
        `//${new URL(other.url).host}/`,
        undefined,
        null,
        true,
        0,
        1,
      ),
      fc.constantFrom<unknown>(
        { hash: OTHER, studio: OTHER },
        { hash: () => OTHER },
        { Hash: OTHER, AUTHORIZATION: `Bearer ${OTHER}`, Host: 'evil.example' },
        { host: new URL(other.url).host },
        { 'x-http-method-override': 'DELETE', 'x-original-url': '/elsewhere' },
        { name: 'hash', header: 'x-stolen' },
        { find: () => ({ method: 'DELETE', path: '/elsewhere' }) },
        { request: () => undefined },
        [
          ['hash', OTHER],
          ['x', 'y'],
        ],
        new Headers({ hash: OTHER }),
        (url: string, init: RequestInit) => fetch(url, init),
        () => OTHER,
        new AbortController().signal,
      ),
      fc.anything(),
    );
    const fields = fc.dictionary(
      fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...NAMES) }, { weight: 1, arbitrary: fc.string() }),
      value,
      { maxKeys: 4, noNullPrototype: false },
    );
    const form = fc.constantFrom('own', 'inherited', 'getters', 'hidden', 'proxy', 'symbols', 'class');

    const ends: Record<string, number> = {};
    const property = fc.asyncProperty(fields, form, fc.constantFrom(...OPERATIONS), async (given, shape, operation) => {
      own.requests.length = 0;
      const call = client.call(operation, { id: 'a', note: 'b' }, shaped(given, shape));
      const end = await call.then(
        () => 'value',
        (error: unknown) => (isAgencyError(error) ? error.outcome : 'another error'),
      );
      expect(['value', 'not-sent', 'failed', 'unknown']).toContain(end);
      ends[end] = (ends[end] ?? 0) + 1;
      expect(other.requests).toEqual([]);
      for (const { line, headers } of own.requests) {
        expect(line).toBe(`${operation.method} /bc/admin${operation.path.replace('{id}', 'a')} HTTP/1.1`);
        expect(headers['host']).toBe(new URL(own.url).host);
        if (operation.auth) expect(headers['hash']).toBe((operation.auth.prefix ?? '') + SECRET);
        for (const name of ['x-stolen', 'x-http-method-override', 'x-original-url'])
          expect(headers).not.toHaveProperty(name);
      }
      if (end === 'not-sent') expect(own.requests).toEqual([]);
    });
    await fc.assert(property, runs(600));
    // Otherwise it would have told nothing.
    expect(Math.min(ends['value'] ?? 0, ends['not-sent'] ?? 0)).toBeGreaterThan(100);
  },
);

/** The same options as callers, and those who want to trick them, could hand them over. */
function shaped(given: Record<string, unknown>, shape: string): object {
  const entries = Object.entries(given);
  const define = (target: object, descriptor: (value: unknown) => PropertyDescriptor) => {
    for (const [name, value] of entries) Object.defineProperty(target, name, descriptor(value));
    return target;
  };
  switch (shape) {
    case 'inherited':
      return Object.create(define({}, (value) => ({ value, enumerable: true }))) as object;
    case 'getters':
      return define({}, (value) => ({ get: () => value, enumerable: true }));
    case 'hidden':
      return define({}, (value) => ({ value, enumerable: false }));
    case 'proxy': {
      // Says at first that it has nothing, and gives another value each time.
      let reads = 0;
      return new Proxy(
        {},
        {
          ownKeys: () => Object.keys(given),
          has: () => true,
          getOwnPropertyDescriptor: (_, name) => ({ value: given[String(name)], enumerable: true, configurable: true }),
          get: (_, name) => (Object.hasOwn(given, name) ? (reads++ % 2 ? OTHER : given[String(name)]) : undefined),
        },
      );
    }
    case 'symbols':
      return Object.fromEntries([...entries, [Symbol('baseUrl'), OTHER]]);
    case 'class':
      return define(new (class Options {})(), (value) => ({ value, enumerable: true }));
    default:
      return given;
  }
}
