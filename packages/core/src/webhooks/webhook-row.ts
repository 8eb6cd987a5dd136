/** What a handler must know of an event of the document. Generated. */
export interface WebhookRow {
  /** `credentialAccepted`; its handler is `onCredentialAccepted`. */
  readonly event: string;
  readonly method: string;
  /** The status of an answer without content. */
  readonly status: number;
  /** What tells the event from the others; absent where nothing in the document does. */
  readonly sign?: WebhookSign;
}

/** A field of the payload, or a header of the request, that has one of these values with this event alone. */
export interface WebhookSign {
  readonly in: 'payload' | 'header';
  readonly name: string;
  readonly values: readonly (string | number | boolean)[];
}
