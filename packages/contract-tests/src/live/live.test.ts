import { expect, it } from 'vitest';
import type { ContractRow } from '../contract-row.ts';
import { document } from '../document.ts';
import { contract } from '../generated/contract.gen.ts';
import { type DriftRow, driftRows, failureOf, kinds, namesStatuses, put, takesAnyStatus } from './drift-rows.ts';
import { type Drifts, replyOf, startDriftingAgency } from './drifting-agency.ts';
import { type Finding, findingsIn, runCompare } from './run-compare.ts';

const SECRET = 'the-secret-key-of-the-live-test';
const TOKEN = 'the-token-of-the-live-test';
const reads = contract.filter((row) => row.retry === 'read');
const rowOf = (id: string): ContractRow | undefined => contract.find((row) => row.id === id);

/** Which list gives the argument of which read. */
const taken = [
  { read: 'checkCredentialStatus', list: 'listCredentials', field: 'id' },
  { read: 'getConnectionByAgentAlias', list: 'listConnections', field: 'alias' },
  { read: 'getConnectionByAgentId', list: 'listConnections', field: 'agentId' },
  { read: 'getCredential', list: 'listCredentials', field: 'id' },
  { read: 'getCredentialOffer', list: 'listCredentialOffers', field: 'id' },
  { read: 'getLocalAlias', list: 'listLocalAliases', field: 'id' },
  { read: 'getPublicAlias', list: 'listPublicAliases', field: 'id' },
].filter(({ read }) => rowOf(read) !== undefined);

/** What cannot be tried at any agency, and why. */
const untried = new Map(
  reads.flatMap((row): readonly (readonly [string, string])[] => {
    const source = taken.find(({ read }) => read === row.id);
    const path = Object.keys(row.fields).find((name) => row.fields[name] === 'path');
    if (source === undefined) return path === undefined ? [] : [[row.id, `no list gives \`${path}\``]];
    const list = rowOf(source.list);
    const items: unknown = Reflect.get(Object(list?.want), list?.pagination?.items ?? '');
    const isThere = Array.isArray(items) && Object.hasOwn(Object(items[0]), source.field);
    return isThere ? [] : [[row.id, `\`${source.list}\` gave no item with \`${source.field}\``]];
  }),
);

const rows = driftRows((row) => untried.has(row.id));
const told = ({ row, want }: DriftRow): string => `${row.id} ${want}`;
const allDrifts = (): Drifts => Object.fromEntries(rows.map(({ row, given }) => [row.id, given]));
// Of what a document does not have, such as dates, nothing can differ.
const failing = reads.filter((row) => failureOf(row) !== undefined);
const missing: Readonly<Record<string, boolean>> = {
  'an image is JSON': !reads.some(({ returns }) => returns === 'image'),
  'a date is none': !JSON.stringify(document).includes('"date-time"'),
  'the error code is a text': failing.length === 0,
  'another status': reads.every((row) => row.pagination === undefined || takesAnyStatus(row)),
  'a failure has another status': !failing.some(namesStatuses),
  'the flag says another thing than the status': failing.length === 0,
};

it('tries every kind of drift', () => {
  expect(rows.map(({ drift }) => drift)).toEqual(
    kinds.map(({ drift }) => drift).filter((drift) => missing[drift] !== true),
  );
});

it.each(rows)('finds that $drift ($row.id)', async ({ row, given, want }) => {
  const { findings } = await probed({ [row.id]: given });
  expect(drifts(findings)).toContain(`${row.id} ${want}`);
  expect(findings.filter(({ verdict, operation }) => verdict === 'drifts' && operation !== row.id)).toEqual([]);
});

it('finds all of them at once, and sends nothing but reads', async () => {
  const { findings, called } = await probed(allDrifts());
  expect(drifts(findings)).toEqual(expect.arrayContaining(rows.map(told)));
  expect(called.filter((operation) => !reads.some(({ id }) => id === operation))).toEqual([]);
});

it('refutes nothing at an agency that is as documented, and tries every read that it has arguments for', async () => {
  const { findings, called, code } = await probed({});
  expect(code).toBe(0);
  expect(
    findings
      .filter(({ verdict }) => verdict === 'not tried')
      .map(({ operation, why }) => [operation, why])
      .toSorted(),
  ).toEqual([...untried].toSorted());
  const tried = findings.filter(({ verdict }) => verdict !== 'not tried');
  expect(tried.filter(({ verdict }) => verdict !== 'conforms' && verdict !== 'nothing to compare')).toEqual([]);
  expect(findings.flatMap(({ guesses }) => guesses).filter(({ outcome }) => outcome === 'refuted')).toEqual([]);
  expect(called.toSorted()).toEqual(reads.flatMap(({ id }) => (untried.has(id) ? [] : [id])).toSorted());
});

const documented = reads.flatMap((row) =>
  row.failures.flatMap(({ status, body }) =>
    body === undefined || untried.has(row.id) ? [] : [{ row, status, body }],
  ),
);

it.each(documented.slice(0, 1))(
  'a refusal in the documented form is refused ($row.id)',
  async ({ row, status, body }) => {
    const { findings } = await probed({ [row.id]: () => ({ status, type: 'application/json', body }) });
    expect(findings.find(({ operation }) => operation === row.id)).toMatchObject({
      verdict: 'refused',
      status,
      problems: [],
    });
  },
);

const unlocked = reads.filter(
  (row) => !untried.has(row.id) && row.failures.every(({ declared }) => !/^(401|4XX)$/i.test(declared)),
);

it.each(unlocked.slice(0, 1))('a wrong key is failed ($id)', async ({ id }) => {
  const { findings } = await probed({ [id]: () => ({ status: 401, type: 'text/plain', body: Buffer.from('no') }) });
  expect(findings.find(({ operation }) => operation === id)).toMatchObject({
    verdict: 'failed',
    status: 401,
    problems: [],
  });
});

it.each(reads.filter(({ id }) => !untried.has(id)))('a web page is no answer of $id', async ({ id, status }) => {
  const page = { type: 'text/html; charset=utf-8', body: Buffer.from('<!doctype html><title>Sign in</title>') };
  const { findings, code } = await probed({ [id]: () => ({ status, ...page }) });
  expect(code).toBe(1);
  expect(findings.find(({ operation }) => operation === id)).toMatchObject({ verdict: 'no such route', status });
});

it('says what it could not try', async () => {
  const gone = ['listCredentials', 'listConnections'];
  const empty = put(`/result/${rowOf('listCredentials')?.pagination?.items}`, []);
  const { findings } = await probed({
    listCredentials: empty,
    listConnections: () => ({ status: 500, type: 'text/plain', body: Buffer.from('') }),
  });
  const said = findings
    .filter(({ verdict }) => verdict === 'not tried')
    .map(({ operation, why }) => [operation, why])
    .toSorted();
  const want = taken
    .filter(({ list }) => gone.includes(list))
    .map(({ read, list, field }) => [read, `\`${list}\` gave no item with \`${field}\``] as const);
  expect(said).toEqual([...new Map([...untried, ...want])].toSorted());
});

it.each([{ form: [] }, { form: ['--json'] }])('its report holds no value ($form)', async ({ form }) => {
  await using agency = await startDriftingAgency(allDrifts());
  const { code, stdout, stderr } = await runCompare([...form, '--base-url', agency.baseUrl], {
    AGENCY_SECRET_KEY: SECRET,
    AGENCY_STUDIO_TOKEN: TOKEN,
  });
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  for (const { id } of reads) expect(stdout).toContain(id);
  const held = reads.flatMap((row) => textsIn(replyOf(row).body)).filter((text) => text.length > 5);
  expect(held.filter((text) => text.endsWith(' (held)')).length).toBeGreaterThan(0);
  expect([SECRET, TOKEN, agency.baseUrl, ...held].filter((text) => stdout.includes(text))).toEqual([]);
});

it('what is no agency operation is not tried without its own token', async () => {
  await using agency = await startDriftingAgency({});
  const compared = await runCompare(['--json', '--base-url', agency.baseUrl], { AGENCY_SECRET_KEY: SECRET });
  const studio = reads.filter(({ credential }) => credential?.scheme === 'studio').map(({ id }) => id);
  const said = findingsIn(compared).filter(({ why }) => why === 'it needs AGENCY_STUDIO_TOKEN');
  expect(said.map(({ operation }) => operation).toSorted()).toEqual(studio.toSorted());
  expect(agency.called.filter((id) => studio.includes(id))).toEqual([]);
});

async function probed(given: Drifts): Promise<{
  readonly findings: readonly Finding[];
  readonly called: readonly string[];
  readonly code: number | null;
}> {
  await using agency = await startDriftingAgency(given);
  const compared = await runCompare(['--json', '--base-url', agency.baseUrl], {
    AGENCY_SECRET_KEY: SECRET,
    AGENCY_STUDIO_TOKEN: TOKEN,
  });
  return { findings: findingsIn(compared), called: [...agency.called], code: compared.code };
}

function drifts(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ operation, problems }) =>
    problems.map(({ pointer, rule }) => `${operation} ${pointer}: ${rule}`),
  );
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
