import { Agency } from '@one37id/agency';
import { getConnectUrlOperation } from '@one37id/agency/operations';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FaultOptions } from '../faults/fault.ts';
import { email } from '../testing/claims.ts';
import { useAgency } from '../testing/use-agency.ts';
import { createAgency } from './create-agency.ts';
import type { Person } from './person.ts';

const bench = useAgency();
let ada: Person;
beforeEach(async () => {
  ada = bench.mock.person({ name: 'Ada' });
  ada.scan(await bench.agency.invitations.url());
});

const fetches = [
  { by: 'a server', agency: () => bench.agency },
  { by: 'fetch without sockets', agency: () => bench.agency.with({ fetch: bench.mock.fetch }) },
];
const issue = (agency: Agency): Promise<unknown> =>
  Promise.resolve(agency.credentials.issue({ agentId: ada.agentId, payload: [email('ada@example.com')] }));

describe.each(fetches)('by $by', ({ agency }) => {
  it.each<{ given: FaultOptions; want: object; isDone: boolean }>([
    { given: { as: 'reset' }, want: { name: 'AgencyTransportError', outcome: 'unknown' }, isDone: false },
    { given: { as: 'reset', when: 'after' }, want: { name: 'AgencyTransportError', outcome: 'unknown' }, isDone: true },
    { given: { as: 'cut' }, want: { name: 'AgencyTransportError', outcome: 'unknown' }, isDone: true },
    { given: { as: 'cut', when: 'before' }, want: { name: 'AgencyTransportError', outcome: 'unknown' }, isDone: false },
    { given: {}, want: { name: 'AgencyResponseError', httpStatus: 502, outcome: 'unknown' }, isDone: false },
    {
      given: { as: 'html', status: 504, when: 'after' },
      want: { name: 'AgencyResponseError', httpStatus: 504, outcome: 'unknown' },
      isDone: true,
    },
    {
      given: { as: 'envelope' },
      want: { name: 'AgencyApiError', httpStatus: 400, errorCode: expect.any(Number) },
      isDone: false,
    },
    { given: { as: 'envelope', status: 500 }, want: { name: 'AgencyApiError', httpStatus: 500 }, isDone: false },
    {
      given: { as: 'status', status: 429, retryAfter: 7 },
      want: { httpStatus: 429, retryAfterMs: 7_000 },
      isDone: false,
    },
  ])('$given', async ({ given, want, isDone }) => {
    bench.mock.fail({ operation: 'credentials.issue', ...given });
    await expect(issue(agency())).rejects.toMatchObject(want);
    expect(ada.offers).toHaveLength(isDone ? 1 : 0);
    await issue(agency());
  });

  it('a gateway answers a page, and no envelope', async () => {
    bench.mock.fail({ as: 'html' });
    const answer = await (agency() === bench.agency ? fetch : bench.mock.fetch)(
      `${bench.mock.baseUrl}${getConnectUrlOperation.path}`,
    );
    expect([answer.status, answer.headers.get('content-type')]).toEqual([502, 'text/html']);
    expect(await answer.text()).toContain('<h1>502 Bad Gateway</h1>');
  });

  it('slow is not failed', async () => {
    bench.mock.fail({ latency: '2s' });
    await expect(agency().with({ timeout: 50 }).invitations.recreateUrl()).rejects.toMatchObject({
      name: 'AgencyTimeoutError',
    });
    bench.mock.fail({ latency: 5 });
    await agency().invitations.url();
  });
});

it('a read goes on after as many failures as it is repeated', async () => {
  const agency = bench.agency.with({ maxRetries: 2 });
  bench.mock.fail({ operation: 'invitations.url', as: 'reset', times: 2 });
  await agency.invitations.url();
  expect(bench.mock.requests.slice(-3).map(({ status }) => status)).toEqual([0, 0, 200]);
});

it('fails after so many, so often, and until it is ended', async () => {
  const outcomes = async (count: number): Promise<string> => {
    let text = '';
    for (let at = 0; at < count; at += 1)
      text += await bench.agency.invitations.url().then(
        () => '.',
        () => 'x',
      );
    return text;
  };
  bench.mock.fail({ operation: ['invitations.url', 'credentials.issue'], after: 2, times: 2 });
  expect(await outcomes(6)).toBe('..xx..');
  const always = bench.mock.fail({ times: 'always' });
  expect(await outcomes(3)).toBe('xxx');
  always.cancel();
  always.cancel();
  expect(await outcomes(2)).toBe('..');
  bench.mock.fail({ operation: 'credentials.list' });
  expect(await outcomes(1)).toBe('.');
});

it('chaos is the same each time for the same seed', async () => {
  const tell = async (seed: string): Promise<string> => {
    const mock = createAgency();
    const agency = new Agency({ baseUrl: mock.baseUrl, secretKey: mock.secretKey, fetch: mock.fetch, maxRetries: 0 });
    mock.fail({ times: 'always', probability: 0.3, seed });
    let text = '';
    for (let at = 0; at < 100; at += 1)
      text += await agency.invitations.url().then(
        () => '.',
        () => 'x',
      );
    return text;
  };
  const one = await tell('one');
  expect(one).toBe(await tell('one'));
  expect(one).not.toBe(await tell('two'));
  const failed = one.replaceAll('.', '').length;
  expect(failed).toBeGreaterThan(15);
  expect(failed).toBeLessThan(45);
});

it("a limit lets so many through in so much of the agency's time", async () => {
  bench.mock.limit('3/s');
  const { url } = bench.agency.invitations;
  const call = (): Promise<unknown> =>
    Promise.resolve(url.call(bench.agency.invitations)).then(
      () => 'through',
      (error: { httpStatus?: number; retryAfterMs?: number }) => error,
    );
  expect(await Promise.all([call(), call(), call()])).toEqual(['through', 'through', 'through']);
  expect(await call()).toMatchObject({ httpStatus: 429, retryAfterMs: 1_000 });
  bench.mock.clock.advance('334ms');
  expect([await call(), await call()]).toEqual(['through', expect.objectContaining({ httpStatus: 429 })]);
  bench.mock.limit(undefined);
  expect(await call()).toBe('through');
});

it.each<{ given: object; want: string }>([
  { given: { operation: 'nothing' }, want: 'There is no operation nothing' },
  { given: { operation: 'credentials.nothing' }, want: 'There is no operation credentials.nothing' },
  { given: { as: 'fire' }, want: "A fault's `as` must be one of reset, cut, html, envelope, status." },
  { given: { when: 'never' }, want: "A fault's `when` must be before or after." },
  { given: { times: 0 }, want: "A fault's `times` must be a whole number from 1, or always." },
  { given: { times: 'twice' }, want: "A fault's `times` must be a whole number from 1, or always." },
  { given: { after: -1 }, want: "A fault's `after` must be a whole number from 0." },
  { given: { as: 'status', status: 99 }, want: "A fault's `status` must be from 200 to 599." },
  { given: { probability: 2 }, want: "A fault's `probability` must be from 0 to 1." },
  { given: { latency: 'long' }, want: '"long" is no duration' },
  { given: { retryAfter: 'a\r\nb' }, want: "A fault's `retryAfter` must be seconds or a date." },
  {
    given: { operatoin: 'x' },
    want: 'A fault has no operatoin; it has operation, times, after, as, when, status, latency, retryAfter, probability, seed.',
  },
])('refuses $given', ({ given, want }) => {
  expect(() => bench.mock.fail(given)).toThrow(want);
});

describe('prefer', () => {
  it.each([
    { prefer: 'cod=400', want: '"cod=400"' },
    { prefer: 'code=200', want: '"code=200"' },
    { prefer: 'respond-async', want: '"respond-async"' },
    { prefer: 'code=400, body=half', want: '"body=half"' },
    { prefer: 'code=400=500', want: '"code=400=500"' },
    { prefer: 'body=cut=cut', want: '"body=cut=cut"' },
    { prefer: 'code', want: '"code"' },
    { prefer: 'example=', want: '"example="' },
  ])('refuses $prefer', async ({ prefer, want }) => {
    const answer = await bench.mock.fetch(`${bench.mock.baseUrl}${getConnectUrlOperation.path}`, {
      headers: { hash: bench.mock.secretKey, prefer },
    });
    expect([answer.status, ((await answer.json()) as { message: string }).message]).toEqual([
      400,
      expect.stringContaining(`The header prefer has ${want}, which means nothing here`),
    ]);
  });

  it.each(['none', 'constructor', '__proto__', 'toString'])(
    'refuses the example %s, which no document has',
    async (name) => {
      await expect(
        bench.agency.invitations.url({}, { headers: { prefer: `code=400, example=${name}` } }),
      ).rejects.toMatchObject({ httpStatus: 400 });
      expect(bench.mock.requests.at(-1)?.problems).toMatchObject([
        {
          rule: expect.stringContaining(
            `asks for the example "${name}", and getConnectUrl has none of this name for 400.`,
          ),
        },
      ]);
    },
  );
});
