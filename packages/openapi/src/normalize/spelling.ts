import { listAt } from '../document/schema.ts';
import { DocumentError } from '../document/document-error.ts';
import { operationKey } from '../document/operations.ts';
import { pointerOf } from '../document/pointer.ts';
import { isObject } from '../document/types.ts';
import { sameText } from './same-text.ts';
import { type Json, type Work, type WorkOperation, workOperations } from './work.ts';

/**
 * Spells tags and summaries as the overlays do, which key by them, where they mean the same operation beyond doubt.
 *
 * @param renamed - Keys of the document that stand for another key of the overlays.
 * @throws {DocumentError} when two operations of the document could be the same known one.
 */
export function spell(work: Work, renamed: Readonly<Record<string, string>> = {}): void {
  spellTags(work);
  const operations = workOperations(work.document);
  const exact = new Map<string, WorkOperation>();
  const claims = new Map<string, WorkOperation[]>();
  for (const operation of operations) {
    const { known, same } = knownAs(work, operation.operation, renamed);
    if (known === undefined) continue;
    const other = exact.get(known);
    if (same && other !== undefined) throw twice(work, operation, other);
    if (same) exact.set(known, operation);
    else claims.set(known, [...(claims.get(known) ?? []), operation]);
  }
  for (const [key, [first, second]] of claims) {
    if (first === undefined || exact.has(key)) continue;
    if (second !== undefined) throw twice(work, second, first);
    respell(work, first.operation, key);
  }
  for (const [key, { operation }] of exact) putFirst(operation, work.known.get(key)?.tag ?? '');
}

function knownAs(work: Work, operation: Json, renamed: Readonly<Record<string, string>>): { known?: string; same: boolean } {
  const summary = textOf(operation['summary']);
  const keys = tagsOf(operation).map((tag) => operationKey(tag, summary));
  const exact = keys.find((key) => work.known.has(key));
  if (exact !== undefined) return { known: exact, same: true };
  const told = keys.map((key) => renamed[key]).find((key) => key !== undefined && work.known.has(key));
  const tags = tagsOf(operation).map(sameText);
  const alike = [...work.known.values()].filter((known) => tags.includes(sameText(known.tag)) && sameText(known.summary) === sameText(summary));
  const [only] = alike;
  const known = told ?? (alike.length === 1 ? only?.key : undefined);
  return known === undefined ? { same: false } : { known, same: false };
}

function respell(work: Work, operation: Json, key: string): void {
  const known = work.known.get(key);
  if (known === undefined) return;
  operation['summary'] = known.summary;
  if (!tagsOf(operation).includes(known.tag)) operation['tags'] = [known.tag];
  putFirst(operation, known.tag);
}

/** The overlays look at the first tag only. */
function putFirst(operation: Json, tag: string): void {
  const tags = tagsOf(operation);
  if (tags[0] !== tag) operation['tags'] = [tag, ...tags.filter((other) => other !== tag)];
}

function spellTags({ document, known }: Work): void {
  const spelling = new Map([...known.values()].map(({ tag }) => [sameText(tag), tag]));
  const spelled = (tag: string) => spelling.get(sameText(tag)) ?? tag;
  for (const tag of listAt(document['tags'])) {
    if (isObject(tag)) Object.assign(tag, { name: spelled(textOf(tag['name'])) });
  }
  for (const { operation } of workOperations(document)) {
    if (tagsOf(operation).length > 0) operation['tags'] = [...new Set(tagsOf(operation).map(spelled))];
  }
}

function twice({ file }: Work, operation: WorkOperation, other: WorkOperation): DocumentError {
  const at = ({ path, method }: WorkOperation) => pointerOf(['paths', path, method]);
  return new DocumentError(file, at(operation), `has the tag and summary of ${at(other)} too: which of them the overlays mean cannot be told`);
}

const tagsOf = (operation: Json): string[] => listAt(operation['tags']).filter((tag) => typeof tag === 'string');
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
