import type { CredentialStatus } from '@one37id/agency';
import type { Attribute, Purpose } from './input.ts';

/** A credential, as issued. */
export interface IssuedCredential {
  /** The agency's id of it, as in `agency.credentials.get({ id })`. */
  readonly id: string;
  readonly schemaId: string;
  readonly format: string;
  readonly attributes: readonly Attribute[];
  /** ISO 8601. */
  readonly expirationDate: string | undefined;
  /** What the agency's status lists say of it. */
  readonly status: CredentialStatus;
}

/** What is asked to be issued. */
export interface CredentialPayload {
  readonly schemaId: string;
  readonly format?: string;
  readonly attributes: readonly Attribute[];
  readonly expirationDate?: string;
}

/** A credential, as the agency keeps it. */
export class Credential {
  readonly id: string;
  readonly agentId: string | undefined;
  readonly issuedDate: string;
  readonly schemaId: string;
  readonly format: string;
  readonly attributes: readonly Attribute[];
  readonly expirationDate: string | undefined;
  /** The status lists that it is on. */
  readonly lists: Set<Purpose> = new Set();

  constructor(id: string, agentId: string | undefined, issuedDate: string, { schemaId, format = 'w3c', attributes, expirationDate }: CredentialPayload) {
    this.id = id;
    this.agentId = agentId;
    this.issuedDate = issuedDate;
    this.schemaId = schemaId;
    this.format = format;
    this.attributes = attributes;
    this.expirationDate = expirationDate;
  }

  get status(): CredentialStatus {
    return this.lists.has('revocation') ? 'revoked' : this.lists.has('suspension') ? 'suspended' : 'active';
  }

  /** Whether it has all of these; one without a value is there with any. */
  matches(attributes: readonly Attribute[]): boolean {
    return attributes.every(({ key, value }) => this.attributes.some((own) => own.key === key && (value === undefined || sameValue(own.value, value))));
  }
}

function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
