import { canonical } from './canonical-alias.ts';
import type * as records from './records.ts';
import { type Change, Table, type TableDefinition } from './table.ts';

const byLink = ({ link }: { readonly link?: string | undefined }): string | undefined => link;
const byAgent = ({ agentId }: { readonly agentId?: string | undefined }): string | undefined => agentId;
const pendingOf = ({ state, agentId }: { readonly state: string; readonly agentId: string }): string | undefined =>
  state === 'pending' ? agentId : undefined;
const createdAt = ({ createdDate }: { readonly createdDate: string }): string => createdDate;

/** Everything that an agency remembers. */
const DEFINITIONS = {
  settings: { key: ({ name }) => name } as TableDefinition<records.SettingRecord>,
  people: {
    key: ({ agentId }) => agentId,
    at: createdAt,
    by: {
      alias: ({ alias }) => canonical(alias),
      did: ({ did }) => did,
      linkedDomain: ({ linkedDomain }) => linkedDomain,
      invitation: ({ invitation }) => invitation,
    },
  } as TableDefinition<records.PersonRecord>,
  connections: {
    key: ({ agentId }) => agentId,
    at: createdAt,
    by: { alias: ({ alias }) => canonical(alias) },
  } as TableDefinition<records.ConnectionRecord>,
  credentials: {
    key: ({ id }) => id,
    at: ({ issuedDate }) => issuedDate,
    by: { holder: ({ holder }) => holder, schema: ({ schemaId }) => schemaId },
  } as TableDefinition<records.CredentialRecord>,
  offers: {
    key: ({ id }) => id,
    at: createdAt,
    by: { pending: pendingOf, link: byLink },
  } as TableDefinition<records.OfferRecord>,
  proofRequests: {
    key: ({ id }) => id,
    at: createdAt,
    by: { pending: pendingOf, link: byLink },
  } as TableDefinition<records.ProofRequestRecord>,
  messages: { key: ({ id }) => id, at: createdAt, by: { agent: byAgent } } as TableDefinition<records.MessageRecord>,
  links: { key: ({ id }) => id, at: createdAt } as TableDefinition<records.LinkRecord>,
  agencyOffers: {
    key: ({ id }) => id,
    at: createdAt,
    by: { agent: byAgent },
  } as TableDefinition<records.AgencyOfferRecord>,
  localAliases: { key: ({ id }) => id, at: createdAt } as TableDefinition<records.AliasRecord>,
  publicAliases: { key: ({ id }) => id, at: createdAt } as TableDefinition<records.AliasRecord>,
  registry: {
    key: ({ key }) => canonical(key),
    by: { source: ({ source }) => source },
  } as TableDefinition<records.RegistryRecord>,
  sessions: {
    key: ({ sessionId }) => sessionId,
    at: createdAt,
    by: {
      invite: ({ inviteId }) => inviteId,
      pending: ({ state, agentId }) => (state === 'pending' ? agentId : undefined),
    },
  } as TableDefinition<records.SessionRecord>,
  invites: { key: ({ id }) => id, at: createdAt } as TableDefinition<records.InviteRecord>,
  users: { key: ({ id }) => id, at: createdAt } as TableDefinition<records.UserRecord>,
  flows: { key: ({ name }) => name } as TableDefinition<records.FlowRecord>,
  runs: {
    key: ({ instanceId }) => instanceId,
    at: createdAt,
    by: {
      correlation: ({ state, waiting }) => (state === 'waiting' ? waiting?.correlationId : undefined),
    },
  } as TableDefinition<records.RunRecord>,
  metrics: { key: ({ id }) => id, at: createdAt } as TableDefinition<records.MetricRecord>,
  policyChecks: { key: ({ id }) => id, at: createdAt } as TableDefinition<records.PolicyCheckRecord>,
};

export type TableName = keyof typeof DEFINITIONS;
type RowOf<Name extends TableName> =
  (typeof DEFINITIONS)[Name] extends TableDefinition<infer Row extends object> ? Row : never;
export type Tables = { readonly [Name in TableName]: Table<RowOf<Name>> };

/** A change, and where. */
export interface TableChange extends Change {
  readonly table: TableName;
}

export const TABLE_NAMES = Object.keys(DEFINITIONS) as readonly TableName[];

export function newTables(onChange: (change: TableChange) => void): Tables {
  const entries = Object.entries(DEFINITIONS).map(([name, definition]) => {
    const table = name as TableName;
    return [
      table,
      new Table<object>(definition as TableDefinition<object>, (change) => onChange({ ...change, table })),
    ];
  });
  return Object.fromEntries(entries) as Tables;
}
