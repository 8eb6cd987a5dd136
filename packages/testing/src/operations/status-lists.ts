import { at } from '../document/place.ts';
import type { Attribute, CredentialRecord } from '../state/records.ts';
import { refused } from '../state/refusal.ts';
import type { Transaction } from '../state/transaction.ts';
import { credentialOf } from './credentials.ts';
import type { Handlers } from './operation-types.ts';

interface Change {
  readonly purpose: string;
  readonly isNotifyHolder?: boolean | undefined;
}
interface Named extends Change {
  readonly id: readonly string[];
}
interface Matching extends Change {
  readonly schemaId?: string | undefined;
  readonly attributes: readonly Attribute[];
}

export const statusLists = {
  checkCredentialStatus: ({ id, purpose }, tx) => credentialOf(tx, id, at('id'))[flagOf(purpose)],
  revokeCredentials: (input, tx) => put(tx, input, true, named(tx, input)),
  revokeMatchingCredentials: (input, tx) => put(tx, input, true, matching(tx, input)),
  unrevokeCredentials: (input, tx) => put(tx, input, false, named(tx, input)),
  unrevokeMatchingCredentials: (input, tx) => put(tx, input, false, matching(tx, input)),
} satisfies Handlers;

function flagOf(purpose: string): 'isRevoked' | 'isSuspended' {
  return purpose === 'suspension' ? 'isSuspended' : 'isRevoked';
}

function named(tx: Transaction, { id }: Named): readonly CredentialRecord[] {
  return [...new Set(id.map((each, index) => credentialOf(tx, each, at('id', index))))];
}

/** @throws {Refusal} When nothing is said of which ones: that would be all of them. */
function matching(tx: Transaction, { schemaId, attributes }: Matching): readonly CredentialRecord[] {
  if (schemaId === undefined && attributes.length === 0) throw refused(at('attributes'), 'noCriteria');
  const candidates = schemaId === undefined ? [...tx.credentials.values()] : tx.credentials.by('schema', schemaId);
  return candidates.filter((one) => hasAll(one.attributes, attributes));
}

/** The result is the number of credentials that are changed by it. */
function put(
  tx: Transaction,
  { purpose, isNotifyHolder = false }: Change,
  value: boolean,
  credentials: readonly CredentialRecord[],
): number {
  const flag = flagOf(purpose);
  const changed = credentials.filter((one) => one[flag] !== value);
  for (const one of changed) {
    tx.credentials.put({ ...one, [flag]: value });
    tx.emit(
      value
        ? flag === 'isRevoked'
          ? 'credential.revoked'
          : 'credential.suspended'
        : flag === 'isRevoked'
          ? 'credential.unrevoked'
          : 'credential.unsuspended',
      { id: one.id },
    );
    if (isNotifyHolder && one.holder !== undefined) {
      const payload = { credentialId: one.id, purpose, isRevoked: value };
      tx.messages.put({
        id: tx.newId(),
        agentId: one.holder,
        kind: 'system',
        payload,
        requestId: one.requestId,
        createdDate: tx.now,
      });
    }
  }
  return changed.length;
}

/** Whether all of these are there; one without a value is there with any. */
export function hasAll(own: readonly Attribute[], asked: readonly Attribute[]): boolean {
  return asked.every(({ key, value }) =>
    own.some((each) => each.key === key && (value === undefined || sameValue(each.value, value))),
  );
}

/** Whether two JSON values are the same, in whichever order their fields stand. */
function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, each]) => [key, ordered(each)]);
}
