import type { OpenApiDocument } from '@one37id/agency-openapi/document';
import type { Both, Finding } from './change.ts';
import { ruled } from './classification.ts';
import { WEBHOOK_CLASSIFIERS } from './classify-webhook.ts';
import { compareWebhookAnswers } from './compare-webhook-answers.ts';
import { compareWebhookParameters } from './compare-webhook-parameters.ts';
import { compareWebhookPayload } from './compare-webhook-payload.ts';
import { facetFindings } from './facet-findings.ts';
import { type Facets, facetOf, single } from './facets.ts';
import { extensionsOf } from './located.ts';
import { type DiffWebhook, matchWebhooks } from './match-webhooks.ts';
import { isSuccess, responsesOf } from './read-responses.ts';
import type { SchemaComparer } from './schema-comparer.ts';

/** Findings of one webhook or callback, under the name that its users know. */
export interface WebhookFindings {
  readonly webhook: DiffWebhook;
  readonly findings: readonly Finding[];
}

/** Compares what the agency sends by itself. Its payloads flow to callers as responses do. */
export function compareWebhooks(
  comparer: SchemaComparer,
  documents: Both<OpenApiDocument>,
): readonly WebhookFindings[] {
  const { pairs, removed, added } = matchWebhooks(documents);
  const presence = (webhook: DiffWebhook, isRemoved: boolean): WebhookFindings => ({
    webhook,
    findings: [
      {
        ...ruled({
          kind: isRemoved ? 'webhook-removed' : 'webhook-added',
          what: `It is ${isRemoved ? 'removed' : 'new'}`,
        }),
        direction: 'response',
        pointers: isRemoved ? { before: webhook.pointer, after: '#' } : { before: '#', after: webhook.pointer },
        before: isRemoved ? webhook.event : undefined,
        after: isRemoved ? undefined : webhook.event,
      },
    ],
  });
  return [
    ...removed.map((webhook) => presence(webhook, true)),
    ...added.map((webhook) => presence(webhook, false)),
    ...pairs.map((pair) => ({ webhook: pair.after, findings: compareWebhook(comparer, pair) })),
  ];
}

function compareWebhook(comparer: SchemaComparer, webhooks: Both<DiffWebhook>): readonly Finding[] {
  return [
    ...facetFindings(
      webhooks,
      { before: facetsOf(comparer, 'before', webhooks), after: facetsOf(comparer, 'after', webhooks) },
      WEBHOOK_CLASSIFIERS,
      'response',
    ),
    ...compareWebhookPayload(comparer, webhooks),
    ...compareWebhookParameters(comparer, webhooks),
    ...compareWebhookAnswers(comparer, webhooks),
  ];
}

const WORDS = ['summary', 'description', 'tags', 'externalDocs'];

function facetsOf(comparer: SchemaComparer, side: 'before' | 'after', webhooks: Both<DiffWebhook>): Facets {
  const { value, event, method, address } = webhooks[side];
  const document = comparer.documents[side];
  return {
    name: single(event),
    address: single(address),
    method: single(method),
    security: single(value.security ?? document.security ?? []),
    statuses: single([...responsesOf(document, webhooks[side]).keys()].filter(isSuccess)),
    deprecated: single(value.deprecated === true),
    words: facetOf([...WORDS.map((name) => [name, value[name]] as const), ...extensionsOf(value)]),
  };
}
