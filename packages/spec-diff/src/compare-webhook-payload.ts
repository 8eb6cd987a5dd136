import type { Both, Finding } from './change.ts';
import { ruled } from './classification.ts';
import { WEBHOOK_CLASSIFIERS } from './classify-webhook.ts';
import { collect } from './collect.ts';
import { compareContent } from './compare-content.ts';
import { facetFindings } from './facet-findings.ts';
import { single } from './facets.ts';
import { below, type Located, locate } from './located.ts';
import type { DiffWebhook } from './match-webhooks.ts';
import type { SchemaComparer } from './schema-comparer.ts';

export function compareWebhookPayload(comparer: SchemaComparer, webhooks: Both<DiffWebhook>): readonly Finding[] {
  const [before, after] = [payloadOf(comparer, 'before', webhooks), payloadOf(comparer, 'after', webhooks)];
  const direction = 'response';
  if (before === undefined || after === undefined) {
    if (before === after) return [];
    const found = ruled(
      before === undefined
        ? { kind: 'webhook-payload-added', what: 'It brings a body now' }
        : { kind: 'webhook-payload-removed', what: 'It brings no body any more' },
    );
    const pointers = {
      before: before?.pointer ?? webhooks.before.pointer,
      after: after?.pointer ?? webhooks.after.pointer,
    };
    return [{ ...found, direction, pointers, before: before?.value, after: after?.value }];
  }
  const content = compareContent(comparer, { before, after }, 'response');
  const required = ({ value }: Located) => ({ payload: single(value.required === true) });
  return [
    ...facetFindings(
      { before, after },
      { before: required(before), after: required(after) },
      WEBHOOK_CLASSIFIERS,
      direction,
    ),
    ...content.findings,
    ...content.schemas.flatMap(collect),
  ];
}

function payloadOf(
  comparer: SchemaComparer,
  side: 'before' | 'after',
  webhooks: Both<DiffWebhook>,
): Located | undefined {
  const { value, pointer } = webhooks[side];
  if (value.requestBody === undefined) return undefined;
  return locate(comparer.documents[side], value.requestBody, below(pointer, 'requestBody'));
}
