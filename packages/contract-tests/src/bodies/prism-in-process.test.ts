import { expect, it } from 'vitest';
import { contract } from '../generated/contract.gen.ts';
import { wantedRequest } from '../wanted-request.ts';
import { prismInProcess } from './prism-in-process.ts';

const row = contract.find(({ id }) => id === 'issueCredentialByAgentId') ?? contract[0];

it.each([
  { why: 'the example', given: {}, want: { status: 201, violations: [] } },
  { why: 'a short id', given: { agentId: 'x' }, want: { status: 400, violations: [expect.objectContaining({ code: 'minLength' })] } },
])('judges $why as the server does', async ({ given, want }) => {
  if (row === undefined) throw new Error('The table is empty.');
  const { fetch, take } = prismInProcess(row);
  const body = { ...row.input, ...given };
  await fetch(`https://agency.example.com${row.path}`, { method: row.method, headers: wantedRequest(row).headers, body: JSON.stringify(body) });
  expect(take()).toEqual([{ ...want, body }]);
});
