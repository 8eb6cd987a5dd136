import { createClient } from '@one37id/agency-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ConnectionsResource, CredentialOffersResource } from '../generated/resources.gen.ts';
import { waitForConnection } from './wait-for-connection.ts';
import { waitForCredentialOffer } from './wait-for-credential-offer.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

const found = { status: 200, body: { isSuccessfull: true, result: { agentId: 'a1' } } };
const refusal = { isSuccessfull: false, errorCode: 1001, message: 'unknown' };
const offer = (state?: string) => ({
  status: 200,
  body: { isSuccessfull: true, result: { id: 'o1', ...(state === undefined ? {} : { state }) } },
});

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** An agency that gives these answers, the last one for ever, and keeps what was asked. */
function agencyWith(...answers: readonly Answer[]) {
  const asked: string[] = [];
  const client = createClient({
    baseUrl: 'https://agency.example.com/bc/admin',
    credentials: { hash: 'key' },
    maxRetries: 0,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const answer = answers[Math.min(asked.length, answers.length - 1)];
      asked.push(`${request.method} ${new URL(request.url).pathname}`);
      return Response.json(answer?.body, { status: answer?.status ?? 500 });
    },
  });
  return {
    agency: { connections: new ConnectionsResource(client), credentialOffers: new CredentialOffersResource(client) },
    asked,
  };
}

/** Lets a minute go by; a rejection on the way is not unhandled. */
async function after<Value>(waiting: Promise<Value>): Promise<PromiseSettledResult<Value>> {
  const [settled] = await Promise.all([Promise.allSettled([waiting]), vi.advanceTimersByTimeAsync(60_000)]);
  return settled[0];
}

describe('waitForConnection', () => {
  test.each([
    { given: [found], reads: 1 },
    {
      given: [{ status: 404, body: refusal }, { status: 400, body: refusal }, { status: 200, body: refusal }, found],
      reads: 4,
    },
  ])('$reads reads', async ({ given, reads }) => {
    const { agency, asked } = agencyWith(...given);
    const end = await after(waitForConnection(agency, { id: 'a1' }));
    expect(end).toMatchObject({ status: 'fulfilled', value: { state: 'established', connection: { agentId: 'a1' } } });
    expect(asked).toHaveLength(reads);
  });

  test('by alias asks for that alias', async () => {
    const byId = agencyWith(found);
    const byAlias = agencyWith(found);
    await after(waitForConnection(byId.agency, { id: 'a1' }));
    await after(waitForConnection(byAlias.agency, { alias: 'default:ap1' }));
    expect(byAlias.asked).not.toEqual(byId.asked);
  });

  test.each([
    { given: [{ status: 401, body: refusal }], want: 'AgencyApiError' },
    { given: [{ status: 403, body: refusal }], want: 'AgencyApiError' },
    { given: [{ status: 200, body: 'no envelope' }], want: 'AgencyResponseError' },
    {
      given: [
        { status: 404, body: refusal },
        { status: 404, body: 'no envelope' },
      ],
      want: 'AgencyResponseError',
    },
  ])('ends with $want', async ({ given, want }) => {
    const { agency, asked } = agencyWith(...given);
    expect(await after(waitForConnection(agency, { id: 'a1' }))).toMatchObject({
      status: 'rejected',
      reason: { name: want },
    });
    expect(asked).toHaveLength(given.length);
  });

  test('ends by what the caller says is not "not yet"', async () => {
    const { agency, asked } = agencyWith({ status: 400, body: refusal });
    const waiting = waitForConnection(agency, { id: 'a1' }, { isPending: ({ errorCode }) => errorCode === 1002 });
    expect(await after(waiting)).toMatchObject({ reason: { name: 'AgencyApiError', errorCode: 1001 } });
    expect(asked).toHaveLength(1);
  });

  test('ends at the deadline, and tells of the last refusal', async () => {
    const { agency } = agencyWith({ status: 404, body: refusal });
    const end = await after(waitForConnection(agency, { id: 'a1' }, { timeout: 30_000 }));
    expect(end).toMatchObject({
      reason: {
        name: 'AgencyTimeoutError',
        operation: 'waitForConnection',
        outcome: 'failed',
        cause: { errorCode: 1001 },
      },
    });
  });
});

describe('waitForCredentialOffer', () => {
  test.each([
    { given: [offer(2 as never), offer('accepted')], want: 'accepted' },
    {
      given: [{ status: 200, body: { isSuccessfull: true, result: 'no offer' } }, offer('rejected')],
      want: 'rejected',
    },
    { given: [offer('pending'), offer('accepted')], want: 'accepted' },
    { given: [offer(), offer('REJECTED')], want: 'rejected' },
    { given: [offer('brand-new'), offer('Accepted')], want: 'accepted' },
  ])('$want', async ({ given, want }) => {
    const { agency, asked } = agencyWith(...given);
    const end = await after(waitForCredentialOffer(agency, { id: 'o1' }));
    expect(end).toMatchObject({ status: 'fulfilled', value: { state: want, offer: { id: 'o1' } } });
    expect(asked).toHaveLength(2);
  });

  test('ends in a state of the caller', async () => {
    const { agency } = agencyWith(offer('pending'), offer('lapsed'));
    const waiting = waitForCredentialOffer(
      agency,
      { id: 'o1' },
      { endState: ({ state }) => (state === 'lapsed' ? 'expired' : undefined) },
    );
    expect(await after(waiting)).toMatchObject({ value: { state: 'expired', offer: { state: 'lapsed' } } });
  });

  test('passes a refusal on', async () => {
    const { agency } = agencyWith({ status: 404, body: refusal });
    expect(await after(waitForCredentialOffer(agency, { id: 'o1' }))).toMatchObject({
      reason: { name: 'AgencyApiError', httpStatus: 404 },
    });
  });

  test('ends at the deadline when there is no end state', async () => {
    const { agency } = agencyWith(offer('pending'));
    expect(await after(waitForCredentialOffer(agency, { id: 'o1' }, { timeout: 10_000 }))).toMatchObject({
      reason: { name: 'AgencyTimeoutError' },
    });
  });
});
