import { expect, it } from 'vitest';
import { startAgency } from '../mock/start-agency.ts';
import { email } from '../testing/claims.ts';
import { describedReads } from './described.ts';
import type { Finding } from './finding.ts';
import { runCompare } from './run-compare.ts';
import { answering, compareWith, SECRET } from './testing/one-answer.ts';
import { COMPARE_USAGE } from './usage.ts';

const reads = await describedReads();
const namesOf = (name: string): readonly string[] =>
  reads.filter(({ row }) => row.auth?.name === name).map(({ row }) => row.id);
const refused = answering(400, { isSuccessfull: false, errorCode: 1, message: 'no' });

it('help is printed, and nothing is asked', async () => {
  const { code, printed, called, warned } = await compareWith(refused, ['--help'], {});
  expect([code, printed, called, warned]).toEqual([0, [COMPARE_USAGE], [], []]);
  for (const word of ['--base-url', '--key-stdin', '--routes', '--json', 'AGENCY_SECRET_KEY', 'AGENCY_STUDIO_TOKEN'])
    expect(COMPARE_USAGE).toContain(word);
});

it.each([
  { has: 'AGENCY_SECRET_KEY', asks: 'hash', lacks: 'studio', needs: 'AGENCY_STUDIO_TOKEN' },
  { has: 'AGENCY_STUDIO_TOKEN', asks: 'studio', lacks: 'hash', needs: 'AGENCY_SECRET_KEY' },
])('with $has alone nothing is asked that needs $needs', async ({ has, asks, lacks, needs }) => {
  const { findings, called } = await compareWith(refused, ['--json'], { [has]: SECRET });
  const why = (one: string): unknown => {
    const { verdict, why: told, problems } = findings.find(({ operation }) => operation === one) ?? {};
    return [verdict, told, problems];
  };
  expect(namesOf(lacks).map(why)).toEqual(namesOf(lacks).map(() => ['not tried', `it needs ${needs}`, []]));
  const asked = findings.filter(({ verdict }) => verdict === 'refused').map(({ operation }) => operation);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((one) => namesOf(lacks).includes(one))).toEqual([]);
  expect(asked.some((one) => namesOf(asks).includes(one))).toBe(true);
  // What a list would have told was not there to ask for.
  expect(called).toHaveLength(asked.length);
});

it('who cannot be reached, or has no time, is said to be so', async () => {
  const gone = await startAgency();
  await gone.close();
  const told: string[] = [];
  const code = await runCompare(['--base-url', gone.baseUrl, '--json'], {
    environment: { AGENCY_SECRET_KEY: SECRET, AGENCY_STUDIO_TOKEN: SECRET },
    print: (text) => told.push(text),
    warn: () => {},
    readLine: () => Promise.resolve(''),
  });
  const findings = told.map((text) => JSON.parse(text) as Finding);
  const failed = findings.filter(({ verdict }) => verdict === 'failed');
  expect([code, failed.length > 0, findings.some(({ verdict }) => verdict === 'conforms')]).toEqual([3, true, false]);
  for (const finding of failed)
    expect(finding).toMatchObject({ why: 'AgencyTransportError: ECONNREFUSED', problems: [] });
  expect(findings.filter(({ why = '' }) => /^`list\w+` gave no item/.test(why)).length).toBeGreaterThan(3);
  const busy = await compareWith(answering(503, 'busy', 'text/plain'));
  expect([busy.code, busy.findings.find(({ verdict }) => verdict === 'failed')]).toMatchObject([
    3,
    { verdict: 'failed', status: 503, why: 'answered 503' },
  ]);
});

it('where one is refuted, that outweighs those that could not be asked', async () => {
  let count = 0;
  const { code } = await compareWith((...all) =>
    ((count += 1) === 1 ? answering(404, 'none') : answering(503, ''))(...all),
  );
  expect(code).toBe(1);
});

it('each is asked for what a list told, and a report says how it ended', async () => {
  await using mock = await startAgency();
  await mock.seed({
    people: [{ name: 'Ada', credentials: [email('ada@example.com')], agencyOffers: [email('office@example.com')] }],
    localAliases: [{ id: 'sales' }],
    publicAliases: [{ id: 'support' }],
  });
  const printed: string[] = [];
  const code = await runCompare(['--base-url', mock.baseUrl], {
    environment: { AGENCY_SECRET_KEY: mock.secretKey, AGENCY_STUDIO_TOKEN: mock.token },
    print: (text) => printed.push(text),
    warn: () => {},
    readLine: () => Promise.resolve(''),
  });
  expect(code).toBe(0);
  expect(printed[0]).toMatch(new RegExp(`^${reads.length} reads are compared with `));
  expect(printed.at(-1)).toMatch(/^\nOperations: \d+ conforms.*\.\nNothing is refuted\.$/);
  const [credential] = mock.records('credentials');
  const inputOf = (operation: string): unknown =>
    mock.requests.find((request) => request.operation === operation)?.input;
  expect([
    inputOf('getCredential'),
    inputOf('getConnectionByAgentId'),
    inputOf('getLocalAlias'),
    inputOf('getPublicAlias'),
    inputOf('getCredentialOffer'),
  ]).toEqual([
    { id: credential?.id },
    { id: mock.people[0]?.agentId },
    { id: 'sales' },
    { id: 'support' },
    { id: mock.records('agencyOffers')[0]?.id },
  ]);
  expect(mock.requests.filter(({ status }) => status >= 400)).toEqual([]);
});

it('a key is hidden in every form that it could be printed in, and a short one as well as can be', async () => {
  const key = 'a"secret\\key';
  const { printed } = await compareWith(
    answering(200, { isSuccessfull: true, [key]: 1, result: { [key]: 1 } }),
    ['--json', '--key-stdin'],
    {},
    key,
  );
  expect(printed.join('\n')).not.toContain('secret');
  // One that is hardly longer than a word would take the words with it.
  const short = await compareWith(refused, [], { AGENCY_SECRET_KEY: 'the' });
  expect(short.printed.join('\n')).not.toContain('(withheld)');
});
