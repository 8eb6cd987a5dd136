import type { Agency, TypedCredential } from '@one37id/agency';
import { validateRequest } from '@one37id/agency/validators';
import { type Json, toJson } from '../json.ts';
import type { Keys } from '../keys.ts';
import { issueContent, type IssueInput } from './issue-content.ts';
import { findCredentials } from './find-credentials.ts';
import { mapRow, refusedInput } from './map-row.ts';
import type { Mapped } from './mapped.ts';
import type { Task } from './task.ts';

/**
 * Who gets the credentials, and what else the call takes: `agentId` or `agentAlias`, and optionally `requestId`,
 * `expiryDate`.
 */
export type Recipient = IssueInput extends infer Input
  ? Input extends unknown
    ? Omit<Input, 'payload' | 'credentials'>
    : never
  : never;

/** How a row becomes credentials. */
export interface IssueMap<Row> {
  /**
   * The caller's own id of the row, such as a number of an employee: it is issued once for each reference. A text of 1
   * to 512 characters on one line, or a number. Kept as it is, so no personal data.
   */
  readonly reference: (row: Row) => string | number;
  /** To whom. */
  readonly to: (row: Row) => Recipient;
  /**
   * The credentials, from `of` or `ofAsync` of a definition, or in the document's own form. The same row has to give
   * the same ones each time: a date that is counted from now does not.
   */
  readonly credentials: (row: Row) => Credentials | PromiseLike<Credentials>;
}

type Credentials = readonly (Credential | PromiseLike<Credential>)[];
type Credential = TypedCredential | Extract<IssueInput, { payload: readonly unknown[] }>['payload'][number];

/**
 * What is sent for a row, or why nothing is: the claims' schema, the mapping and the agency's document are asked, in
 * this order.
 */
export function mapIssue<Row>({ reference, to, credentials }: IssueMap<Row>, row: Row): Promise<Mapped> {
  return mapRow(reference, row, async () => {
    const payload = await Promise.all((await credentials(row)).map(async (one) => one));
    const content = toJson({ ...to(row), payload }) as Json & Record<string, Json>;
    const ways = ['agentId', 'agentAlias'].filter((name) => content[name] !== undefined);
    if (ways.length !== 1) return refusedInput('', '`to` must give exactly one of `agentId` and `agentAlias`');
    if (payload.length === 0) return refusedInput('/payload', 'there must be at least one credential');
    const problems = validateRequest(
      ways[0] === 'agentId' ? 'issueCredentialByAgentId' : 'issueCredentialByAlias',
      content,
    );
    // What the document was completed with by a guess is for the agency to decide.
    const problem = problems.find(({ rule }) => !rule.endsWith('(inferred)'));
    if (problem !== undefined) return refusedInput(problem.pointer, problem.rule);
    return content;
  });
}

export function issueTask(name: string, agency: Agency, keys: Keys): Task {
  return {
    name,
    kind: 'issue',
    send: async (content, options) => {
      const { credentialIds } = await agency.credentials.issue(issueContent(content), options);
      return Array.isArray(credentialIds) ? credentialIds.filter((id) => typeof id === 'string') : [];
    },
    settle: (rows, known, options) =>
      findCredentials(
        agency,
        keys,
        rows.map(({ content, sentAt }) => ({ content: issueContent(content), sentAt })),
        known,
        options,
      ),
  };
}
