import type { WebhookError } from './webhook-error.ts';

/** A request as it came. */
export interface WebhookMessage {
  /** The bytes of the body, as a signature covers them; a copy of your own. */
  readonly body: ReturnType<Uint8Array['slice']>;
  readonly headers: Headers;
  readonly method: string;
  /** The whole address that was called, with its query. */
  readonly url: string;
}

/** What a handler gets beside the payload. */
export interface WebhookDelivery extends WebhookMessage {
  /** `credentialAccepted`; for what the document does not know, whatever `identify` said. */
  readonly event: string | undefined;
}

/**
 * Does what is to be done with an event. A `Response`, or a promise of one, is the answer; whatever else it gives is
 * answered with the document's success, without content, once its promise is kept.
 */
export type WebhookHandler<Payload> = (event: Payload, delivery: WebhookDelivery) => unknown;

export interface WebhookOptions {
  /**
   * Says whether the agency has sent this. It gets the raw bytes, before anything of them is parsed; what it does not
   * answer with `true` is refused with 401. Compare signatures in constant time (`crypto.timingSafeEqual`). There is no
   * default: whoever knows the address can send to it.
   */
  readonly verify: (message: WebhookMessage) => boolean | Promise<boolean>;
  /**
   * Says which event it is, where neither a field of the payload nor a header does, or undefined for none. Default: by
   * what the document says.
   */
  readonly identify?: (payload: unknown, message: WebhookMessage) => string | undefined;
  /** Learns of every request that was not handled; nobody waits for it. Default: `console.error`. */
  readonly onError?: (error: WebhookError) => unknown;
  /** The largest body that is read, in bytes. Default: 1 MiB. */
  readonly maxBytes?: number;
  /** How long the body may take to come, in milliseconds, up to 2,147,483,647. Default: 10,000. */
  readonly timeoutMs?: number;
}

/** Options where nothing in the document tells the events apart. */
export interface WebhookOptionsWithIdentify extends WebhookOptions {
  readonly identify: NonNullable<WebhookOptions['identify']>;
}
