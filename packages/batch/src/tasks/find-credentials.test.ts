import { type Agency, AgencyApiError, AgencyTransportError } from '@one37id/agency';
import { expect, test } from 'vitest';
import { deriveKeys } from '../keys.ts';
import { findCredentials, type UnknownIssue } from './find-credentials.ts';

const keys = await deriveKeys('0123456789abcdef');
const SENT = Date.parse('2026-06-01T12:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ADA = 'a0000000-0000-4000-8000-000000000000';
const BOB = 'b0000000-0000-4000-8000-000000000000';
const BADGE = 'https://agency.example.com/schemas/badge/1.0';
const PASS = 'https://agency.example.com/schemas/pass/1.0';

/** A credential that the agency has: what its list shows of it, and what it shows when it is asked for this one. */
interface Known {
  readonly id?: string | undefined;
  readonly agentId?: string | undefined;
  readonly schemaId?: string | undefined;
  readonly issuedDate?: string | undefined;
  readonly shown?: object;
}

const claims = (number: unknown = 7): readonly { key: string; value: unknown }[] => [
  { key: 'number', value: number },
  { key: 'name', value: 'Ada' },
];
const issued = (change: Known = {}): Known => ({
  id: 'c1',
  agentId: ADA,
  schemaId: BADGE,
  issuedDate: new Date(SENT).toISOString(),
  ...change,
  shown: { attributes: claims(), ...change.shown },
});
const badge = (number: unknown = 7) => ({ schemaId: BADGE, attributes: claims(number) });
const sent = (payload = [badge()], to: { agentId: string } | { agentAlias: string } = { agentAlias: '::ada' }) =>
  ({ content: { ...to, payload }, sentAt: new Date(SENT) }) as UnknownIssue;
const refusal = (httpStatus: number) =>
  new AgencyApiError({ operation: 'any', outcome: 'failed', attempts: 1, message: 'no', httpStatus });
const reset = () => new AgencyTransportError({ operation: 'any', outcome: 'unknown', attempts: 1, message: 'reset' });

interface World {
  readonly has?: Iterable<Known>;
  /** Whom an alias leads to: an id, an answer of any kind, or an error. */
  readonly connections?: Readonly<Record<string, unknown>>;
  readonly listFails?: unknown;
  readonly getFails?: unknown;
  readonly known?: readonly string[];
}

/** What rows come to, and what was asked for that. */
async function look(rows: readonly UnknownIssue[], world: World = {}) {
  const { has = [], connections = { '::ada': ADA, '::bob': BOB }, listFails, getFails, known = [] } = world;
  const calls: string[] = [];
  const agency = {
    connections: {
      get: async ({ alias }: { alias: string }) => {
        calls.push(`who is ${alias}`);
        const answer = connections[alias];
        if (answer instanceof Error) throw answer;
        return typeof answer === 'string' ? { agentId: answer } : answer;
      },
    },
    credentials: {
      list: async function* (input: object) {
        calls.push(`list ${JSON.stringify(input)}`);
        for (const { shown: _, ...listed } of has) yield listed;
        if (listFails !== undefined) throw listFails;
      },
      get: async ({ id }: { id: string }) => {
        calls.push(`get ${id}`);
        if (getFails !== undefined) throw getFails;
        return [...has].find((each) => each.id === id)?.shown;
      },
    },
  };
  const knownAmong = async (ids: readonly string[]) => new Set(ids.filter((id) => known.includes(id)));
  const found = await findCredentials(agency as unknown as Agency, keys, rows, knownAmong, {});
  return { found, verdicts: found.map((one) => one?.verdict), calls };
}

const happened = { verdict: 'happened', ids: ['c1'], reason: expect.stringContaining('a credential of this schema') };
const didNot = { verdict: 'did not', reason: expect.stringContaining('no credential of this schema') };
const doubtful = { verdict: 'cannot tell', reason: expect.stringContaining('does not say whether it is this one') };
const at = (ms: number): string => new Date(SENT + ms).toISOString();

test.each<{ what: string; has: readonly Known[]; known?: readonly string[]; want: object }>([
  { what: 'nothing', has: [], want: didNot },
  { what: 'the same, at once', has: [issued()], want: happened },
  { what: 'the same, an hour later', has: [issued({ issuedDate: at(HOUR) })], want: happened },
  { what: 'the same, by a clock five minutes behind', has: [issued({ issuedDate: at(-5 * MINUTE) })], want: happened },
  { what: 'the same, a little earlier', has: [issued({ issuedDate: at(-5 * MINUTE - 1) })], want: doubtful },
  { what: 'the same, without a date', has: [issued({ issuedDate: undefined })], want: doubtful },
  {
    what: 'the same, with a date that only the single one shows',
    has: [issued({ issuedDate: undefined, shown: { issuedDate: at(0) } })],
    want: happened,
  },
  {
    what: 'the same, with another date in the list than when it is read',
    has: [issued({ issuedDate: at(-HOUR), shown: { issuedDate: at(0) } })],
    want: doubtful,
  },
  {
    what: 'the same, with a person and a schema that only the single one shows',
    has: [issued({ agentId: undefined, schemaId: undefined, shown: { agentId: ADA, schemaId: BADGE } })],
    want: happened,
  },
  { what: 'the same, of nobody knows whom', has: [issued({ agentId: undefined })], want: doubtful },
  { what: 'the same, of nobody knows which schema', has: [issued({ schemaId: undefined })], want: doubtful },
  {
    what: 'another person’s, as only the single one shows',
    has: [issued({ agentId: undefined, shown: { agentId: BOB } })],
    want: didNot,
  },
  {
    what: 'one of another schema, as only the single one shows',
    has: [issued({ schemaId: undefined, shown: { schemaId: PASS } })],
    want: didNot,
  },
  { what: 'another person’s', has: [issued({ agentId: BOB })], want: didNot },
  { what: 'one of another schema', has: [issued({ schemaId: PASS })], want: didNot },
  { what: 'one with other claims', has: [issued({ shown: { attributes: claims(8) } })], want: didNot },
  {
    what: 'one with other claims and no date',
    has: [issued({ issuedDate: undefined, shown: { attributes: claims(8) } })],
    want: didNot,
  },
  { what: 'one with a claim less', has: [issued({ shown: { attributes: claims().slice(0, 1) } })], want: didNot },
  {
    what: 'one with claims of the agency’s own, and a number as a text',
    has: [issued({ shown: { attributes: [{ key: 'issuer', value: 'One37' }, ...claims('7')] } })],
    want: happened,
  },
  {
    what: 'one that shows no claims',
    has: [issued({ shown: { attributes: undefined } })],
    want: { verdict: 'cannot tell', reason: expect.stringContaining('does not show its claims') },
  },
  {
    what: 'one that shows no claims, after one with others',
    has: [issued({ id: 'c0', shown: { attributes: claims(8) } }), issued({ shown: { attributes: undefined } })],
    want: { verdict: 'cannot tell', reason: expect.stringContaining('does not show its claims') },
  },
  {
    what: 'one that shows no claims, and the same but older',
    has: [issued({ id: 'c0', shown: { attributes: undefined } }), issued({ issuedDate: at(-HOUR) })],
    want: doubtful,
  },
  { what: 'an older one and the same', has: [issued({ id: 'c0', issuedDate: at(-HOUR) }), issued()], want: happened },
  { what: 'one that is another row’s', has: [issued()], known: ['c1'], want: didNot },
  {
    what: 'one that is another row’s, and the same',
    has: [issued({ id: 'c0' }), issued()],
    known: ['c0'],
    want: happened,
  },
])('where the agency has $what', async ({ has, known = [], want }) => {
  expect((await look([sent()], { has, known })).found).toEqual([want]);
});

test.each<{ what: string; payload: ReturnType<typeof badge>[]; has: readonly Known[]; want: object }>([
  {
    what: 'both',
    payload: [badge(), badge(8)],
    has: [issued({ id: 'c2', shown: { attributes: claims(8) } }), issued()],
    want: { verdict: 'happened', ids: ['c1', 'c2'], reason: expect.stringContaining('all 2 credentials') },
  },
  {
    what: 'one of two',
    payload: [badge(), badge(8)],
    has: [issued()],
    want: { verdict: 'cannot tell', ids: ['c1'], reason: '1 of 2 credentials were issued' },
  },
  {
    what: 'one of two alike',
    payload: [badge(), badge()],
    has: [issued()],
    want: { verdict: 'cannot tell', ids: ['c1'], reason: '1 of 2 credentials were issued' },
  },
  {
    what: 'one of two, and a doubtful one',
    payload: [badge(), badge(8)],
    has: [issued(), issued({ id: 'c2', issuedDate: at(-HOUR), shown: { attributes: claims(8) } })],
    want: { verdict: 'cannot tell', ids: ['c1'], reason: '1 of 2 credentials were issued' },
  },
  {
    what: 'an older one, and then one without claims,',
    payload: [badge(), { ...badge(), schemaId: PASS }],
    has: [issued({ issuedDate: at(-HOUR) }), issued({ id: 'c2', schemaId: PASS, shown: { attributes: undefined } })],
    want: doubtful,
  },
  {
    what: 'one without claims, and then an older one,',
    payload: [{ ...badge(), schemaId: PASS }, badge()],
    has: [issued({ issuedDate: at(-HOUR) }), issued({ id: 'c2', schemaId: PASS, shown: { attributes: undefined } })],
    want: { verdict: 'cannot tell', reason: expect.stringContaining('does not show its claims') },
  },
])('of a row with two credentials the agency has $what', async ({ payload, has, want }) => {
  expect((await look([sent(payload)], { has })).found).toEqual([want]);
});

test('a credential is one row’s, whatever else is read with it', async () => {
  const bob = sent(undefined, { agentAlias: '::bob' });
  const has = [issued(), issued({ id: 'c2', agentId: BOB })];
  const { found } = await look([sent(), sent(), bob, bob], { has });
  expect(found.map((one) => one?.ids ?? one?.verdict)).toEqual([['c1'], 'did not', ['c2'], 'did not']);
  // Of a row that got one of its two, what there is of it may still be the other row's.
  const half = await look([sent([badge(), badge(8)]), sent()], { has });
  expect(half.verdicts).toEqual(['cannot tell', 'happened']);
});

test('a credential that two pages of the list show is one', async () => {
  expect((await look([sent(), sent()], { has: [issued(), issued()] })).verdicts).toEqual(['happened', 'did not']);
});

test('it is asked for no more than it takes', async () => {
  const later = { ...sent(), sentAt: new Date(SENT + HOUR) };
  const byId = sent(undefined, { agentId: BOB });
  const has = [issued(), issued({ id: 'c2', schemaId: PASS }), issued({ id: 'c3', agentId: 'c'.repeat(36) })];
  const { calls } = await look([later, sent(), byId], { has });
  expect(calls).toEqual([
    'who is ::ada',
    `list ${JSON.stringify({ dateFrom: at(-26 * HOUR), rowsPerPage: 100 })}`,
    'get c1',
  ]);
});

test('an id that reads as another row’s alias is no alias: it was settled as that person’s, and went again', async () => {
  const [byId, byAlias] = [sent(undefined, { agentId: ADA }), sent(undefined, { agentAlias: ADA })];
  const has = [issued({ agentId: BOB })];
  for (const rows of [
    [byId, byAlias],
    [byAlias, byId],
  ])
    expect((await look(rows, { has, connections: { [ADA]: BOB } })).verdicts).toEqual(
      rows.map((row) => (row === byId ? 'did not' : 'happened')),
    );
});

const unknownPerson = { verdict: 'cannot tell', reason: expect.stringContaining('no connection') };

test.each<{ what: string; answer: unknown; want: object | undefined }>(
  [
    { what: 'a connection without an id', answer: {}, want: unknownPerson },
    { what: 'a connection with an empty id', answer: { agentId: '' }, want: unknownPerson },
    { what: 'a connection whose id is a number', answer: { agentId: 7 }, want: unknownPerson },
    ...[200, 400, 404, 409, 499].map((status) => ({ what: status, answer: refusal(status), want: unknownPerson })),
    ...[401, 403, 429, 500, 502, 503].map((status) => ({ what: status, answer: refusal(status), want: undefined })),
    { what: 'a reset', answer: reset(), want: undefined },
  ].map((each) => ({ ...each, what: String(each.what) })),
)('a recipient for whom the agency answers $what', async ({ answer, want }) => {
  const world = { connections: { '::ada': answer, '::bob': BOB }, has: [issued({ agentId: BOB })] };
  const alone = await look([sent()], world);
  expect(alone.found).toEqual([want]);
  // Nobody is there whose credentials could be looked at.
  expect(alone.calls).toEqual(['who is ::ada']);
  const { verdicts } = await look([sent(), sent(undefined, { agentAlias: '::bob' })], world);
  expect(verdicts).toEqual([want === undefined ? undefined : 'cannot tell', 'happened']);
});

test.each<{ what: string; world: World }>([
  { what: 'the list breaks off', world: { has: [issued()], listFails: reset() } },
  { what: 'the list is refused', world: { listFails: refusal(400) } },
  { what: 'a credential cannot be read', world: { has: [issued()], getFails: refusal(404) } },
  { what: 'a credential has no id', world: { has: [issued({ id: undefined })] } },
])('where $what, nothing is said', async ({ world }) => {
  expect((await look([sent(), sent()], world)).found).toEqual([undefined, undefined]);
});

test('what has no id and is somebody else’s does not matter', async () => {
  expect((await look([sent()], { has: [issued({ id: undefined, agentId: BOB })] })).found).toEqual([didNot]);
});

test.each<{ what: string; world: World }>([
  { what: 'a connection', world: { connections: { '::ada': new TypeError('ours') } } },
  { what: 'the list', world: { listFails: new TypeError('ours') } },
  { what: 'a credential', world: { has: [issued()], getFails: new TypeError('ours') } },
])('a mistake of our own while $what is read is no answer of the agency', async ({ world }) => {
  await expect(look([sent()], world)).rejects.toThrow('ours');
});

test.each([
  { count: 20_000, want: [didNot] },
  { count: 20_001, want: [{ verdict: 'cannot tell', reason: expect.stringContaining('more than 20000') }] },
])('of $count credentials that were issued since', async ({ count, want }) => {
  const has = Array.from({ length: count }, (_, index) => issued({ id: `c${index}`, schemaId: PASS }));
  expect((await look([sent()], { has })).found).toEqual(want);
});
