import type { Credential } from './credential.ts';
import { sequentialIds } from './ids.ts';
import type { Json } from './json.ts';
import type { Wallet } from './wallet.ts';

export interface Connection {
  readonly agentId: string;
  readonly alias: string;
  readonly contactType: number;
  readonly createdDate: string;
  readonly did: string;
  readonly displayName: string;
  withStageAccess: boolean;
}

/** A credential that somebody offers to the agency. */
export interface AgencyOffer {
  readonly id: string;
  readonly agentId: string;
  readonly attributes: readonly { readonly key: string; readonly value?: unknown }[];
  readonly createdDate: string;
  readonly expiryDate: string | undefined;
  readonly schemaId: string;
  state: 'pending' | 'accepted' | 'rejected';
}

export interface Alias {
  readonly id: string;
  readonly displayName: string | undefined;
  state: number;
}

/** Everything that the mock remembers. All of it grows until it is reset, but the requests. */
export class State {
  readonly newId: () => string = sequentialIds();
  /** ISO 8601. */
  readonly now: () => string;
  /** Everybody that there is, connected or not, by agent id. */
  readonly wallets: Map<string, Wallet> = new Map();
  readonly connections: Map<string, Connection> = new Map();
  readonly credentials: Map<string, Credential> = new Map();
  readonly agencyOffers: Map<string, AgencyOffer> = new Map();
  /** What comes of opening a link on a phone. */
  readonly links: Map<string, (wallet: Wallet) => void> = new Map();
  readonly localAliases: Map<string, Alias> = new Map();
  readonly publicAliases: Map<string, Alias> = new Map();
  readonly registry: Map<string, Json> = new Map();
  invitation: string | undefined;
  isDiscoverable = false;

  constructor(now: () => Date) {
    this.now = () => now().toISOString();
  }
}
