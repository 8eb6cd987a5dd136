import { refuse } from '../refuse.ts';
import { CALLER, type DocumentOperation, shown } from './read-operations.ts';
import type { RouteRow } from './route-row.ts';
import { sameText } from './same-text.ts';

/**
 * The document's operation for each row, by tag and summary: the one that is spelled alike, else the one that reads alike.
 *
 * @throws {AgencyRequestError} when two could be meant, or one by two rows: a wrong guess could delete instead of read.
 */
export function matchOperations(
  rows: readonly RouteRow[],
  operations: readonly DocumentOperation[],
): Map<RouteRow, DocumentOperation> {
  const matches = new Map<RouteRow, DocumentOperation>();
  const takenBy = new Map<DocumentOperation, RouteRow>();
  const found = indexOf(operations);
  for (const row of rows) {
    const alike = [...(found.get(keyOf(row.tag, sameText(row.summary))) ?? [])];
    const exact = alike.filter(({ tags, summary }) => row.summary === summary && tags.includes(row.tag));
    const [only, other] = exact.length > 0 ? exact : alike;
    if (only === undefined) continue;
    if (other !== undefined)
      refuse(
        CALLER,
        `${nameOf(only)} and ${nameOf(other)} could both be ${row.id}: they have the same tag and summary`,
      );
    const taken = takenBy.get(only);
    if (taken !== undefined)
      refuse(CALLER, `${nameOf(only)} could be ${taken.id} and ${row.id}: it has the tags of both`);
    takenBy.set(only, row);
    matches.set(row, only);
  }
  return matches;
}

/** The operations by what counts of tag and summary, each text read once: documents may have very many. */
function indexOf(operations: readonly DocumentOperation[]): ReadonlyMap<string, ReadonlySet<DocumentOperation>> {
  const found = new Map<string, Set<DocumentOperation>>();
  for (const operation of operations) {
    const summary = sameText(operation.summary);
    for (const tag of operation.tags) {
      const key = keyOf(tag, summary);
      const alike = found.get(key) ?? new Set();
      found.set(key, alike.add(operation));
    }
  }
  return found;
}

function keyOf(tag: string, summary: string): string {
  return `${sameText(tag)}\n${summary}`;
}

function nameOf({ method, path }: DocumentOperation): string {
  return `${method} ${shown(path)}`;
}
