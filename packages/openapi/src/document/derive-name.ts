import { type DocumentOperation, operationsOf } from './operations.ts';
import type { JsonObject, OpenApiDocument } from './types.ts';

/** Names that an operation gets when no overlay gives it any. */
export interface DerivedNames {
  readonly operationId: string;
  readonly client: 'agency' | 'studio';
  readonly resource: string;
  readonly method: string;
}

const FILLERS = new Set(['a', 'an', 'the', 'to', 'of', 'for', 'by', 'with', 'on', 'in', 'is', 'and', 'or', 'using', 'management', 'controller']);
/** What cannot name an exported function, or would shadow what every object or client has. */
const RESERVED = new Set(
  ('arguments await break case catch class const constructor continue debugger default delete do else enum eval export extends false finally for ' +
    'function if implements import in instanceof interface let new null package private prototype protected public return static super switch then ' +
    'this throw toString true try typeof undefined valueOf var void while with yield').split(' '),
);

/**
 * Names for every operation that no overlay names. They come from tag and summary (path and method only where those
 * are missing), so that another path or upstream operationId changes nothing, and never clash with a name that is taken.
 *
 * @returns Names by the operation's JSON pointer.
 */
export function deriveNames(document: OpenApiDocument): Map<string, DerivedNames> {
  const operations = operationsOf(document);
  const unnamed = operations.filter(isUnnamed);
  const homes = resourcesByTag(operations);
  const taken = new Set(operations.filter((operation) => !isUnnamed(operation)).flatMap(namesTakenBy));
  const names = new Map<string, DerivedNames>();
  // In the order of their keys, so that the order of the document's paths has no say.
  for (const operation of unnamed.sort((a, b) => compare(sortKey(a), sortKey(b)))) {
    const client = clientOf(operation);
    const resource = homes.get(operation.tag) ?? identifier(wordsOf(operation.tag)) ?? 'other';
    const verb = identifier(wordsOf(operation.summary)) ?? identifier([operation.method, ...wordsOf(operation.path)]) ?? 'call';
    const operationId = free(verb, `${verb}${capital(resource)}`, (name) => taken.has(name));
    const method = free(verb, operationId, (name) => taken.has(`${client} ${resource} ${name}`));
    taken.add(operationId).add(`${client} ${resource} ${method}`);
    names.set(operation.pointer, { operationId, client, resource, method });
  }
  return names;
}

/** An operation is named when an overlay gave it a function and a place on a client. */
export function isUnnamed({ operation }: DocumentOperation): boolean {
  const { resource, method } = operation['x-agency'] ?? {};
  return typeof resource !== 'string' || typeof method !== 'string' || operation.operationId === undefined;
}

function namesTakenBy({ operation }: DocumentOperation): string[] {
  const { client, resource, method } = operation['x-agency'] ?? {};
  return [operation.operationId ?? '', `${String(client)} ${String(resource)} ${String(method)}`];
}

/** Where the named operations of a tag all live on one resource, a new one of that tag lives there too. */
function resourcesByTag(operations: readonly DocumentOperation[]): Map<string, string> {
  const homes = new Map<string, Set<string>>();
  for (const { tag, operation } of operations) {
    const resource = operation['x-agency']?.['resource'];
    if (typeof resource === 'string') homes.set(tag, (homes.get(tag) ?? new Set()).add(resource));
  }
  return new Map([...homes].flatMap(([tag, [home, ...others]]) => (home !== undefined && others.length === 0 ? [[tag, home] as const] : [])));
}

function clientOf({ operation }: DocumentOperation): DerivedNames['client'] {
  const { client } = operation['x-agency'] ?? {};
  if (client === 'agency' || client === 'studio') return client;
  const schemes = (operation.security ?? []).flatMap((requirement: JsonObject) => Object.keys(requirement));
  return schemes.includes('studio') ? 'studio' : 'agency';
}

const wordsOf = (text: string): string[] =>
  text
    .replaceAll(/['’]/g, '')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.toLowerCase())
    .filter((word) => word !== '' && !FILLERS.has(word));

function identifier(words: readonly string[]): string | undefined {
  const [first, ...rest] = words;
  if (first === undefined) return undefined;
  const name = first + rest.map(capital).join('');
  return RESERVED.has(name) || /^\d/.test(name) ? `call${capital(name)}` : name;
}

function free(name: string, longer: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(name)) return name;
  let candidate = longer;
  for (let number = 2; isTaken(candidate); number += 1) candidate = `${longer}${number}`;
  return candidate;
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
const sortKey = ({ key, path, method }: DocumentOperation): string => `${key}\n${path}\n${method}`;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
