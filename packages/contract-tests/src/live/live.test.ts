import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contract } from '../generated/contract.gen.ts';
import { contractLive } from './command.ts';
import { type Drifts, type Reply, startDriftingAgency } from './drifting-agency.ts';
import type { Finding } from './finding.ts';
import { probe } from './probe.ts';

const SECRET = 'the-secret-key-of-the-live-test';
const TOKEN = 'the-token-of-the-live-test';
const reads = contract.filter((row) => row.retry === 'read').map((row) => row.id);
const withoutId = ['getRegistryAlias', 'getRegistryAliasValue'];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'agency-live-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Changes what stands at a path of the body; undefined takes it away. */
const put =
  (path: string, value: unknown) =>
  (reply: Reply): Reply => {
    const names = path.split('/').slice(1);
    const last = names.pop() ?? '';
    const owner = names.reduce<object>((node, name) => Object(Reflect.get(node, name)), Object(reply.body));
    if (value === undefined) Reflect.deleteProperty(owner, last);
    else Reflect.set(owner, last, value);
    return reply;
  };

interface Row {
  readonly drift: string;
  readonly operation: string;
  readonly given: (reply: Reply) => Reply;
  readonly want: string;
}

const rows: readonly Row[] = [
  { drift: 'another status', operation: 'listConnections', given: (reply) => ({ ...reply, status: 201 }), want: ': status must be 200 (inferred)' },
  { drift: 'a field is gone', operation: 'listCredentials', given: put('/result/total', undefined), want: '/result/total: is required (inferred)' },
  { drift: 'a field is new', operation: 'getCredential', given: put('/trace', 'x'), want: '/trace: is not in the document' },
  { drift: 'a field is of another type', operation: 'getConnectionByAgentId', given: put('/result/displayName', 7), want: '/result/displayName: must be a string (inferred)' },
  { drift: 'a field is null', operation: 'getConnectionByAgentAlias', given: put('/result/alias', null), want: '/result/alias: must be a string (inferred)' },
  { drift: 'a date is none', operation: 'listCredentialOffers', given: put('/result/items/0/createdDate', 'today'), want: '/result/items/0/createdDate: must be a date-time such as 2030-01-31T12:00:00Z (inferred)' },
  { drift: 'the flag has another name', operation: 'getConnectUrl', given: ({ body, ...reply }) => ({ ...reply, body: { isSuccessful: true, result: Reflect.get(Object(body), 'result') } }), want: '/isSuccessfull: is required (inferred)' },
  { drift: 'an image is JSON', operation: 'getConnectQrCode', given: (reply) => ({ ...reply, type: 'application/json', body: { isSuccessfull: true, result: 'text' } }), want: ': content type must be image/png' },
  { drift: 'JSON is a page', operation: 'getStaticFlowUrls', given: (reply) => ({ ...reply, type: 'text/html', body: Buffer.from('<html>') }), want: ': must be JSON' },
  { drift: 'the error code is a text', operation: 'getCredentialOffer', given: () => ({ status: 400, type: 'application/json', body: { isSuccessfull: false, errorCode: 'E7', message: 'no' } }), want: '/errorCode: must be a number' },
  { drift: 'a failure has another status', operation: 'getLocalAlias', given: () => ({ status: 422, type: 'application/json', body: { isSuccessfull: false, errorCode: 7, message: 'no' } }), want: ': status must be 200 or 400' },
  { drift: 'the flag says another thing than the status', operation: 'getPublicAlias', given: (reply) => ({ ...reply, status: 400, body: { isSuccessfull: true, errorCode: 7, message: 'no' } }), want: ': must be an envelope whose flag is as the status says' },
  { drift: 'a name that may be a value', operation: 'listPublicAliases', given: put('/alice@example.com', 7), want: '/(withheld): is not in the document' },
];

it.each(rows)('finds that $drift', async ({ operation, given, want }) => {
  const { findings } = await probed({ [operation]: given });
  expect(drifts(findings)).toContain(`${operation} ${want}`);
  expect(findings.filter(({ verdict, operation: other }) => verdict === 'drifts' && other !== operation)).toEqual([]);
});

it('finds all of them at once, and sends nothing but reads', async () => {
  const { findings, called } = await probed(Object.fromEntries(rows.map(({ operation, given }) => [operation, given])));
  expect(drifts(findings)).toEqual(expect.arrayContaining(rows.map(({ operation, want }) => `${operation} ${want}`)));
  expect(called.filter((operation) => !reads.includes(operation))).toEqual([]);
});

it('finds nothing at an agency that is as documented, and tries every read that it has arguments for', async () => {
  const { findings, called } = await probed({});
  expect(findings.filter(({ verdict }) => verdict !== 'conforms').map(({ operation, why }) => [operation, why])).toEqual(withoutId.map((id) => [id, 'no list gives `aliasKey`']));
  expect(called.toSorted()).toEqual(reads.filter((id) => !withoutId.includes(id)).toSorted());
});

it.each([
  { why: 'a refusal in the documented form', reply: { status: 400, type: 'application/json', body: { isSuccessfull: false, errorCode: 7, message: 'no' } }, want: 'refused' },
  { why: 'a wrong key', reply: { status: 401, type: 'text/plain', body: Buffer.from('no') }, want: 'failed' },
])('$why is $want', async ({ reply, want }) => {
  const { findings } = await probed({ getConnectUrl: () => reply });
  expect(findings.find(({ operation }) => operation === 'getConnectUrl')).toMatchObject({ verdict: want, status: reply.status, problems: [] });
});

it('says what it could not try', async () => {
  const empty = put('/result/items', []);
  const { findings } = await probed({ listCredentials: empty, listConnections: () => ({ status: 500, type: 'text/plain', body: Buffer.from('') }) });
  const untried = findings.filter(({ verdict }) => verdict === 'not tried').map(({ operation, why }) => `${operation}: ${why}`);
  expect(untried).toEqual([
    'checkCredentialStatus: `listCredentials` gave no item with `id`',
    'getConnectionByAgentAlias: `listConnections` gave no item with `alias`',
    'getConnectionByAgentId: `listConnections` gave no item with `agentId`',
    'getCredential: `listCredentials` gave no item with `id`',
    ...withoutId.map((id) => `${id}: no list gives \`aliasKey\``),
  ]);
});

it('writes two reports that hold no value', async () => {
  await using agency = await startDriftingAgency(Object.fromEntries(rows.map(({ operation, given }) => [operation, given])));
  const environment = { AGENCY_BASE_URL: agency.baseUrl, AGENCY_SECRET_KEY: SECRET, AGENCY_REPORT_DIR: folder };
  const printed: string[] = [];
  expect(await contractLive(environment, (line) => printed.push(line))).toBe(1);
  const [markdown, json] = await Promise.all(['contract-live.md', 'contract-live.json'].map((name) => readFile(join(folder, name), 'utf8')));
  expect(markdown).toContain('- `listCredentials` (`POST /credential/list`): answered 200\n  - `/result/total`: is required (inferred)\n');
  expect(markdown).toContain('- `getLocalAlias` (`GET /alias/local/{id}`): it needs AGENCY_STUDIO_TOKEN\n');
  expect(JSON.parse(json ?? '')).toMatchObject({ counts: { drifts: 10, 'not tried': 9 }, findings: expect.arrayContaining([expect.objectContaining({ operation: 'getConnectUrl', verdict: 'drifts' })]) });
  const held = contract.flatMap((row) => textsIn(row.want)).filter((text) => text.length > 5);
  expect([SECRET, TOKEN, agency.baseUrl, ...held].filter((text) => `${markdown}${json}${printed.join('')}`.includes(text))).toEqual([]);
});

it('says what it needs to be told', async () => {
  const printed: string[] = [];
  expect(await contractLive({ AGENCY_BASE_URL: 'https://agency.example.com' }, (line) => printed.push(line))).toBe(2);
  expect(printed.join()).toContain('AGENCY_SECRET_KEY');
});

async function probed(given: Drifts): Promise<{ readonly findings: readonly Finding[]; readonly called: readonly string[] }> {
  await using agency = await startDriftingAgency(given);
  const findings = await probe({ baseUrl: agency.baseUrl, secretKey: SECRET, studioToken: TOKEN });
  return { findings, called: [...agency.called] };
}

function drifts(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ operation, problems }) => problems.map(({ pointer, rule }) => `${operation} ${pointer}: ${rule}`));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
