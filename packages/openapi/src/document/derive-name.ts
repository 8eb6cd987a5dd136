import { freeName } from './free-name.ts';
import { canNameFunction, canNameMember, NOTHING_TAKEN, type Place, type TakenNames } from './generated-names.ts';
import { givenName } from './given-name.ts';
import { NameRegister } from './name-register.ts';
import { type DocumentOperation, operationsOf } from './operations.ts';
import { capital, spell, wordsOf } from './spell-name.ts';
import type { JsonObject, OpenApiDocument } from './types.ts';

/** Names that an operation gets when no overlay gives it any. */
export interface DerivedNames extends Place {
  readonly operationId: string;
}

export interface Derived {
  /** By the operation's JSON pointer. */
  readonly names: ReadonlyMap<string, DerivedNames>;
  /** Which operations could not have the names that their words make, and why. */
  readonly notes: readonly string[];
}

/**
 * Names for every operation that no overlay names. They come from tag and summary (path and method only where those
 * are missing), so that another path or upstream operationId changes nothing, and never clash with a name that is
 * taken.
 *
 * @param taken - Names of the client's hand-written code.
 * @param file - What errors call the document.
 * @throws {DocumentError} where names that an overlay gave cannot be used or clash.
 */
export function deriveNames(document: OpenApiDocument, taken: TakenNames = NOTHING_TAKEN, file = ''): Derived {
  const operations = operationsOf(document);
  const register = new NameRegister(taken);
  for (const operation of operations) if (!isUnnamed(operation)) givenName(operation, register, file);
  const homes = resourcesByTag(operations);
  const names = new Map<string, DerivedNames>();
  const notes: string[] = [];
  // In the order of their keys, so that the order of the document's paths has no say; the agency's first.
  const unnamed = operations
    .filter(isUnnamed)
    .map((operation) => ({ operation, client: clientOf(document, operation) }));
  for (const { operation, client } of unnamed.sort((a, b) => compare(sortKey(a), sortKey(b)))) {
    const note = (name: string, wanted: string, owner: string | undefined): void => {
      if (name !== wanted)
        notes.push(
          `'${operation.key}' is called '${name}': '${wanted}' ${owner === undefined ? 'cannot be a name there' : `is a name of ${owner}`}`,
        );
    };
    const resource = homes.get(`${client} ${operation.tag}`) ?? resourceOf(client, operation, register, note);
    const words = spell(wordsOf(operation.summary)) ?? spell([operation.method, ...wordsOf(operation.path)]) ?? 'call';
    const verb = canNameFunction(words) ? words : `call${capital(words)}`;
    const operationId = free(
      [verb, `${verb}${capital(resource)}`],
      (id) => canNameFunction(id) && register.ownerOfFunction(id) === undefined,
    );
    const ownerOfMethod = (method: string): string | undefined =>
      register.ownerOfMethod({ client, resource, method }, operationId);
    const method = free([verb, operationId], (name) => canNameMember(name) && ownerOfMethod(name) === undefined);
    note(operationId, words, canNameFunction(words) ? register.ownerOfFunction(words) : undefined);
    if (method !== operationId) note(method, words, canNameFunction(words) ? ownerOfMethod(words) : undefined);
    register.give(operationId, { client, resource, method }, `'${operation.key}'`);
    names.set(operation.pointer, { operationId, client, resource, method });
  }
  return { names, notes };
}

/** An operation is named when an overlay gave it a function and a place on a client. */
export function isUnnamed({ operation }: DocumentOperation): boolean {
  const { resource, method } = operation['x-agency'] ?? {};
  return typeof resource !== 'string' || typeof method !== 'string' || operation.operationId === undefined;
}

type Note = (name: string, wanted: string, owner: string | undefined) => void;

function resourceOf(client: Place['client'], { tag }: DocumentOperation, register: NameRegister, note: Note): string {
  const words = spell(wordsOf(tag)) ?? 'other';
  const wanted = /^\d/.test(words) ? `resource${capital(words)}` : words;
  const owner = register.ownerOfResource(client, wanted);
  const isFree = (name: string): boolean => canNameMember(name) && register.ownerOfResource(client, name) === undefined;
  // `credentials` of the other client -> `studioCredentials`; `client` -> `clientOperations`
  const others = owner?.startsWith('the client') === true ? [`${client}${capital(wanted)}`] : [];
  const name = free([wanted, ...others, `${wanted}Operations`], isFree);
  note(`${client}.${name}`, `${client}.${words}`, owner);
  return name;
}

/** Where the named operations of a tag all live on one resource of a client, a new one of that tag lives there too. */
function resourcesByTag(operations: readonly DocumentOperation[]): Map<string, string> {
  const homes = new Map<string, Set<string>>();
  for (const operation of operations.filter((each) => !isUnnamed(each))) {
    const { client, resource } = operation.operation['x-agency'] ?? {};
    const tag = `${client === 'studio' ? 'studio' : 'agency'} ${operation.tag}`;
    homes.set(tag, (homes.get(tag) ?? new Set()).add(String(resource)));
  }
  return new Map(
    [...homes].flatMap(([tag, [home, ...others]]) =>
      home !== undefined && others.length === 0 ? [[tag, home] as const] : [],
    ),
  );
}

function clientOf(document: OpenApiDocument, { operation }: DocumentOperation): Place['client'] {
  const { client } = operation['x-agency'] ?? {};
  if (client === 'agency' || client === 'studio') return client;
  const security = operation.security ?? document.security;
  const schemes = (Array.isArray(security) ? security : []).flatMap((requirement: JsonObject) =>
    Object.keys(Object(requirement)),
  );
  return schemes.includes('studio') ? 'studio' : 'agency';
}

/** The first that is free; of the last with numbers, where none is. */
function free(candidates: readonly string[], isFree: (name: string) => boolean): string {
  const found = candidates.find(isFree);
  if (found !== undefined) return found;
  return freeName(candidates.at(-1) ?? '', (name) => !isFree(name));
}

const sortKey = ({
  client,
  operation: { key, path, method },
}: {
  client: string;
  operation: DocumentOperation;
}): string => `${client}\n${key}\n${path}\n${method}`;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
