import type { ContractRow } from '../contract-row.ts';

/** Which item of which list has the arguments of an operation: a real agency has none of the example's ids. */
const SOURCES: Readonly<Record<string, Readonly<Record<string, readonly [list: string, field: string]>>>> = {
  checkCredentialStatus: { id: ['listCredentials', 'id'] },
  getConnectionByAgentAlias: { alias: ['listConnections', 'alias'] },
  getConnectionByAgentId: { id: ['listConnections', 'agentId'] },
  getCredential: { id: ['listCredentials', 'id'] },
  getCredentialOffer: { id: ['listCredentialOffers', 'id'] },
  getLocalAlias: { id: ['listLocalAliases', 'id'] },
  getPublicAlias: { id: ['listPublicAliases', 'id'] },
};

/** The first item of each list that answered. */
export type Items = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** The input of a read, or why there is none. */
export function liveInput(row: ContractRow, items: Items): { readonly input: object } | { readonly why: string } {
  if (row.pagination) return { input: { [row.pagination.page]: row.pagination.firstPage, [row.pagination.size]: 5 } };
  const sources = SOURCES[row.id] ?? {};
  const unknown = Object.keys(row.fields).find((name) => row.fields[name] === 'path' && !Object.hasOwn(sources, name));
  if (unknown !== undefined) return { why: `no list gives \`${unknown}\`` };
  const taken: Record<string, unknown> = {};
  for (const [name, [list, field]] of Object.entries(sources)) {
    taken[name] = items.get(list)?.[field];
    if (typeof taken[name] !== 'string' || taken[name] === '') return { why: `\`${list}\` gave no item with \`${field}\`` };
  }
  // What else a question needs (a purpose, an alias to ask about, a URL) names nothing that the agency holds.
  return { input: { ...row.input, ...taken } };
}
