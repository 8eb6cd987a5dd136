import { DocumentError } from '../document/document-error.ts';
import { pointerOf } from '../document/pointer.ts';
import { isObject, type JsonObject } from '../document/types.ts';
import type { Identity } from './identity.ts';
import { sameRoute } from './same-route.ts';

const OPERATION = ['old', 'new', 'route', 'why', 'since'];
const TAG = ['oldTag', 'newTag', 'why', 'since'];

/**
 * Reads the table of identities.
 *
 * @throws {DocumentError} for an entry that is malformed, or that contradicts another one.
 */
export function parseIdentities(value: unknown, file: string): readonly Identity[] {
  const fail = (at: (string | number)[], reason: string): never => {
    throw new DocumentError(file, pointerOf(at), reason);
  };
  const entries = isObject(value) ? value['identities'] : undefined;
  if (!isObject(value) || !Array.isArray(entries) || Object.keys(value).length > 1)
    return fail([], 'is no table of identities: one list, `identities`, is wanted');
  const identities = entries.map((entry: unknown, index) =>
    parse(entry, (key, reason) => fail(['identities', index, ...(key === undefined ? [] : [key])], reason)),
  );
  for (const [index, identity] of identities.entries()) {
    const first = identities.findIndex((other) => saysOf(other) === saysOf(identity) && other.kind === identity.kind);
    if (first !== index)
      fail(['identities', index], `is about the same operations as entry ${first + 1}: one of them has to go`);
  }
  return identities;
}

type Fail = (key: string | undefined, reason: string) => never;

function parse(entry: unknown, fail: Fail): Identity {
  if (!isObject(entry)) return fail(undefined, 'is no object');
  const isTag = entry['oldTag'] !== undefined || entry['newTag'] !== undefined;
  for (const key of Object.keys(entry))
    if (!(isTag ? TAG : OPERATION).includes(key))
      fail(key, `is unknown; an entry has ${OPERATION.join(', ')}, or ${TAG.join(', ')}`);
  const [old, now] = isTag
    ? [text(entry, 'oldTag', fail), text(entry, 'newTag', fail)]
    : [text(entry, 'old', fail), text(entry, 'new', fail)];
  const [why, since] = [text(entry, 'why', fail), text(entry, 'since', fail)];
  // The 30th of February counts as the 2nd of March.
  if (new Date(`${since}T00:00Z`).toJSON()?.slice(0, 10) !== since) fail('since', 'is no date such as 2026-11-25');
  if (isTag) return old === now ? fail('newTag', 'is the old tag') : { kind: 'tag', old, new: now, why, since };
  for (const key of ['old', 'new'])
    if (!String(entry[key]).includes(': ')) fail(key, 'is no key: tag and summary are wanted, `Tag: Summary`');
  const route = entry['route'] === undefined ? undefined : text(entry, 'route', fail);
  if (route !== undefined && !/^[A-Z]+ \/\S*$/.test(route))
    fail('route', 'is no route: method and path are wanted, such as `POST /credential/revoke`');
  if (route === undefined && old === now) fail('new', 'is the old key: without a `route` the entry says nothing');
  return { kind: 'operation', old, new: now, route, why, since };
}

function text(entry: JsonObject, key: string, fail: Fail): string {
  const value = entry[key];
  return typeof value === 'string' && value.trim() !== '' ? value : fail(key, 'is missing or no text');
}

/** What an entry decides: two that decide the same contradict or repeat each other. */
function saysOf(identity: Identity): string {
  return identity.route === undefined ? identity.new : `${identity.new} ${sameRoute(identity.route)}`;
}
