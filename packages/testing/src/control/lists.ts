import type { Emulator } from '../emulator/emulator.ts';
import { credentialView } from '../people/views.ts';
import type { CredentialRecord, LinkRecord } from '../state/records.ts';
import type { Table } from '../state/table.ts';
import type { TableName } from '../state/tables.ts';
import type { ControlOperation } from './control-operation.ts';
import { linkView } from './link-view.ts';
import { named } from './named.ts';
import { RANGE, rangeOf } from './range.ts';

/** The lists that can be looked at, by the word in the path. */
const LISTS: Readonly<Record<string, { readonly table: TableName; readonly summary: string }>> = {
  connections: { table: 'connections', summary: 'The connections of the agency.' },
  credentials: { table: 'credentials', summary: 'The credentials that the agency issued, with their status.' },
  offers: { table: 'offers', summary: 'The credentials that people are or were offered.' },
  'proof-requests': { table: 'proofRequests', summary: 'What people are or were asked, with what they showed.' },
  messages: { table: 'messages', summary: 'The messages that people got.' },
  links: { table: 'links', summary: 'The links that people can open, and whether they still can.' },
  'credential-offers': { table: 'agencyOffers', summary: 'The credentials that people offer to the agency.' },
  'local-aliases': { table: 'localAliases', summary: 'The local aliases of the agency.' },
  'public-aliases': { table: 'publicAliases', summary: 'The public aliases of the agency.' },
  registry: { table: 'registry', summary: 'The registry of aliases.' },
  sessions: { table: 'sessions', summary: 'Sign-ins and sign-ups.' },
  invites: { table: 'invites', summary: 'The invitations to join the business.' },
  users: { table: 'users', summary: 'Who signed up.' },
  flows: { table: 'flows', summary: 'The workflows that there are.' },
  runs: { table: 'runs', summary: 'The runs of workflows, with where they wait.' },
  metrics: { table: 'metrics', summary: 'The metric events.' },
  'policy-checks': { table: 'policyChecks', summary: 'The policy compliance checks.' },
};

export const lists: readonly ControlOperation[] = Object.entries(LISTS).map(([path, { table, summary }]) => ({
  id: `list${path
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')}`,
  method: 'GET',
  path: `/${path}`,
  summary: `${summary} Newest first with \`sort=desc\`.`,
  query: RANGE,
  run: (emulator, { parameters }) => {
    const { rows, total } = (emulator.state.tables[table] as Table<object>).page(rangeOf(parameters));
    return { items: rows.map((row) => viewOf(emulator, table, row)), total };
  },
}));

function viewOf(emulator: Emulator, table: TableName, row: object): object {
  const whose = named(emulator, row, row);
  if (table === 'credentials')
    return { ...whose, ...credentialView(row as CredentialRecord, emulator.state.now().toISOString()) };
  return table === 'links' ? linkView(emulator, row as LinkRecord) : whose;
}
