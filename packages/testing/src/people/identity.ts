import { base64Of } from '../qr/base64.ts';
import type { PersonRecord } from '../state/records.ts';

/**
 * A link, the QR image of it that the agency answered, or a PNG; `undefined` for what an answer turned out not to have.
 */
export type Scannable = string | Uint8Array | { readonly bytes: Uint8Array } | undefined;
/** A thing, or its id; `undefined` for what a list turned out not to have. */
export type IdOf<Thing> = Thing | string | undefined;

const PERSON = Symbol.for('@one37id/agency-testing/person');

/** Who a person is, in this process or in another. */
export abstract class Identity {
  /** Also one of another copy of this package. */
  static [Symbol.hasInstance](value: unknown): boolean {
    return (Object(value) as { [PERSON]?: boolean })[PERSON] === true;
  }

  get [PERSON](): true {
    return true;
  }

  readonly name: string;
  /** The agent id that she has at the agency once she is connected. */
  readonly agentId: string;
  /** Her alias, as in `agentAlias`. */
  readonly alias: string;
  readonly did: string;
  readonly linkedDomain: string;
  /** Her own invitation, for `agency.connections.connect({ url })`. */
  readonly invitation: string;

  constructor({ name, agentId, alias, did, linkedDomain, invitation }: PersonRecord) {
    this.name = name;
    this.agentId = agentId;
    this.alias = alias;
    this.did = did;
    this.linkedDomain = linkedDomain;
    this.invitation = invitation;
  }
}

/** What the control interface takes for it. */
export function scanBody(link: Scannable): { readonly link: string } | { readonly png: string } {
  if (typeof link === 'string' || link === undefined) return { link: link ?? '' };
  return { png: base64Of(link instanceof Uint8Array ? link : link.bytes) };
}

export function idOf(thing: IdOf<{ readonly id: string }>): string {
  return typeof thing === 'string' ? thing : (thing?.id ?? '');
}
