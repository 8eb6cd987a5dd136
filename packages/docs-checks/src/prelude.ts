import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Agency, AgencyApiError, defineCredential, isAgencyError, Studio } from '@one37id/agency';
import {
  createClient,
  issueCredentialByAgentIdOperation,
  issueCredentialByAliasOperation,
} from '@one37id/agency/operations';
import type { Batch } from '@one37id/agency-batch';
import { expect } from 'vitest';
import { z } from 'zod';

/** Where the agency of the examples is. `standIn` leads it to a mock. */
export const BASE_URL = 'https://agency.example.com/bc/admin';
const SECRET = 'the-secret-key-of-the-examples';

const agentId = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
const payload = [
  {
    schemaId: 'https://agency.example.com/bc/public/schemas/com.one37id.email/1.0',
    attributes: [{ key: 'email', value: 'alice@example.com' }],
  },
];
const error: unknown = new AgencyApiError({
  message: 'an error',
  operation: 'getCredential',
  outcome: 'failed',
  attempts: 1,
  httpStatus: 400,
});

/** What examples take for granted: in real code a caller has it. */
const values = {
  baseUrl: BASE_URL,
  secretKey: SECRET,
  readSecretKey: async () => SECRET,
  token: 'the-token-of-the-examples',
  agency: new Agency({ baseUrl: BASE_URL, secretKey: SECRET, maxRetries: 0 }),
  studio: new Studio({ baseUrl: BASE_URL, token: 'the-token-of-the-examples', maxRetries: 0 }),
  client: createClient({
    baseUrl: BASE_URL,
    credentials: { hash: SECRET, studio: 'the-token-of-the-examples' },
    maxRetries: 0,
  }),
  agentId,
  id: '3d9f1a52-0b7e-4c8a-8f6d-92e1b4c5a7d3',
  payload,
  /** Of the batch; `batch` itself is opened by the tests. */
  people: [{ employeeNumber: '7001', alias: '::ada', email: 'ada@example.com' }],
  leavers: [{ id: '3d9f1a52-0b7e-4c8a-8f6d-92e1b4c5a7d3' }],
  map: {
    reference: (row: { employeeNumber: string }) => row.employeeNumber,
    to: (row: { alias: string }) => ({ agentAlias: row.alias }),
    credentials: () => payload,
  },
  key: 'the key of the examples',
  store: './another.batch',
  signal: new AbortController().signal,
  input: { agentId, payload },
  byId: issueCredentialByAgentIdOperation,
  byAlias: issueCredentialByAliasOperation,
  VerifiedEmail: defineCredential({
    schemaId: payload[0]?.schemaId ?? '',
    format: 'w3c',
    claims: z.object({ email: z.email() }),
  }),
  z,
  error,
  reconcile: async (_operation: string) => {},
  enqueueAgain: () => {},
  element: { src: '' },
  file: join(tmpdir(), 'one37id-agency-example.png'),
  histogram: { record: (_value: number, _attributes: object) => {} },
  expect,
  /** What an example promises in a comment behind a call. */
  expectValue: (actual: unknown, wanted: unknown) => {
    if (!isDeepStrictEqual(actual, wanted))
      throw new Error(`the example promises ${JSON.stringify(wanted)} and gives ${JSON.stringify(actual)}`);
  },
  expectRejection: async (work: PromiseLike<unknown>, name: string) => {
    const thrown = await Promise.resolve(work).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (!isAgencyError(thrown) || thrown.name !== name)
      throw new Error(`the example promises an ${name} and gives ${String(thrown)}`);
  },
};

type Values = typeof values;

declare global {
  var baseUrl: Values['baseUrl'];
  var secretKey: Values['secretKey'];
  var readSecretKey: Values['readSecretKey'];
  var token: Values['token'];
  var agency: Values['agency'];
  var studio: Values['studio'];
  var client: Values['client'];
  var agentId: Values['agentId'];
  var id: Values['id'];
  var payload: Values['payload'];
  var people: Values['people'];
  var leavers: Values['leavers'];
  var map: Values['map'];
  var key: Values['key'];
  var store: Values['store'];
  var signal: Values['signal'];
  var batch: Batch;
  var input: Values['input'];
  var byId: Values['byId'];
  var byAlias: Values['byAlias'];
  var VerifiedEmail: Values['VerifiedEmail'];
  var z: Values['z'];
  var error: Values['error'];
  var reconcile: Values['reconcile'];
  var enqueueAgain: Values['enqueueAgain'];
  var element: Values['element'];
  var file: Values['file'];
  var histogram: Values['histogram'];
  var expect: Values['expect'];
  var expectValue: Values['expectValue'];
  var expectRejection: Values['expectRejection'];
}

/** Makes them global, so that an example may declare its own in their place. */
export function installPrelude(): void {
  Object.assign(globalThis, values);
}
