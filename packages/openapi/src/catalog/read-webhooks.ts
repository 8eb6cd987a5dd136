import { parametersIn, requestOf, responsesOf } from '../document/operation-view.ts';
import { objectAt, textAt } from '../document/schema.ts';
import type { JsonObject, OpenApiDocument } from '../document/types.ts';
import { webhooksOf } from '../document/webhooks.ts';
import { webhookNames } from './webhook-names.ts';
import { type WebhookSign, webhookSigns } from './webhook-signs.ts';

export type { WebhookSign } from './webhook-signs.ts';

/** What the agency sends by itself, as a handler of it sees it. */
export interface CatalogWebhook {
  /** `credentialAccepted`; its handler is `onCredentialAccepted`. */
  readonly event: string;
  /** Whether an overlay gave the name. */
  readonly isNamed: boolean;
  /** Where it stands. */
  readonly pointer: string;
  readonly method: string;
  readonly summary: string;
  readonly description: string | undefined;
  readonly deprecated: boolean;
  /** The schema of its JSON; undefined where it has none. */
  readonly payload: unknown;
  /** Whether there always is one. */
  readonly required: boolean;
  /** The status that the agency waits for: the first success of the document, 204 where it names none. */
  readonly status: number;
  readonly sign: WebhookSign | undefined;
  /** The names that an overlay gives to what it brings, by place: `payload`, `payload.items[]`. */
  readonly models: JsonObject;
  /** For a callback: the operation whose call asks for it, and where it goes. */
  readonly callback: { readonly operation: string; readonly address: string } | undefined;
}

/** Every webhook of the document and every callback of its operations. What several operations share is one event. */
export function readWebhooks(given: JsonObject): readonly CatalogWebhook[] {
  const document = given as OpenApiDocument;
  const all = webhooksOf(document);
  const found = all.filter(({ pointer }, index) => all.findIndex((other) => other.pointer === pointer) === index);
  const names = webhookNames(found);
  const events = found.map(({ operation, item }) => {
    const body = requestOf(document, operation);
    return { body, payload: body.json?.schema, parameters: parametersIn(document, item.value, operation) };
  });
  const signs = webhookSigns(document, events);
  return found
    .map((webhook, index): CatalogWebhook => {
      const { operation, method, owner, address } = webhook;
      return {
        event: names.get(webhook) ?? '',
        isNamed: objectAt(operation['x-agency'])['event'] !== undefined,
        pointer: webhook.pointer,
        method: method.toUpperCase(),
        summary: textAt(operation.summary) ?? webhook.name,
        description: textAt(operation.description),
        deprecated: operation.deprecated === true,
        payload: events[index]?.payload,
        required: events[index]?.body.required === true,
        status: statusOf(document, operation),
        sign: signs[index],
        models: objectAt(objectAt(operation['x-agency'])['models']),
        callback:
          owner === undefined
            ? undefined
            : { operation: owner.operation.operationId ?? owner.key, address: address ?? '' },
      };
    })
    .sort((a, b) => (a.event < b.event ? -1 : 1));
}

function statusOf(document: JsonObject, operation: JsonObject): number {
  const [first] = responsesOf(document, operation)
    .map(({ status }) => status)
    .filter((status) => /^2\d\d$/.test(status))
    .map(Number)
    .sort((a, b) => a - b);
  return first ?? 204;
}
