import { isAgencyRequestError } from '@one37id/agency';
import { expect, test } from 'vitest';
import { issueContent } from './issue-content.ts';

const payload = [{ schemaId: 'https://agency.example.com/schemas/1.0', attributes: [{ key: 'name', value: 'Ada' }] }];

test.each([
  { agentAlias: '::ada', payload },
  { agentId: '1', payload, requestId: '2' },
  { agentAlias: '::ada', payload: [] },
])('takes $agentAlias $agentId', (content) => {
  expect(issueContent(content)).toBe(content);
});

test.each([
  { what: 'nothing', content: null },
  { what: 'a row of another run', content: { id: '1' } },
  { what: 'nobody', content: { payload } },
  { what: 'two people', content: { agentId: '1', agentAlias: '::ada', payload } },
  { what: 'a list', content: [{ agentId: '1', payload }] },
  { what: 'a payload that is none', content: { agentId: '1', payload: [{ schemaId: 1, attributes: [] }] } },
  { what: 'a payload without claims', content: { agentId: '1', payload: [{ schemaId: 'a' }] } },
])('refuses $what, and quotes nothing', ({ content }) => {
  expect(() => issueContent(content)).toThrow(
    expect.toSatisfy(
      (error) =>
        isAgencyRequestError(error) &&
        error.outcome === 'not-sent' &&
        error.operation === 'issue' &&
        error.message.includes('is not one that is issued') &&
        !/ada/.test(error.message),
    ),
  );
});
