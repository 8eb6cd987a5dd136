import type { Described, Json } from './described.ts';

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
export type Items = ReadonlyMap<string, Json>;

/** The input of a read, or why there is none. */
export function inputOf(
  { row, input, inPath }: Described,
  items: Items,
): { readonly input: Json } | { readonly why: string } {
  if (row.pagination) return { input: { [row.pagination.page]: row.pagination.firstPage, [row.pagination.size]: 5 } };
  const source = SOURCES[row.id];
  // Wherever the document puts the argument, and whatever it calls it, it is the one that says which.
  const [name, ...others] =
    inPath.length > 0 || source === undefined ? inPath : Object.keys(input).filter((field) => field === source[1]);
  if (name !== undefined && (source === undefined || others.length > 0)) return { why: `no list gives \`${name}\`` };
  // What else a question needs (a purpose, an alias to ask about, a URL) names nothing that the agency holds.
  if (name === undefined || source === undefined) return { input };
  const [list, field] = source;
  const value = items.get(list)?.[field];
  return typeof value === 'string' && value !== ''
    ? { input: { ...input, [name]: value } }
    : { why: `\`${list}\` gave no item with \`${field}\`` };
}
