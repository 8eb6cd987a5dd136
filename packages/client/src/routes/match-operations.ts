import { refuse } from '../refuse.ts';
import { CALLER, type DocumentOperation } from './read-operations.ts';
import type { RouteRow } from './route-row.ts';
import { sameText } from './same-text.ts';

/**
 * The document's operation for each row, by tag and summary: the one that is spelled alike, else the one that reads alike.
 *
 * @throws {AgencyRequestError} when two could be meant, or one by two rows: a wrong guess could delete instead of read.
 */
export function matchOperations(rows: readonly RouteRow[], operations: readonly DocumentOperation[]): Map<RouteRow, DocumentOperation> {
  const matches = new Map<RouteRow, DocumentOperation>();
  const takenBy = new Map<DocumentOperation, RouteRow>();
  for (const row of rows) {
    const alike = operations.filter(({ tags, summary }) => same(row.summary, summary) && tags.some((tag) => same(row.tag, tag)));
    const exact = alike.filter(({ tags, summary }) => row.summary === summary && tags.includes(row.tag));
    const [only, other] = exact.length > 0 ? exact : alike;
    if (only === undefined) continue;
    if (other !== undefined) refuse(CALLER, `${nameOf(only)} and ${nameOf(other)} could both be ${row.id}: they have the same tag and summary`);
    const taken = takenBy.get(only);
    if (taken !== undefined) refuse(CALLER, `${nameOf(only)} could be ${taken.id} and ${row.id}: it has the tags of both`);
    takenBy.set(only, row);
    matches.set(row, only);
  }
  return matches;
}

function same(a: string, b: string): boolean {
  return sameText(a) === sameText(b);
}

function nameOf({ method, path }: DocumentOperation): string {
  return `${method} ${path}`;
}
