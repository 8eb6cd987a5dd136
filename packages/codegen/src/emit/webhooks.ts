import type { CatalogWebhook } from '@one37id/agency-openapi/catalog';
import { type Code, code, joinCode } from '../text/code.ts';
import { docComment, exampleOf, linesOf, oneLine, spanOf, type Words, words } from '../text/comment.ts';
import { propertyKey } from '../text/identifier.ts';
import { literal } from '../text/literal.ts';
import { CORE_WEBHOOKS } from './core-module.ts';
import { type GeneratedModule, Imports, moduleOf, type Written } from './module.ts';
import { eventType, handlerName } from './names.ts';

const TYPES = './types.gen.ts';

/** What it exports and what it exports for core: no type of the document gets such a name. */
export const WEBHOOK_NAMES = [
  'WebhookHandlers',
  'WebhookError',
  'WebhookErrorCode',
  'WebhookDelivery',
  'WebhookHandler',
  'WebhookMessage',
  'WebhookOptions',
  'WebhookOptionsWithIdentify',
  'WebhookRow',
  'WebhookSign',
];

/** webhooks.gen.ts: a web handler for what the agency sends by itself, with a typed function for each event. */
export function emitWebhooks(webhooks: readonly CatalogWebhook[]): GeneratedModule {
  const imports = new Imports([
    { from: CORE_WEBHOOKS, typeOnly: true },
    { from: CORE_WEBHOOKS, typeOnly: false },
    { from: TYPES, typeOnly: true },
  ]);
  const declarations = [tableOf(webhooks, imports), handlersOf(webhooks, imports), functionOf(webhooks, imports)];
  return moduleOf(declarations, { imports: imports.list(), calls: ['receiveWebhooks'] });
}

function tableOf(webhooks: readonly CatalogWebhook[], imports: Imports): Written {
  const value = webhooks.map(({ event, method, status, sign }) => ({
    event,
    method,
    status,
    ...(sign === undefined ? {} : { sign }),
  }));
  const rows = value.map((row) => code`  ${literal(row, '  ')},\n`);
  return {
    kind: 'const',
    name: 'webhookTable',
    exported: false,
    value,
    code: code`const webhookTable: readonly ${imports.type(CORE_WEBHOOKS, 'WebhookRow')}[] = [\n${joinCode(rows, '')}];`,
  };
}

function handlersOf(webhooks: readonly CatalogWebhook[], imports: Imports): Written {
  const handler = imports.type(CORE_WEBHOOKS, 'WebhookHandler');
  const members = webhooks.map(
    (webhook) =>
      code`${docComment(docOf(webhook), '  ')}\n  readonly ${propertyKey(handlerName(webhook))}?: ${handler}<${payloadOf(webhook, imports)}>;\n`,
  );
  const unknown = docComment(
    [
      words`What no other handler takes, known to the document or not. Default: it is acknowledged, and nothing is done.`,
    ],
    '  ',
  );
  const doc = docComment([words`What is done with each event that the agency sends by itself.`]);
  return {
    kind: 'type',
    name: 'WebhookHandlers',
    members: [...webhooks.map(handlerName), 'onUnknown'],
    code: code`${doc}
export interface WebhookHandlers {
${joinCode(members, '')}${unknown}
  readonly onUnknown?: ${handler}<unknown>;
}`,
  };
}

function payloadOf(webhook: CatalogWebhook, imports: Imports): Code {
  if (webhook.payload === undefined) return code`unknown`;
  const type = imports.type(TYPES, eventType(webhook));
  return webhook.required ? type : code`${type} | undefined`;
}

function docOf({ summary, description, callback, deprecated }: CatalogWebhook): readonly Words[] {
  return [
    words`${oneLine(summary)}`,
    ...(description === undefined ? [] : [words``, ...linesOf(description)]),
    ...(callback === undefined
      ? []
      : [words``, words`A callback of ${spanOf(callback.operation)}: it goes to ${spanOf(callback.address)}.`]),
    ...(deprecated ? [words``, words`@deprecated`] : []),
  ];
}

function exampleCall(webhooks: readonly CatalogWebhook[], isTold: boolean): Code {
  const [first] = webhooks;
  const handler = first === undefined ? code`onUnknown` : propertyKey(handlerName(first));
  const identify = isTold ? code`` : code`\n  identify: () => undefined,`;
  return code`const handle = createWebhookHandler({ ${handler}: (event) => console.log(event) }, {
  verify: ({ headers }) => headers.get('authorization') === \`Bearer \${process.env['WEBHOOK_TOKEN']}\`,${identify}
})`;
}

function functionOf(webhooks: readonly CatalogWebhook[], imports: Imports): Written {
  const isTold = webhooks.every(
    ({ sign, method }) => sign !== undefined || webhooks.filter((other) => other.method === method).length === 1,
  );
  const options = imports.type(CORE_WEBHOOKS, isTold ? 'WebhookOptions' : 'WebhookOptionsWithIdentify');
  const doc = docComment([
    words`A handler of web requests for what the agency sends by itself: for any server that speaks \`Request\` and \`Response\`.`,
    words`A request is read within limits, verified by its raw bytes, and only then parsed. The agency may send an event`,
    words`twice, and events in another order: handle them so that this does no harm.`,
    words``,
    words`@param handlers - What is done with each event; what has no handler goes to \`onUnknown\`.`,
    words`@param options - \`verify\` says whether the agency has sent it.${isTold ? words`` : words` \`identify\` says which event it is: the document does not.`}`,
    words`@returns A handler that never rejects: whatever happens is answered, and told to \`options.onError\`.`,
    words`@throws {AgencyRequestError} When an option cannot be.`,
    words`@example`,
    words`\`\`\`ts`,
    ...exampleOf(exampleCall(webhooks, isTold)),
    words`\`\`\``,
  ]);
  return {
    kind: 'function',
    name: 'createWebhookHandler',
    code: code`${doc}
export function createWebhookHandler(handlers: WebhookHandlers, options: ${options}): (request: Request) => Promise<Response> {
  return ${imports.value(CORE_WEBHOOKS, 'receiveWebhooks')}(webhookTable, handlers, options);
}`,
  };
}
