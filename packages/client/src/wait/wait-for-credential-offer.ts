import type { CredentialOffersResource } from '../generated/resources.gen.ts';
import { poll, type WaitCall, type WaitLimits } from './poll.ts';
import { mustRead, waitOptions } from './wait-options.ts';

const OPERATION = 'waitForCredentialOffer';

/** What `credentialOffers.get` gives. */
type CredentialOffer = Awaited<ReturnType<CredentialOffersResource['get']>>;

/** The end states of a credential offer that the agency has operations for: `credentialOffers.accept` and `.reject`. */
export type CredentialOfferEndState = 'accepted' | 'rejected';

/** Options of {@link waitForCredentialOffer}. */
export interface WaitForCredentialOfferOptions<State extends string> extends WaitLimits {
  /**
   * The end state that an offer is in, or `undefined` while it is in none. Default: its `state` when that is `accepted`
   * or `rejected`, in capitals or not. The agency's document names no states: if yours has other words, or more states
   * such as an expired offer, give them here, and the result is typed by them.
   */
  readonly endState: (offer: CredentialOffer) => State | undefined;
}

/** The end of {@link waitForCredentialOffer}: a union, discriminated by `state`. */
export type EndedCredentialOffer<State extends string = CredentialOfferEndState> = State extends unknown
  ? { readonly state: State; readonly offer: CredentialOffer }
  : never;

/**
 * Waits until a credential offer that somebody made to your agency is accepted or rejected, be it by another process of
 * yours. It does not tell what a holder did with an offer of yours: no documented operation does. It only reads, with
 * `credentialOffers.get`.
 *
 * @param agency - The agency, or anything with its `credentialOffers`.
 * @param which - The offer's `id`.
 * @param options - `timeout` (ms, default 120,000), `interval` (ms, default 2,000), `signal`, `endState`.
 * @throws {AgencyTimeoutError} When the offer is in no end state at the deadline. Its `operation` is
 * `waitForCredentialOffer`, and its `cause` what came last, if that was an error.
 * @throws {AgencyAbortError} At once when `signal` aborts.
 * @throws {AgencyError} What `credentialOffers.get` throws, unless `isPending` says that it means "not yet" or it may
 * be over at the next read: a broken connection, a read's own timeout, 408, 429, 5xx.
 * @example
 * ```ts
 * const end = await waitForCredentialOffer(agency, { id: '5e0b3c94-7a1d-4f26-8c9b-d4e6f7081a2c' })
 * if (end.state === 'rejected') console.log('The offer was rejected.')
 * ```
 */
export function waitForCredentialOffer(
  agency: { readonly credentialOffers: Pick<CredentialOffersResource, 'get'> },
  which: { readonly id: string },
  options?: WaitLimits,
): Promise<EndedCredentialOffer>;
export function waitForCredentialOffer<State extends string>(
  agency: { readonly credentialOffers: Pick<CredentialOffersResource, 'get'> },
  which: { readonly id: string },
  options: WaitForCredentialOfferOptions<State>,
): Promise<EndedCredentialOffer<State>>;
export async function waitForCredentialOffer(
  agency: { readonly credentialOffers: Pick<CredentialOffersResource, 'get'> },
  which: { readonly id: string },
  options?: Partial<WaitForCredentialOfferOptions<string>>,
): Promise<EndedCredentialOffer<string>> {
  mustRead(
    OPERATION,
    () => typeof agency.credentialOffers.get === 'function',
    'the agency must have `credentialOffers.get`',
  );
  const { endState = endStateOf, ...limits } = waitOptions<Partial<WaitForCredentialOfferOptions<string>>>(
    OPERATION,
    options,
    ['endState'],
  );
  const look = async (call: WaitCall): Promise<EndedCredentialOffer<string> | undefined> => {
    const offer = await agency.credentialOffers.get(which, call);
    const state = endState(offer);
    return state === undefined ? undefined : { state, offer };
  };
  return poll({ operation: OPERATION, look }, limits);
}

/** Nothing in the reference says that an offer has a `state`, nor what is in it. */
function endStateOf(offer: unknown): CredentialOfferEndState | undefined {
  const { state } = (offer ?? {}) as { readonly state?: unknown };
  const word = typeof state === 'string' ? state.toLowerCase() : undefined;
  return word === 'accepted' || word === 'rejected' ? word : undefined;
}
