import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { readCatalog, readWebhooks } from '@one37id/agency-openapi/catalog';
import { emitApiMarkdown } from './api-markdown.ts';
import { ShownTypes } from './shown-types.ts';
import { check } from './testing/check.ts';
import { documentOf, json } from './testing/document-of.ts';
import { emitWebhooks, WEBHOOK_NAMES } from './webhooks.ts';

const kind = (value: string) => ({ type: 'object', required: ['kind'], properties: { kind: { const: value } } });
const event = (more: object = {}) => ({ post: { responses: { 200: {} }, ...more } });

function webhooksOf(webhooks: object, callbacks: object = {}) {
  return readWebhooks(documentOf([{ operationId: 'start', callbacks }], { webhooks }));
}

/** The file of what is sent, which holds what was meant. */
function emit(webhooks: object, callbacks: object = {}) {
  const module = emitWebhooks(webhooksOf(webhooks, callbacks));
  check('webhooks.gen.ts', module);
  return module;
}

const described = event({
  summary: 'It was\ndone.',
  description: 'More of it.\nMuch.',
  deprecated: true,
  requestBody: { required: true, ...json(kind('done')) },
});
const failed = { onFail: { '{$request.body#/url}': event({ requestBody: json(kind('failed')) }) } };

it('each event has a row and a handler, with what is known of it', () => {
  const { declarations, text } = emit({ done: described }, failed);
  expect(declarations[0]).toMatchObject({
    name: 'webhookTable',
    exported: false,
    value: [
      { event: 'done', method: 'POST', status: 200, sign: { in: 'payload', name: 'kind', values: ['done'] } },
      { event: 'fail', method: 'POST', status: 200, sign: { in: 'payload', name: 'kind', values: ['failed'] } },
    ],
  });
  expect(text).toContain(`/** What is done with each event that the agency sends by itself. */
export interface WebhookHandlers {
  /**
   * It was done.
   *
   * More of it.
   * Much.
   *
   * @deprecated
   */
  readonly onDone?: WebhookHandler<DoneEvent>;
  /**
   * onFail
   *
   * A callback of \`start\`: it goes to \`{$request.body#/url}\`.
   */
  readonly onFail?: WebhookHandler<FailEvent | undefined>;
  /** What no other handler takes, known to the document or not. Default: it is acknowledged, and nothing is done. */
  readonly onUnknown?: WebhookHandler<unknown>;
}`);
  expect(text.match(/^import .*$/gm)).toEqual([
    "import type { WebhookHandler, WebhookOptions, WebhookRow } from '@one37id/agency-core/webhooks';",
    "import { receiveWebhooks } from '@one37id/agency-core/webhooks';",
    "import type { DoneEvent, FailEvent } from './types.gen.ts';",
  ]);
});

it('an event of which nothing is said has a row and takes anything', () => {
  const { declarations, text } = emit({ bare: event() });
  expect(declarations[0]?.value).toEqual([{ event: 'bare', method: 'POST', status: 200 }]);
  expect(text).toContain('  /** bare */\n  readonly onBare?: WebhookHandler<unknown>;\n');
  expect(text).not.toContain('types.gen.ts');
});

const HEAD = [
  '/**',
  ' * A handler of web requests for what the agency sends by itself: for any server that speaks `Request` and `Response`.',
  ' * A request is read within limits, verified by its raw bytes, and only then parsed. The agency may send an event',
  ' * twice, and events in another order: handle them so that this does no harm.',
  ' *',
  ' * @param handlers - What is done with each event; what has no handler goes to `onUnknown`.',
  ' * @param options - `verify` says whether the agency has sent it.',
].join('\n');
const TAIL = [
  '',
  ' * @returns A handler that never rejects: whatever happens is answered, and told to `options.onError`.',
  ' * @throws {AgencyRequestError} When an option cannot be.',
  ' * @example',
  ' * ```ts',
  ' * const handle = createWebhookHandler({ onDone: (event) => console.log(event) }, {',
  " *   verify: ({ headers }) => headers.get('authorization') === `Bearer ${process.env['WEBHOOK_TOKEN']}`,",
].join('\n');

it('a handler is made of the table, and its words say all that is needed', () => {
  const { text } = emit({ done: described });
  expect(text.slice(text.indexOf('/**\n * A handler'))).toBe(`${HEAD}${TAIL}
 * })
 * \`\`\`
 */
export function createWebhookHandler(handlers: WebhookHandlers, options: WebhookOptions): (request: Request) => Promise<Response> {
  return receiveWebhooks(webhookTable, handlers, options);
}
`);
});

it.each<{ why: string; given: object; callbacks?: object; asks: boolean }>([
  { why: 'one event needs no sign', given: { done: event() }, asks: false },
  { why: 'a method of its own is one', given: { done: event(), put: { put: { responses: {} } } }, asks: false },
  { why: 'nothing tells two of one method', given: { done: event(), more: event() }, asks: true },
  { why: 'one of two with a sign is not enough', given: { done: described, more: event() }, asks: true },
])('whoever handles them says which event it is where the document does not: $why', ({ given, asks }) => {
  const { text } = emit(given);
  expect(text.includes('options: WebhookOptionsWithIdentify)')).toBe(asks);
  expect(text.includes(`${HEAD} \`identify\` says which event it is: the document does not.\n`)).toBe(asks);
  expect(text.includes(`${TAIL}\n *   identify: () => undefined,\n * })`)).toBe(asks);
});

it('api.md lists them', () => {
  const catalog = readCatalog(documentOf([]));
  const sent = webhooksOf({ done: described, bare: event() }, failed);
  const made = emitApiMarkdown(catalog, new ShownTypes(''), sent);
  expect(made).toContain(`
## \`createWebhookHandler\`

What the agency sends by itself, each with the function that handles it.

| Handler | Event | Told by | Sent as | Documented as |
| --- | --- | --- | --- | --- |
| \`onBare\` | anything | \`identify\` | a webhook | bare |
| \`onDone\` | [\`DoneEvent\`](src/generated/types.gen.ts) | payload \`kind\` \`done\` | a webhook | It was done. |
| \`onFail\` | [\`FailEvent\`](src/generated/types.gen.ts) | payload \`kind\` \`failed\` | a callback of \`start\` | onFail |
`);
  expect(emitApiMarkdown(catalog, new ShownTypes(''))).not.toContain('createWebhookHandler');
});

it('no type of a document hides what the client exports with them', async () => {
  const source = await readFile(new URL('../../../core/src/webhooks.ts', import.meta.url), 'utf8');
  const exported = [...source.matchAll(/\b(?:type )?(Webhook\w*)\b/g)].map(([, name = '']) => name);
  expect(exported.length).toBeGreaterThan(3);
  expect(WEBHOOK_NAMES).toEqual(expect.arrayContaining(['WebhookHandlers', ...exported]));
});
