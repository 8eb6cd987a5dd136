import type { Both, Finding } from './change.ts';
import { ruled } from './classification.ts';
import { collect } from './collect.ts';
import { compareContent } from './compare-content.ts';
import type { DiffWebhook } from './match-webhooks.ts';
import { isSuccess, responsesOf } from './read-responses.ts';
import type { SchemaComparer } from './schema-comparer.ts';

/** What the agency waits for, where both documents have the status: other statuses are told by themselves. */
export function compareWebhookAnswers(comparer: SchemaComparer, webhooks: Both<DiffWebhook>): readonly Finding[] {
  const after = responsesOf(comparer.documents.after, webhooks.after);
  return [...responsesOf(comparer.documents.before, webhooks.before)].flatMap(([status, was]): readonly Finding[] => {
    const is = after.get(status);
    if (is === undefined || !isSuccess(status)) return [];
    const { findings, schemas } = compareContent(comparer, { before: was, after: is }, 'request');
    if ([...findings, ...schemas.flatMap(collect)].every((finding) => finding.class === 'docs')) return [];
    return [
      {
        ...ruled({ kind: 'webhook-answer-changed', what: `The agency waits for other content with ${status}` }),
        direction: 'request',
        pointers: { before: was.pointer, after: is.pointer },
        before: was.value.content,
        after: is.value.content,
      },
    ];
  });
}
