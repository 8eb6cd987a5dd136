import { type Agency, type CallOptions, isAgencyApiError, isAgencyError } from '@one37id/agency';
import type { IssueContent } from './issue-content.ts';
import type { Keys } from '../keys.ts';
import type { Settlement } from './task.ts';
import { type Claim, claimsDigest } from './claims-digest.ts';

/** A row that was to be issued, and nobody knows whether it was. */
export interface UnknownIssue {
  readonly content: IssueContent;
  readonly sentAt: Date;
}

/** How far the agency's clock may be behind ours for a credential to count as issued after the row was sent. */
const SKEW_MS = 5 * 60_000;
/** Credentials with the same claims from this time on raise a doubt. Clocks may be wrong by hours: time zones. */
const DOUBT_MS = 26 * 60 * 60_000;
/** More would not fit into memory, and cannot be told apart anyway. */
const MOST = 20_000;

interface Candidate {
  readonly id: string;
  readonly agentId: string | undefined;
  readonly schemaId: string | undefined;
  readonly issuedAt: number;
  claims?: readonly Claim[] | undefined;
  isTaken: boolean;
}

/**
 * Looks for the credentials of rows whose outcome is not known: resolves who they were for, lists what was issued
 * since, and compares schema and claims of what is theirs. Reads only. The n-th settlement is that of the n-th row;
 * `undefined` where it could not be read this time.
 */
export async function findCredentials(
  agency: Agency,
  keys: Keys,
  rows: readonly UnknownIssue[],
  known: (ids: readonly string[]) => Promise<ReadonlySet<string>>,
  options: CallOptions,
): Promise<readonly (Settlement | undefined)[]> {
  const asked = await withAgents(agency, rows, options);
  const wanted = new Set(asked.flatMap(({ agent: { agentId } }) => agentId ?? []));
  const from = Math.min(...rows.map(({ sentAt }) => sentAt.getTime())) - DOUBT_MS;
  let found: readonly Candidate[] | 'unreadable' | 'too many' = [];
  if (wanted.size > 0) found = await candidates(agency, new Date(from), wanted, options);
  if (Array.isArray(found)) {
    const others = await known(found.map(({ id }) => id));
    found = found.filter(({ id }) => !others.has(id));
    if (!(await readClaims(agency, found, rows, options))) found = 'unreadable';
  }
  return asked.map(({ row, agent: { agentId, isUnreadable } }) => {
    if (isUnreadable === true || found === 'unreadable') return undefined;
    if (agentId === undefined)
      return {
        verdict: 'cannot tell',
        reason: 'the agency knows no connection with the recipient, so there is nothing to look at',
      };
    if (found === 'too many')
      return { verdict: 'cannot tell', reason: `more than ${MOST} credentials were issued since to look through` };
    return compareWithSent(
      keys,
      row,
      found.filter((one) => one.agentId === undefined || one.agentId === agentId),
    );
  });
}

interface Agent {
  readonly agentId?: string;
  readonly isUnreadable?: boolean;
}

/** Each row with whom it was for. An alias is looked up once; an id is nobody's alias, even if it reads like one. */
async function withAgents(
  agency: Agency,
  rows: readonly UnknownIssue[],
  options: CallOptions,
): Promise<readonly { readonly row: UnknownIssue; readonly agent: Agent }[]> {
  const behind = new Map<string, Agent>();
  const asked: { readonly row: UnknownIssue; readonly agent: Agent }[] = [];
  for (const row of rows) {
    const { agentId, agentAlias } = row.content;
    if (agentAlias === undefined) asked.push({ row, agent: { agentId } });
    else {
      const agent = behind.get(agentAlias) ?? (await agentBehind(agency, agentAlias, options));
      behind.set(agentAlias, agent);
      asked.push({ row, agent });
    }
  }
  return asked;
}

async function agentBehind(agency: Agency, alias: string, options: CallOptions): Promise<Agent> {
  try {
    const { agentId } = await agency.connections.get({ alias }, options);
    return typeof agentId === 'string' && agentId !== '' ? { agentId } : {};
  } catch (error) {
    if (!isAgencyError(error)) throw error;
    return isAgencyApiError(error) && ![401, 403, 429].includes(error.httpStatus) && error.httpStatus < 500
      ? {}
      : { isUnreadable: true };
  }
}

async function candidates(
  agency: Agency,
  dateFrom: Date,
  wanted: ReadonlySet<string>,
  options: CallOptions,
): Promise<Candidate[] | 'unreadable' | 'too many'> {
  const found = new Map<string, Candidate>();
  try {
    for await (const { id, agentId, schemaId, issuedDate } of agency.credentials.list(
      { dateFrom: dateFrom.toISOString(), rowsPerPage: 100 },
      options,
    )) {
      if (agentId !== undefined && !wanted.has(agentId)) continue;
      // Of what has no id nobody can say whose it is.
      if (id === undefined) return 'unreadable';
      found.set(id, { id, agentId, schemaId, issuedAt: Date.parse(issuedDate ?? ''), isTaken: false });
      if (found.size > MOST) return 'too many';
    }
    return [...found.values()];
  } catch (error) {
    if (isAgencyError(error)) return 'unreadable';
    throw error;
  }
}

/** Reads what those say that may be one of a row's. Whether all of them could be read. */
async function readClaims(
  agency: Agency,
  found: readonly Candidate[],
  rows: readonly UnknownIssue[],
  options: CallOptions,
): Promise<boolean> {
  const schemas = new Set(rows.flatMap(({ content }) => content.payload.map(({ schemaId }) => schemaId)));
  for (const one of found) {
    if (one.schemaId !== undefined && !schemas.has(one.schemaId)) continue;
    try {
      const { agentId, schemaId, attributes, issuedDate } = await agency.credentials.get({ id: one.id }, options);
      Object.assign(one, { claims: attributes, agentId: one.agentId ?? agentId, schemaId: one.schemaId ?? schemaId });
      if (Number.isNaN(one.issuedAt)) Object.assign(one, { issuedAt: Date.parse(issuedDate ?? '') });
    } catch (error) {
      if (!isAgencyError(error)) throw error;
      return false;
    }
  }
  return true;
}

function compareWithSent(keys: Keys, { content, sentAt }: UnknownIssue, mine: readonly Candidate[]): Settlement {
  const taken: Candidate[] = [];
  let doubt: string | undefined;
  for (const { schemaId, attributes } of content.payload) {
    const names = attributes.map(({ key }) => key);
    const sent = claimsDigest(keys, schemaId, attributes, names);
    const free = mine.filter(
      (one) => !one.isTaken && !taken.includes(one) && (one.schemaId === undefined || one.schemaId === schemaId),
    );
    const same = free.filter(
      (one) => one.claims !== undefined && claimsDigest(keys, one.schemaId ?? schemaId, one.claims, names) === sent,
    );
    // Not `<`: what has no date is not known to be later.
    const since = same.find(
      (one) => one.issuedAt >= sentAt.getTime() - SKEW_MS && one.agentId !== undefined && one.schemaId !== undefined,
    );
    if (since !== undefined) taken.push(since);
    else if (same.length > 0)
      doubt ??=
        'a credential with these claims is there, and its date, person or schema does not say whether it is this one';
    else if (free.some(({ claims }) => claims === undefined))
      doubt ??= 'a credential of this schema was issued to this person, and the agency does not show its claims';
  }
  const { length: count } = content.payload;
  if (taken.length === count) {
    for (const one of taken) one.isTaken = true;
    return {
      verdict: 'happened',
      reason: `issued to this person since it was sent: ${count === 1 ? 'a credential' : `all ${count} credentials`} of this schema with these claims`,
      ids: taken.map(({ id }) => id),
    };
  }
  if (taken.length > 0)
    return {
      verdict: 'cannot tell',
      reason: `${taken.length} of ${count} credentials were issued`,
      ids: taken.map(({ id }) => id),
    };
  if (doubt !== undefined) return { verdict: 'cannot tell', reason: doubt };
  return {
    verdict: 'did not',
    reason: 'no credential of this schema with these claims was issued to this person since it was sent',
  };
}
