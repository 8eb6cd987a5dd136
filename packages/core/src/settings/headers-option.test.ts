import { runInNewContext } from 'node:vm';
import { Headers as OtherHeaders } from 'undici';
import { describe, expect, test } from 'vitest';
import { clientOf, errorOf } from '../../test/support/call.ts';
import { read } from '../../test/support/operations.ts';
import { answer, answering, envelope } from '../../test/support/wire.ts';
import type { CallOptions } from '../options.ts';

const there = answer(200, envelope('there'));
const pair = ['x-a', '1'] as const;

describe('headers that are a plain object, `Headers` or pairs are read', () => {
  test.each<[string, unknown, string]>([
    ['a plain object', { 'X-A': '1' }, '1'],
    ['one of another realm', runInNewContext("({ 'x-a': '1' })"), '1'],
    ['one without a prototype', Object.assign(Object.create(null) as object, { 'x-a': '1' }), '1'],
    ['names that differ in their letters', { 'X-A': '1', 'x-a': '2' }, '1, 2'],
    ['Headers', new Headers({ 'X-A': '1' }), '1'],
    [
      'Headers with a name twice',
      new Headers([
        ['X-A', '1'],
        ['x-a', '2'],
      ]),
      '1, 2',
    ],
    ['Headers of another implementation', new OtherHeaders({ 'X-A': '1' }), '1'],
    ['pairs', [['X-A', '1']], '1'],
    [
      'pairs with a name twice',
      [
        ['X-A', '1'],
        ['x-a', '2'],
      ],
      '1, 2',
    ],
  ])('%s', async (_, headers, want) => {
    const server = await answering(there);
    const options = { headers } as CallOptions;
    await clientOf(server.url).call(read, {}, options);
    await clientOf(server.url, options).call(read, {});
    expect(server.requests.map((request) => request.headers['x-a'])).toEqual([want, want]);
  });

  test('once: a getter that says something else the next time', async () => {
    const server = await answering(answer(503), there);
    let reads = 0;
    const headers = {
      get 'x-a'() {
        return `${(reads += 1)}`;
      },
    };
    await clientOf(server.url).call(read, {}, { headers });
    expect([reads, server.requests.map((request) => request.headers['x-a'])]).toEqual([1, ['1', '1']]);
  });

  test('a call’s are added to the client’s, and win', async () => {
    const server = await answering(there);
    await clientOf(server.url, { headers: { 'X-A': '1', 'x-b': '1' } }).call(read, {}, { headers: [['x-a', '2']] });
    expect(server.requests[0]?.headers).toMatchObject({ 'x-a': '2', 'x-b': '1' });
  });
});

describe('all others are refused', () => {
  test.each<[string, unknown]>([
    ['a promise', Promise.resolve({ 'x-a': '1' })],
    ['a Map', new Map([pair])],
    ['a Set', new Set([pair])],
    [
      'an instance',
      new (class {
        'x-a' = '1';
      })(),
    ],
    ['another prototype', Object.create({ 'x-a': '1' })],
    ['URLSearchParams', new URLSearchParams({ 'x-a': '1' })],
    ['FormData', new FormData()],
    [
      'a generator of pairs',
      (function* () {
        yield pair;
      })(),
    ],
    ['a function', () => ({ 'x-a': '1' })],
    ['a text', 'x-a: 1'],
    ['a boxed text', Object('x-a: 1')],
    ['a number', 5],
    ['null', null],
    ['a flat list', ['x-a', '1']],
    ['half a pair', [['x-a']]],
    ['more than a pair', [['x-a', '1', '2']]],
    ['an object in a list', [{ 'x-a': '1' }]],
    ['a value that is no text', { 'x-a': 1 }],
    ['a value that is undefined', { 'x-a': undefined }],
    ['a value that is a list', { 'x-a': ['1'] }],
    ['a value that is no text, of a name that comes again', [pair, ['x-a', {}]]],
    [
      'a getter that throws',
      {
        get 'x-a'() {
          throw new Error('x');
        },
      },
    ],
  ])('%s', async (_, headers) => {
    const server = await answering(there);
    expect(await errorOf(clientOf(server.url), read, {}, { headers } as CallOptions)).toMatchObject({
      name: 'AgencyRequestError',
      outcome: 'not-sent',
    });
    expect(server.requests).toHaveLength(0);
  });
});

/**
 * What a server may take for another method, another path, or another frame, in the ways in which names are written.
 */
const MISLEADING = [
  ...['host', 'content-length', 'transfer-encoding', 'connection', 'upgrade', 'expect', 'te', 'trailer'],
  ...['x-http-method', 'x-http-method-override', 'x-method-override'],
  ...['original', 'rewrite', 'forwarded', 'override'].flatMap((kind) => [
    `x-${kind}-url`,
    `x-${kind}-uri`,
    `x-${kind}-path`,
  ]),
].flatMap((name) => [name, name.toUpperCase(), name.replaceAll('-', '_'), name.replace('-', '_')]);

test.each([...new Set(MISLEADING)])('%s is refused, and its value not quoted', async (name) => {
  const server = await answering(there);
  const error = await errorOf(clientOf(server.url), read, {}, { headers: { [name]: 'sk-other-value' } });
  expect(error).toMatchObject({ name: 'AgencyRequestError', outcome: 'not-sent' });
  expect(error.message).not.toContain('sk-other');
  expect(server.requests).toHaveLength(0);
});
