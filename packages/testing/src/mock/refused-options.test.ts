import { Agency } from '@one37id/agency';
import { getConnectUrlOperation } from '@one37id/agency/operations';
import { expect, it } from 'vitest';
import { createAgency } from './create-agency.ts';
import type { FaultOptions } from '../faults/fault.ts';
import type { MockAgency } from './mock-agency.ts';

const url = 'http://127.0.0.1:9/events';

// Whoever writes JavaScript, or reads options from a file, is told; nothing is set up then.
it.each<{ given: (mock: MockAgency) => unknown; want: RegExp }>([
  { given: (mock) => mock.callback({ url: 'ftp://example.com' }), want: /\/url must match/ },
  { given: (mock) => mock.callback({ url, retries: -1 }), want: /\/retries must be >= 0/ },
  { given: (mock) => mock.callback({ url, retries: 'x' as never }), want: /\/retries must be integer/ },
  { given: (mock) => mock.callback({ url, duplicates: 2 }), want: /\/duplicates must be <= 1/ },
  { given: (mock) => mock.callback({ url, disorder: Number.NaN }), want: /\/disorder must be/ },
  { given: (mock) => mock.callback({ url, events: 'connected' as never }), want: /\/events must be array/ },
  {
    given: (mock) => mock.callback({ url, events: ['conected' as never] }),
    want: /\/events\/0 must be one of person\.created, /,
  },
  {
    given: (mock) => mock.on('conected' as never, () => {}),
    want: /There is no event conected: it is one of person\.created, /,
  },
  { given: (mock) => mock.on('constructor' as never, () => {}), want: /There is no event constructor/ },
  {
    given: (mock) => mock.records('credential' as never),
    want: /There is no table credential: it is one of settings, people, /,
  },
  { given: (mock) => mock.records('constructor' as never), want: /There is no table constructor/ },
  {
    given: (mock) => mock.fail({ operation: 'credentials.issue.x' }),
    want: /There is no operation credentials\.issue\.x/,
  },
  { given: (mock) => mock.fail({ operation: 'credentials' }), want: /There is no operation credentials:/ },
  { given: (mock) => mock.fail({ operation: 'credentials.' }), want: /There is no operation credentials\./ },
  { given: (mock) => mock.callback({ url, retrys: 1 } as never), want: /\/retrys is not known here/ },
  { given: (mock) => mock.callback(undefined as never), want: /what was given must be object/ },
  { given: (mock) => mock.person({} as never), want: /\/name is required/ },
  { given: (mock) => mock.person({ name: 'Ada', age: 36 } as never), want: /\/age is not known here/ },
  { given: (mock) => mock.fail({ operation: [] }), want: /must name at least one/ },
  { given: (mock) => mock.fail({ seed: 7 as never }), want: /`seed` must be a text/ },
  ...[-1, 1.5, Number.NaN, Infinity, '', 'soon', '-3', '3s', '2030-01-31', '3\r\nx-a: 1', 'Xyz, 99 Foo 2030 GMT'].map(
    (retryAfter) => ({
      given: (mock: MockAgency) => mock.fail({ retryAfter }),
      want: /`retryAfter` must be seconds or a date/,
    }),
  ),
  ...[
    [{ as: 'reset', status: 500 }, /is reset has no `status`/],
    [{ as: 'cut', status: 404 }, /is cut has no `status`/],
    [{ latency: '1s', status: 503 }, /slow and nothing else has no `status`/],
    [{ as: 'reset', retryAfter: 3 }, /is reset has no `retryAfter`/],
    [{ as: 'cut', retryAfter: 3 }, /is cut has no `retryAfter`/],
    [{ latency: '1s', retryAfter: 3 }, /slow and nothing else has no `retryAfter`/],
    [{ as: 'html', status: 204 }, /An answer with 204 has no body, and html is one/],
    [{ as: 'envelope', status: 304 }, /An answer with 304 has no body, and envelope is one/],
    [{ latency: '25d' }, /"25d" is longer than can be waited/],
    [{ latency: 1e12 }, /1000000000000 is longer than can be waited/],
  ].map(([fault, want]) => ({ given: (mock: MockAgency) => mock.fail(fault as FaultOptions), want: want as RegExp })),
  { given: (mock) => mock.callback({ url, retryDelay: '25d' }), want: /"25d" is longer than can be waited/ },
  { given: (mock) => mock.callback({ url: 'https://user:secret@example.com/' }), want: /without a user and password/ },
  { given: (mock) => mock.clock.advance('2600000d'), want: /7,000 years are the most/ },
  { given: (mock) => mock.clock.advance(Number.MAX_VALUE), want: /7,000 years are the most/ },
  { given: (mock) => mock.limit('5/0s'), want: /"5\/0s" is no limit/ },
  {
    given: (mock) => mock.person({ name: 'Ada' }).offerCredential({ attributes: [] } as never),
    want: /\/schemaId is required/,
  },
])('$want', ({ given, want }) => {
  const mock = createAgency();
  expect(() => given(mock)).toThrow(want);
  expect(mock.records('agencyOffers')).toEqual([]);
});

it('what is undefined is left out', () => {
  const mock = createAgency();
  mock.callback({ url, retries: undefined, events: undefined }).cancel();
  expect(mock.person({ name: 'Ada', alias: undefined }).alias).toBe('::ada');
});

it.each([0, 3, '3', 'Wed, 21 Oct 2026 07:28:00 GMT'])('a gateway may say to come again: %s', async (retryAfter) => {
  const mock = createAgency();
  mock.fail({ as: 'status', retryAfter });
  const { path, method } = getConnectUrlOperation;
  const { headers } = await mock.fetch(mock.baseUrl + path, { method, headers: { hash: mock.secretKey } });
  expect(headers.get('retry-after')).toBe(String(retryAfter));
});

it.each([
  { now: () => new Date(Number.NaN), want: /`now` gave an invalid Date/ },
  { now: () => new Date(8.64e15), want: /`now` gave \+275760-09-13T00:00:00\.000Z, where the clock cannot stand/ },
  { now: () => new Date(-8.64e15), want: /gave -271821/ },
  { now: () => new Date('+010000-01-01T00:00:00.000Z'), want: /gave \+010000-01-01T00:00:00\.000Z/ },
  { now: () => new Date('-000001-12-31T23:59:59.999Z'), want: /gave -000001-12-31T23:59:59\.999Z/ },
  { now: () => Date.now(), want: /`now` gave a number: it must be a function that gives a valid Date/ },
  { now: () => null, want: /`now` gave null/ },
  { now: () => undefined, want: /`now` gave undefined/ },
  { now: new Date(), want: /`now` is no function/ },
])('a clock that is none is refused: $want', ({ now, want }) => {
  expect(() => createAgency({ now: now as never })).toThrow(want);
});

it.each(['0000-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'])('a clock may stand at %s', (now) => {
  expect(
    createAgency({ now: () => new Date(now) })
      .clock.now()
      .toISOString(),
  ).toBe(now);
});

it('a clock that breaks later fails calls with what is wrong', async () => {
  let time = new Date('2030-01-31T12:00:00Z');
  const mock = createAgency({ now: () => time });
  const agency = new Agency({ baseUrl: mock.baseUrl, secretKey: mock.secretKey, fetch: mock.fetch, maxRetries: 0 });
  time = new Date(Number.NaN);
  await expect(agency.invitations.url()).rejects.toThrow();
  const { path, method } = getConnectUrlOperation;
  const response = await mock.fetch(mock.baseUrl + path, { method, headers: { hash: mock.secretKey } });
  expect([response.status, await response.text()]).toEqual([
    500,
    expect.stringMatching(/^The option `now` gave an invalid Date: /),
  ]);
  time = new Date('9999-12-31T00:00:00Z');
  mock.clock.advance('12h');
  expect(() => mock.clock.advance('1d')).toThrow('the year 9999 is the last');
  expect(mock.clock.now().toISOString()).toBe('9999-12-31T12:00:00.000Z');
});

it.each([
  'bc',
  '//',
  '/bc//admin',
  '/bc/../x',
  '/./x',
  '/..',
  '/a b',
  '/%61',
  '/a?b',
  '/__agency',
  '/__agency/x',
  '/public',
  '/bc/public/',
])('the base path %s, which no request would reach, is refused', (basePath) => {
  expect(() => createAgency({ basePath })).toThrow(TypeError);
});

it.each(['', '/', '/bc/admin/', '/..a/.b', '/A.b~c-d_e', '/__agent', '/publicly', '/public/admin'])(
  'below the base path %s the API is, and its links beside it',
  async (basePath) => {
    const mock = createAgency({ basePath });
    const agency = new Agency({ baseUrl: mock.baseUrl, secretKey: mock.secretKey, fetch: mock.fetch });
    const url = await agency.invitations.url();
    mock.person({ name: 'Ada' }).scan(url);
    expect((await mock.fetch(url)).status).toBe(200);
    expect(mock.records('connections')).toHaveLength(1);
  },
);
