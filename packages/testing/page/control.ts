import type { LinkState } from '../src/control/link-view.ts';
import type { ReceivedRequest } from '../src/emulator/requests.ts';
import type { IssuedCredential, Message, Offer, ProofRequest } from '../src/people/views.ts';
import type { ConnectionRecord, CredentialRecord, LinkRecord, PersonRecord } from '../src/state/records.ts';
import type { AgencyEvent } from '../src/state/transaction.ts';

/** A part of a list, and how long the whole one is. */
export interface List<Item> {
  readonly items: readonly Item[];
  readonly total: number;
}

/** With the name of whom it is about. */
export type Named<Row> = Row & { readonly person?: string };

export interface AgencyView {
  readonly baseUrl: string;
  readonly secretKey: string;
  readonly token: string;
  readonly document: { readonly title: string; readonly version: string };
  readonly now: string;
  readonly limit: string | null;
  readonly requests: number;
  readonly failures: number;
  readonly faults: number;
  readonly counts: Readonly<Record<string, number>>;
}

export interface PersonView extends PersonRecord {
  readonly isConnected: boolean;
  readonly offers: readonly Offer[];
  readonly credentials: readonly IssuedCredential[];
  readonly proofRequests: readonly ProofRequest[];
  readonly messages: readonly Message[];
  readonly totals: Readonly<Record<'offers' | 'credentials' | 'proofRequests' | 'messages', number>>;
}

export type ConnectionView = Named<ConnectionRecord>;
export type CredentialView = Named<CredentialRecord & IssuedCredential>;
export type EventView = Named<AgencyEvent>;
export type LinkView = LinkRecord & { readonly state: LinkState; readonly web: string };
export type RequestView = Named<ReceivedRequest>;

const CONTROL = '/__agency';

/**
 * Asks the control interface.
 *
 * @throws {Error} With what it says, when it refuses.
 */
export async function ask<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
  const json =
    body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const answer = await fetch(CONTROL + path, { method, ...json }).catch(() => {
    throw new Error('The mock agency does not answer: is it still running?');
  });
  if (answer.status === 204) return undefined as Answer;
  const told = (await answer.json()) as Answer & { readonly error?: string };
  if (!answer.ok) throw new Error(told.error ?? `The mock agency answered ${answer.status}.`);
  return told;
}

/** A path with its parts encoded. */
export function pathTo(...parts: readonly string[]): string {
  return parts.map((part) => `/${encodeURIComponent(part)}`).join('');
}

/** Where the QR code of a link is. */
export function qrOf({ id }: { readonly id: string }): string {
  return `${CONTROL}${pathTo('links', id, 'qr')}`;
}

export const SNAPSHOT = `${CONTROL}/snapshot`;
