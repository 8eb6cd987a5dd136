import { at } from '../document/place.ts';
import { aliasText } from '../state/canonical-alias.ts';
import { found, refused } from '../state/refusal.ts';
import type { AliasRecord } from '../state/records.ts';
import type { Table } from '../state/table.ts';
import type { Transaction } from '../state/transaction.ts';
import { agencyIdOf } from './agency-id.ts';
import { filled, hasText, pageOf } from './lists.ts';
import type { Handlers } from './operation-types.ts';

/** The document has 1, 2 and 3, and does not say what they mean. */
const ENABLED = 1;
const DISABLED = 2;

interface ById {
  readonly id: string;
}
interface Listed {
  readonly id?: string | undefined;
  readonly displayName?: string | undefined;
  readonly state?: readonly number[] | undefined;
  readonly sortOrder?: string | undefined;
}

const local = handlersOf('local', (tx) => tx.localAliases);
const open = handlersOf('public', (tx) => tx.publicAliases);

/** The aliases of the agency itself, local and public. */
export const aliases = {
  checkLocalAliasAvailability: local.check,
  createLocalAlias: local.create,
  getLocalAlias: local.get,
  listLocalAliases: local.list,
  enableLocalAlias: local.enable,
  disableLocalAlias: local.disable,
  deleteLocalAlias: local.delete,
  syncLocalAliases: local.sync,
  checkPublicAliasAvailability: open.check,
  createPublicAlias: open.create,
  getPublicAlias: open.get,
  listPublicAliases: open.list,
  enablePublicAlias: open.enable,
  disablePublicAlias: open.disable,
  deletePublicAlias: open.delete,
  syncPublicAliases: open.sync,
} satisfies Handlers;

function handlersOf(source: 'local' | 'public', store: (tx: Transaction) => Table<AliasRecord>) {
  const aliasOf = (tx: Transaction, id: string): AliasRecord => found(store(tx).get(id), at('id'), 'unknownAlias');
  const set =
    (state: number) =>
    ({ id }: ById, tx: Transaction): void =>
      void store(tx).put({ ...aliasOf(tx, id), state });
  return {
    check: ({ id }: ById, tx: Transaction) => ({ isAvailable: !store(tx).has(id) }),
    create: ({ id, displayName }: ById & { readonly displayName?: string | undefined }, tx: Transaction) => {
      if (store(tx).has(id)) throw refused(at('id'), 'takenAlias');
      return shown(store(tx).put({ id, displayName, state: ENABLED, createdDate: tx.now }));
    },
    get: ({ id }: ById, tx: Transaction) => shown(aliasOf(tx, id)),
    list: ({ id, displayName, state, ...input }: Listed, tx: Transaction) => {
      const isAll = [id, displayName, state].every((each) => each === undefined);
      const isAskedFor = (alias: AliasRecord): boolean =>
        (id === undefined || alias.id === id) &&
        hasText(alias.displayName, displayName) &&
        (state === undefined || state.includes(alias.state));
      const { rows, total } = pageOf(store(tx), input, tx, isAll ? undefined : isAskedFor);
      return { rows: rows.map(shown), total };
    },
    enable: set(ENABLED),
    disable: set(DISABLED),
    delete: ({ id }: ById, tx: Transaction): void => store(tx).delete(aliasOf(tx, id).id),
    sync: (_: object, tx: Transaction): void => sync(tx, source, store(tx)),
  };
}

function shown({ id, displayName, state }: AliasRecord) {
  return filled({ id, displayName, state });
}

/** The registry has the enabled ones afterwards, and no other of this list. What somebody else put there stays. */
function sync(tx: Transaction, source: 'local' | 'public', table: Table<AliasRecord>): void {
  const agentId = agencyIdOf(tx);
  for (const { key } of tx.registry.by('source', source)) tx.registry.delete(tx.registry.keyOf({ key } as never));
  for (const { id, state } of table.values()) {
    const key = aliasText({ realm: source === 'public' ? 'com.one37id' : '', value: id });
    if (state === ENABLED && !tx.registry.has(key)) tx.registry.put({ key, value: agentId, agentId, source });
  }
  tx.emit('aliases.synced', { source });
}
