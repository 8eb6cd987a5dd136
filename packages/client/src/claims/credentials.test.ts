import { createClient } from '@one37id/agency-core';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Credentials } from './credentials.ts';
import { defineCredential } from './define-credential.ts';

const schemaId = 'https://agency.example.com/bc/public/schemas/com.one37id.email/1.0';
const agentId = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const credentialId = '3d9f1a52-0b7e-4c8a-8f6d-92e1b4c5a7d3';
const email = { email: 'alice@example.com' };
const VerifiedEmail = defineCredential({ schemaId, format: 'w3c', claims: z.object({ email: z.email() }) });
const item = { schemaId, format: 'w3c', attributes: [{ key: 'email', value: 'alice@example.com' }] };
const raw = { schemaId, attributes: [{ key: 'email', value: 'bob@example.com' }] };

/** A client whose requests are kept; the body decides the answer. */
function agencyThat(answer: (body: Record<string, unknown>) => Response) {
  const bodies: Record<string, unknown>[] = [];
  const client = createClient({
    baseUrl: 'https://agency.example.com/bc/admin',
    credentials: { hash: 'key' },
    maxRetries: 0,
    fetch: async (input, init) => {
      const body: Record<string, unknown> = await new Request(input, init).json();
      bodies.push(body);
      return answer(body);
    },
  });
  return { credentials: new Credentials(client), bodies };
}

const result = { credentialIds: [credentialId] };
const success = () => Response.json({ isSuccessfull: true, result });

describe('issue', () => {
  test.each([
    { given: { agentId, credentials: [VerifiedEmail.of(email)] }, want: { agentId, payload: [item] } },
    {
      given: {
        agentAlias: 'default:ap1',
        requestId: 'r',
        credentials: [VerifiedEmail.ofAsync(email), VerifiedEmail.of(email)],
      },
      want: { agentAlias: 'default:ap1', requestId: 'r', payload: [item, item] },
    },
    { given: { agentId, payload: [raw, VerifiedEmail.of(email)] }, want: { agentId, payload: [raw, item] } },
    { given: { agentId, credentials: [] }, want: { agentId, payload: [] } },
  ])('%#', async ({ given, want }) => {
    const { credentials, bodies } = agencyThat(success);
    expect(await credentials.issue(given)).toEqual(result);
    expect(bodies).toEqual([want]);
  });

  test('sends the date as ISO text', async () => {
    const { credentials, bodies } = agencyThat(success);
    await credentials.issue({
      agentId,
      credentials: [VerifiedEmail.of(email, { expirationDate: new Date('2027-11-23') })],
    });
    expect(bodies).toEqual([{ agentId, payload: [{ ...item, expirationDate: '2027-11-23T00:00:00.000Z' }] }]);
  });

  test.each([
    { given: { agentId, credentials: [VerifiedEmail.of(email)], payload: [raw] }, want: 'exactly one of' },
    { given: { agentId, credentials: VerifiedEmail.of(email) }, want: 'must be an array' },
    { given: { credentials: [VerifiedEmail.of(email)] }, want: 'agentId' },
    { given: { agentId, agentAlias: 'default:ap1', credentials: [VerifiedEmail.of(email)] }, want: 'agentId' },
    { given: undefined, want: 'agentId' },
  ])('refuses, as a rejected promise and with nothing sent: $want', async ({ given, want }) => {
    const { credentials, bodies } = agencyThat(success);
    // @ts-expect-error -- what a caller without types may pass
    const issued = credentials.issue(given);
    await expect(issued).rejects.toMatchObject({ name: 'AgencyRequestError', outcome: 'not-sent' });
    await expect(issued).rejects.toThrow(want);
    expect(bodies).toEqual([]);
  });

  test('with claims that are not valid sends nothing', async () => {
    const { credentials, bodies } = agencyThat(success);
    const issued = credentials.issue({
      agentId,
      credentials: [VerifiedEmail.ofAsync({ email: 'secret' }), VerifiedEmail.ofAsync({ email: 'too' })],
    });
    await expect(issued).rejects.toThrow('/email (invalid_format)');
    expect(bodies).toEqual([]);
  });
});

test('offer and buildOfferQrCode take typed credentials and the raw form', async () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const offers = agencyThat(success);
  await offers.credentials.buildOffer({ credentials: [VerifiedEmail.of(email)] });
  await offers.credentials.buildOffer({ payload: [raw] });
  const images = agencyThat(() => new Response(png, { headers: { 'content-type': 'image/png' } }));
  const image = await images.credentials.buildOfferQrCode({ credentials: [VerifiedEmail.ofAsync(email)] });
  await images.credentials.buildOfferQrCode({ payload: [raw] });
  expect([...image.bytes]).toEqual([...png]);
  expect(offers.bodies).toEqual([{ payload: [item] }, { payload: [raw] }]);
  expect(images.bodies).toEqual(offers.bodies);
});

test.each([
  ['a promise of the input', Promise.resolve({ payload: [raw] })],
  ['a Map', new Map([['payload', [raw]]])],
  [
    'an instance',
    new (class {
      payload = [raw];
    })(),
  ],
  ['a promise within', { payload: [{ schemaId, attributes: [{ key: 'email', value: Promise.resolve('a@b.c') }] }] }],
  ['nobody', { credentials: [undefined] }],
])('offers of %s are refused, with nothing sent', async (_, given) => {
  const { credentials, bodies } = agencyThat(success);
  await expect(credentials.buildOffer(given as never)).rejects.toMatchObject({
    name: 'AgencyRequestError',
    outcome: 'not-sent',
  });
  expect(bodies).toEqual([]);
});

test.each(['issue', 'buildOffer', 'buildOfferQrCode'] as const)(
  '%s says what is wrong with its input',
  async (method) => {
    const { credentials, bodies } = agencyThat(success);
    for (const [given, want] of [
      [[raw], 'the input must be an object'],
      [{ agentId, credentials: {} }, '`credentials` must be an array'],
      [{ agentId, credentials: [], payload: [raw] }, 'the input must have exactly one of `credentials`, `payload`'],
    ] as const)
      await expect(credentials[method](given as never)).rejects.toMatchObject({
        name: 'AgencyRequestError',
        operation: `credentials.${method}`,
        message: `credentials.${method}: ${want}. Nothing was sent.`,
      });
    expect(bodies).toEqual([]);
  },
);

test('the input is read once', async () => {
  const { credentials, bodies } = agencyThat(success);
  let reads = 0;
  await credentials.buildOffer({
    get payload() {
      return [{ ...raw, expirationDate: `2030-01-0${(reads += 1)}T00:00:00Z` }];
    },
  });
  expect(bodies).toEqual([{ payload: [{ ...raw, expirationDate: '2030-01-01T00:00:00Z' }] }]);
});

describe('status', () => {
  test.each([
    { given: [], want: 'active', reads: ['suspension', 'revocation', 'suspension'] },
    { given: ['suspension'], want: 'suspended', reads: ['suspension', 'revocation', 'suspension'] },
    { given: ['revocation'], want: 'revoked', reads: ['suspension', 'revocation'] },
    { given: ['revocation', 'suspension'], want: 'revoked', reads: ['suspension', 'revocation'] },
  ])('$given: $want', async ({ given, want, reads }) => {
    const { credentials, bodies } = agencyThat(({ purpose }) =>
      Response.json({ isSuccessfull: true, result: given.some((one) => one === purpose) }),
    );
    expect(await credentials.status(credentialId)).toBe(want);
    expect(bodies).toEqual(reads.map((purpose) => ({ purpose, id: credentialId })));
  });

  test.each(['revocation', 'suspension'])('is not guessed when %s cannot be read', async (failing) => {
    const { credentials } = agencyThat(({ purpose }) =>
      Response.json(
        purpose === failing
          ? { isSuccessfull: false, errorCode: 7, message: 'no' }
          : { isSuccessfull: true, result: true },
      ),
    );
    await expect(credentials.status(credentialId)).rejects.toMatchObject({ name: 'AgencyApiError', errorCode: 7 });
  });

  test('takes options for the call', async () => {
    const { credentials, bodies } = agencyThat(success);
    await expect(credentials.status(credentialId, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AgencyAbortError',
    });
    expect(bodies).toEqual([]);
  });
});
