import { at, type Place } from '../document/place.ts';
import { connect } from '../operations/connections.ts';
import { newPerson, type PersonOptions } from '../people/new-person.ts';
import type { AgencyOfferOptions } from '../people/person-reducers.ts';
import type { Attribute } from '../state/records.ts';
import { refused } from '../state/refusal.ts';
import type { Transaction } from '../state/transaction.ts';

/** A beginning, written by hand: who there is, and what they have. */
export interface SeedData {
  readonly people?: readonly (PersonOptions & {
    /** Default: whether she has credentials. */
    readonly connected?: boolean;
    readonly credentials?: readonly {
      readonly schemaId: string;
      readonly attributes: readonly Attribute[];
      readonly format?: string;
      readonly expirationDate?: string;
      readonly status?: 'active' | 'suspended' | 'revoked';
    }[];
    readonly agencyOffers?: readonly AgencyOfferOptions[];
  })[];
  readonly localAliases?: readonly { readonly id: string; readonly displayName?: string }[];
  readonly publicAliases?: readonly { readonly id: string; readonly displayName?: string }[];
  readonly flows?: readonly {
    readonly name: string;
    readonly version?: string;
    readonly isStatic?: boolean;
    readonly waits?: readonly string[];
  }[];
}

export const seedReducers = {
  seed: ({ people = [], localAliases = [], publicAliases = [], flows = [] }: SeedData, tx: Transaction): void => {
    for (const [index, { connected, credentials = [], agencyOffers = [], ...who }] of people.entries()) {
      const placeOf = (field: string): Place => at('people', index, field);
      const person = newPerson(who, tx, placeOf);
      if (connected ?? credentials.length > 0) connect(tx, person, placeOf('alias'));
      const agentId = tx.connections.has(person.agentId) ? person.agentId : undefined;
      for (const { schemaId, attributes, format = 'w3c', expirationDate, status = 'active' } of credentials) {
        const [id, requestId] = [tx.newId(), tx.newId()];
        tx.credentials.put({
          id,
          agentId,
          holder: person.agentId,
          schemaId,
          format,
          attributes,
          expirationDate,
          requestId,
          issuedDate: tx.now,
          isRevoked: status === 'revoked',
          isSuspended: status === 'suspended',
        });
      }
      for (const offer of agencyOffers)
        tx.agencyOffers.put({
          ...offer,
          id: tx.newId(),
          agentId: person.agentId,
          createdDate: tx.now,
          state: 'pending',
        });
    }
    for (const [list, aliases] of Object.entries({ localAliases, publicAliases })) {
      const table = list === 'localAliases' ? tx.localAliases : tx.publicAliases;
      for (const [index, { id, displayName }] of aliases.entries()) {
        if (table.has(id)) throw refused(at(list, index, 'id'), 'seededAlias', id);
        table.put({ id, displayName, state: 1, createdDate: tx.now });
      }
    }
    for (const { name, version, isStatic = false, waits = [] } of flows)
      tx.flows.put({ name, version, isStatic, waits, isPublished: false });
  },
};
