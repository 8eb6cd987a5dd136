import { type Agency, AgencyRequestError } from '@one37id/agency';
import { validateRequest } from '@one37id/agency/validators';
import { expect, test, vi } from 'vitest';
import { deriveKeys } from '../keys.ts';
import { type IssueMap, issueTask, mapIssue } from './issue-task.ts';

vi.mock('@one37id/agency/validators', { spy: true });

const keys = await deriveKeys('0123456789abcdef');
const ID = 'a0000000-0000-4000-8000-000000000000';
const schemaId = 'https://agency.example.com/schemas/badge/1.0';
const badge = { schemaId, attributes: [{ key: 'number', value: 7 }] };
const map = (change: Partial<IssueMap<object>> = {}): IssueMap<object> => ({
  reference: () => 'E1',
  to: () => ({ agentAlias: '::ada' }),
  credentials: () => [badge],
  ...change,
});
const to = (recipient: object): Partial<IssueMap<object>> => ({ to: () => recipient as { agentAlias: string } });

test.each<{ what: string; change: Partial<IssueMap<object>>; want: object }>([
  { what: 'an alias', change: {}, want: { agentAlias: '::ada', payload: [badge] } },
  { what: 'an id', change: to({ agentId: ID }), want: { agentId: ID, payload: [badge] } },
  {
    what: 'an id, and no alias',
    change: to({ agentId: ID, agentAlias: undefined }),
    want: { agentId: ID, payload: [badge] },
  },
  {
    what: 'credentials that come later',
    change: { credentials: async () => [Promise.resolve(badge), badge] },
    want: { agentAlias: '::ada', payload: [badge, badge] },
  },
])('a row with $what becomes what is sent', async ({ change, want }) => {
  expect(await mapIssue(map(change), {})).toEqual({ reference: 'E1', content: want });
});

test.each<{ what: string; change: Partial<IssueMap<object>>; pointer: string; message: string }>([
  { what: 'nobody', change: to({}), pointer: '', message: 'exactly one of `agentId` and `agentAlias`' },
  { what: 'two people', change: to({ agentId: ID, agentAlias: '::ada' }), pointer: '', message: 'exactly one' },
  {
    what: 'no credentials',
    change: { credentials: () => [] },
    pointer: '/payload',
    message: 'at least one credential',
  },
  { what: 'an alias that is a number', change: to({ agentAlias: 7 }), pointer: '/agentAlias', message: 'string' },
  { what: 'an id that is a number', change: to({ agentId: 7 }), pointer: '/agentId', message: 'string' },
  {
    what: 'a credential without a schema',
    change: { credentials: () => [{ attributes: [] } as never] },
    pointer: '/payload/0/schemaId',
    message: '',
  },
])('a row with $what never starts', async ({ change, pointer, message }) => {
  expect(await mapIssue(map(change), {})).toEqual({
    reference: 'E1',
    error: { name: 'AgencyRequestError', pointer, message: expect.stringMatching(new RegExp(message)) },
  });
});

test('what the document was completed with by a guess refuses no row, and what it says does', async () => {
  const guess = { pointer: '/payload/0/format', rule: 'must be a string (inferred)' };
  vi.mocked(validateRequest).mockReturnValueOnce([guess]);
  expect(await mapIssue(map(), {})).toMatchObject({ content: { payload: [badge] } });
  vi.mocked(validateRequest).mockReturnValueOnce([guess, { pointer: '/payload', rule: 'must be a list' }]);
  expect(await mapIssue(map(), {})).toMatchObject({ error: { pointer: '/payload' } });
});

test.each([
  { answer: { credentialIds: ['a', 'b'] }, want: ['a', 'b'] },
  { answer: { credentialIds: ['a', 7, null] }, want: ['a'] },
  { answer: { credentialIds: 'a' }, want: [] },
  { answer: {}, want: [] },
])('of the answer $answer the ids $want are kept', async ({ answer, want }) => {
  const calls: unknown[] = [];
  const issue = async (...given: unknown[]): Promise<unknown> => (calls.push(given), answer);
  const task = issueTask('june', { credentials: { issue } } as unknown as Agency, keys);
  expect([task.name, task.kind]).toEqual(['june', 'issue']);
  const content = { agentAlias: '::ada', payload: [badge] };
  const options = { timeout: 7 };
  expect(await task.send(content, options)).toEqual(want);
  expect(calls).toEqual([[content, options]]);
});

test('a row that no run of issue has made is neither sent nor settled', async () => {
  const task = issueTask('june', { credentials: {} } as Agency, keys);
  await expect(task.send({ id: '1' }, {})).rejects.toThrow(AgencyRequestError);
  const rows = [{ reference: 'E1', content: { id: '1' }, sentAt: new Date(0) }];
  expect(() => task.settle(rows, async () => new Set(), {})).toThrow(AgencyRequestError);
});

test('a row is settled by what the agency has of it', async () => {
  const listed = { id: 'c1', agentId: ID, schemaId, issuedDate: new Date(1_000).toISOString() };
  const agency = {
    credentials: {
      list: async function* () {
        yield listed;
      },
      get: async () => ({ attributes: badge.attributes }),
    },
  };
  const rows = [{ reference: 'E1', content: { agentId: ID, payload: [badge] }, sentAt: new Date(0) }];
  const settle = (known: readonly string[]) =>
    issueTask('june', agency as unknown as Agency, keys).settle(rows, async () => new Set(known), {});
  expect(await settle([])).toMatchObject([{ verdict: 'happened', ids: ['c1'] }]);
  expect(await settle(['c1'])).toMatchObject([{ verdict: 'did not' }]);
});
