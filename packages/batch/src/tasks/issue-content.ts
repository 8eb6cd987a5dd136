import { type Agency, AgencyRequestError } from '@one37id/agency';
import type { Json } from '../json.ts';

export type IssueInput = Parameters<Agency['credentials']['issue']>[0];
/** What is issued, as the store keeps it: an input of `agency.credentials.issue`, in the document's own form. */
export type IssueContent = Extract<IssueInput, { readonly payload: readonly unknown[] }>;

/**
 * A content as what it is.
 *
 * @throws {AgencyRequestError} For a content that no run of `issue` has made, so that nothing of it is sent.
 */
export function issueContent(content: Json): IssueContent {
  if (isIssueContent(content)) return content;
  const message = 'issue: the row in the store is not one that is issued. Nothing was sent.';
  throw new AgencyRequestError({ message, operation: 'issue', outcome: 'not-sent', attempts: 0 });
}

function isIssueContent(content: Json): content is Json & IssueContent {
  if (!isObject(content)) return false;
  const { agentId, agentAlias, payload } = content;
  return (
    [agentId, agentAlias].filter((way) => typeof way === 'string').length === 1 &&
    Array.isArray(payload) &&
    payload.every(
      (one: Json) => isObject(one) && typeof one['schemaId'] === 'string' && Array.isArray(one['attributes']),
    )
  );
}

function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
