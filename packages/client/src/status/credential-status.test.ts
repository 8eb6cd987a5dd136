import { describe, expect, test } from 'vitest';
import { type CredentialStatus, credentialStatus } from './credential-status.ts';

type Credentials = Parameters<typeof credentialStatus>[0];
type Lists = ReadonlySet<string>;

const STATES: Readonly<Record<string, Lists>> = {
  none: new Set([]),
  suspended: new Set(['suspension']),
  revoked: new Set(['revocation']),
  both: new Set(['revocation', 'suspension']),
};
const STATUS: Readonly<Record<string, CredentialStatus>> = {
  none: 'active',
  suspended: 'suspended',
  revoked: 'revoked',
  both: 'revoked',
};

/** A credential whose lists change once, after so many reads. */
function changing(before: string, after: string, reads: number): Credentials {
  let count = 0;
  return { checkStatus: async ({ purpose }) => STATES[count++ < reads ? before : after]?.has(purpose ?? '') === true };
}

const names = Object.keys(STATES);
const cases = names.flatMap((before) =>
  names.flatMap((after) => [0, 1, 2, 3].map((reads) => ({ before, after, reads }))),
);

describe('a status is one that the credential had: suspended, then revoked in between, was called active', () => {
  test.for(cases)('$before, then $after from read $reads on', async ({ before, after, reads }, { expect }) => {
    const status = await credentialStatus(changing(before, after, reads), 'an-id');
    expect([STATUS[before], STATUS[after]]).toContain(status);
    // Whoever was never active is never called so.
    if (before !== 'none' && after !== 'none') expect(status).not.toBe('active');
  });
});

test('one that changes with every read is not called active', async () => {
  let reads = 0;
  const credentials: Credentials = {
    checkStatus: async ({ purpose }) => purpose === 'suspension' && reads++ % 2 === 0,
  };
  expect(await credentialStatus(credentials, 'an-id')).toBe('suspended');
  expect(reads).toBe(4);
});

test.for([undefined, null, 'false', 'active', 0, {}])(
  'an answer that is no boolean is no status: %j',
  async (answer) => {
    for (const odd of ['revocation', 'suspension']) {
      const credentials = {
        checkStatus: async ({ purpose }: { purpose?: string }) => (purpose === odd ? answer : false),
      } as Credentials;
      await expect(credentialStatus(credentials, 'an-id')).rejects.toMatchObject({
        name: 'AgencyResponseError',
        operation: 'credentials.status',
        message: `credentials.status: answered neither true nor false for ${odd}. It only read.`,
        outcome: 'failed',
      });
    }
  },
);

test.for([undefined, null, '', 5, {}, ['an-id']])('no credential has the id %j, and nothing is asked', async (id) => {
  let reads = 0;
  const credentials: Credentials = { checkStatus: async () => (reads += 1) > 0 };
  await expect(credentialStatus(credentials, id as string)).rejects.toMatchObject({
    name: 'AgencyRequestError',
    message: expect.stringContaining('credentials.status: the `id` must be the id of a credential') as string,
    outcome: 'not-sent',
  });
  expect(reads).toBe(0);
});
