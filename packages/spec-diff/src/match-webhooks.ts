import { readWebhooks } from '@one37id/agency-openapi/catalog';
import { type OpenApiDocument, webhooksOf } from '@one37id/agency-openapi/document';
import type { Both } from './change.ts';
import type { Located } from './located.ts';
import { labelOf } from './match-operations.ts';

/** What the agency sends by itself: a webhook, or a callback of an operation. */
export interface DiffWebhook extends Located {
  /** Its name, for a callback after that of its operation. */
  readonly id: string;
  readonly label: string;
  /** What it is matched by. */
  readonly key: string;
  /** What users call its handler. */
  readonly event: string;
  readonly method: string;
  /** Where a callback goes, such as `{$request.body#/url}`; undefined for a webhook. */
  readonly address: string | undefined;
  /** The path item, whose parameters hold for it. */
  readonly item: Located;
}

export interface MatchedWebhooks {
  readonly pairs: readonly Both<DiffWebhook>[];
  readonly removed: readonly DiffWebhook[];
  readonly added: readonly DiffWebhook[];
}

/** Pairs webhooks and callbacks by their names, and where one name has several by method and address too. */
export function matchWebhooks(documents: Both<OpenApiDocument>): MatchedWebhooks {
  let removed = eventsIn(documents.before);
  let added = eventsIn(documents.after);
  const pairs: Both<DiffWebhook>[] = [];
  const exactly = ({ key, method, address }: DiffWebhook) => JSON.stringify([key, method, address]);
  const byMethod = ({ key, method }: DiffWebhook) => `${key} ${method}`;
  for (const sign of [exactly, byMethod, ({ key }: DiffWebhook) => key]) {
    for (const before of removed) {
      const after = added.find((candidate) => sign(candidate) === sign(before));
      if (after === undefined) continue;
      pairs.push({ before, after });
      added = added.filter((webhook) => webhook !== after);
    }
    removed = removed.filter((webhook) => !pairs.some((pair) => pair.before === webhook));
  }
  return { pairs, removed, added };
}

function eventsIn(document: OpenApiDocument): readonly DiffWebhook[] {
  const events = new Map(readWebhooks(document).map(({ pointer, event }) => [pointer, event]));
  return webhooksOf(document).map(({ name, method, operation, pointer, item, owner, address }) => {
    const event = events.get(pointer) ?? name;
    const of = owner === undefined ? undefined : (labelOf(owner.operation) ?? owner.operation.operationId ?? owner.key);
    return {
      id: of === undefined ? name : `${of} ${name}`,
      label: `createWebhookHandler (on${event.slice(0, 1).toUpperCase()}${event.slice(1)})`,
      key: `${of ?? ''} ${name}`,
      event,
      method: method.toUpperCase(),
      address,
      value: operation,
      pointer,
      item,
    };
  });
}
