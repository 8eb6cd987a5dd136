import { refuse } from '../refuse.ts';
import { CALLER, type DocumentOperation, shown } from './read-operations.ts';
import type { RouteRow } from './route-row.ts';
import { sameText } from './same-text.ts';

/**
 * The document's operation for each row, by tag and summary: the one that is spelled alike, else the one that reads
 * alike. Where there is no summary, method and path take its place.
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
  const wordless = operations.filter(({ summary }) => sameText(summary) === '');
  for (const row of rows) {
    const { route } = row;
    const alike =
      route === undefined
        ? [...(found.get(keyOf(row.tag, sameText(row.summary))) ?? [])]
        : wordless.filter((operation) => isAt(operation, row.tag, route));
    const exact = alike.filter((operation) =>
      route === undefined
        ? row.summary === operation.summary && operation.tags.includes(row.tag)
        : route === routeOf(operation),
    );
    const [only, other] = exact.length > 0 ? exact : alike;
    if (only === undefined) continue;
    if (other !== undefined)
      refuse(
        CALLER,
        `${nameOf(only)} and ${nameOf(other)} could both be ${row.id}: they have the same ${route === undefined ? 'tag and summary' : 'end of the path, and no summary'}`,
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

/** Whether an operation without a summary stands where the row's does, below any prefix. */
function isAt(operation: DocumentOperation, tag: string, route: string): boolean {
  const { tags, method } = operation;
  const [wanted, path = ''] = route.split(' ');
  const isTagged =
    tag === '' ? tags.every((each) => sameText(each) === '') : tags.some((each) => sameText(each) === sameText(tag));
  return isTagged && method === wanted && routeOf(operation).endsWith(path);
}

/** `GET /credential/{}`: what its arguments are called does not matter. */
function routeOf({ method, path }: DocumentOperation): string {
  return `${method} ${path.replaceAll(/\{[^{}]*\}/g, '{}')}`;
}

function nameOf({ method, path }: DocumentOperation): string {
  return `${method} ${shown(path)}`;
}
