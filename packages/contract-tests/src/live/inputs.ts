import type { ContractRow } from '../contract-row.ts';

/** Which item of which list has the argument of an operation: a real agency has none of the example's ids. */
const SOURCES: Readonly<Record<string, readonly [list: string, field: string]>> = {
  checkCredentialStatus: ['listCredentials', 'id'],
  getConnectionByAgentAlias: ['listConnections', 'alias'],
  getConnectionByAgentId: ['listConnections', 'agentId'],
  getCredential: ['listCredentials', 'id'],
  getCredentialOffer: ['listCredentialOffers', 'id'],
  getLocalAlias: ['listLocalAliases', 'id'],
  getPublicAlias: ['listPublicAliases', 'id'],
};

/** The first item of each list that answered. */
export type Items = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** The input of a read, or why there is none. */
export function liveInput(row: ContractRow, items: Items): { readonly input: object } | { readonly why: string } {
  if (row.pagination) return { input: { [row.pagination.page]: row.pagination.firstPage, [row.pagination.size]: 5 } };
  const source = SOURCES[row.id];
  // Wherever the document puts the argument, and whatever it calls it, it is the one that says which.
  const paths = Object.keys(row.fields).filter((name) => row.fields[name] === 'path');
  const [name, ...others] =
    paths.length > 0 || source === undefined ? paths : Object.keys(row.fields).filter((field) => field === source[1]);
  if (name !== undefined && (source === undefined || others.length > 0)) return { why: `no list gives \`${name}\`` };
  // What else a question needs (a purpose, an alias to ask about, a URL) names nothing that the agency holds.
  if (name === undefined || source === undefined) return { input: row.input };
  const [list, field] = source;
  const value = items.get(list)?.[field];
  return typeof value === 'string' && value !== ''
    ? { input: { ...row.input, [name]: value } }
    : { why: `\`${list}\` gave no item with \`${field}\`` };
}
