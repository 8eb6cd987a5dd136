import {
  answersOf,
  type Catalog,
  type CatalogMethod,
  type CatalogOperation,
  type CatalogResource,
  type CatalogWebhook,
  resourcesOf,
} from '@one37id/agency-openapi/catalog';
import { codeSpan, joinMarkdown, type Markdown, markdown } from '../text/markdown.ts';
import { mayRepeat } from './after-unknown.ts';
import { eventType, handlerName, inputName, itemName, methodInputName, resultName } from './names.ts';
import { isPlainAnswer } from './plain-answer.ts';
import type { ShownTypes } from './shown-types.ts';

/** Where the types stand, from api.md. */
const TYPES = 'src/generated/types.gen.ts';

/**
 * api.md: every method with its signature, and every operation with its flat function and tag, and what of it is
 * inferred.
 */
export function emitApiMarkdown(catalog: Catalog, types: ShownTypes, webhooks: readonly CatalogWebhook[] = []): string {
  const sections = resourcesOf(catalog).map(
    (resource) => markdown`
## ${codeSpan(`${resource.client}.${resource.name}`)}

${joinMarkdown(
  resource.methods.map((method) => signature(resource, method, types)),
  '\n',
)}

| Method | Flat function | Request | Sent again? | Documented as | Inferred |
| --- | --- | --- | --- | --- | --- |
${joinMarkdown(
  resource.methods.flatMap((method) => method.operations.map((operation) => row(method.name, operation))),
  '\n',
)}
`,
  );
  return markdown`<!-- Generated from openapi/openapi.json by \`npm run generate\`. Do not edit. -->

# ${catalog.title} ${catalog.version}: all ${catalog.operations.length} operations

Each operation is a method of a resource and a flat function. "Inferred" names what the vendor's reference does not
document and this client assumes; everything else is documented. A method that has several rows takes exactly one of
the fields in brackets. What the client adds by hand, methods of several operations and results that it reads further, is
in the [README](README.md#what-there-is).
${joinMarkdown([...sections, ...eventsOf(webhooks), ...loggedOf(catalog)], '')}`.text;
}

/** What the agency sends by itself; nothing where the document has none of it. */
function eventsOf(webhooks: readonly CatalogWebhook[]): readonly Markdown[] {
  if (webhooks.length === 0) return [];
  const rows = webhooks.map((webhook) => {
    const { summary, payload, sign, callback } = webhook;
    const type = payload === undefined ? 'anything' : link(eventType(webhook));
    const told =
      sign === undefined
        ? codeSpan('identify')
        : markdown`${sign.in} ${codeSpan(sign.name)} ${codeSpan(sign.values.join(', '))}`;
    const sender = callback === undefined ? 'a webhook' : markdown`a callback of ${codeSpan(callback.operation)}`;
    return markdown`| ${codeSpan(handlerName(webhook))} | ${type} | ${told} | ${sender} | ${summary} |`;
  });
  return [
    markdown`
## ${codeSpan('createWebhookHandler')}

What the agency sends by itself, each with the function that handles it.

| Handler | Event | Told by | Sent as | Documented as |
| --- | --- | --- | --- | --- |
${joinMarkdown(rows, '\n')}
`,
  ];
}

/** The fields that a line of the log may show, of any operation; nothing where the document has none of them. */
function loggedOf(catalog: Catalog): readonly Markdown[] {
  const names = [...new Set(catalog.operations.flatMap(({ log }) => log))].sort();
  if (names.length === 0) return [];
  return [
    markdown`
## Fields that may be logged

Of a request's body, and nothing else of it: ${joinMarkdown(names.map(codeSpan), ', ')}.
`,
  ];
}

/** `agency.connections.get(input: ConnectionsGetInput) → Promise<Connection>`, each type a link. */
function signature(
  { client, name }: CatalogResource,
  { name: method, operations }: CatalogMethod,
  types: ShownTypes,
): Markdown {
  const [first] = operations;
  const isPaged = first.pagination !== undefined;
  const single = isPaged ? methodInputName(name, method) : inputName(first);
  const inputs =
    operations.length > 1
      ? joinMarkdown(
          operations.map((operation) => link(inputName(operation))),
          ' or ',
        )
      : first.fields.length === 0
        ? markdown``
        : link(single);
  const results = [
    ...new Map(
      operations.map((operation) => [types.nameOf(resultName(operation)), resultOf(operation, types)]),
    ).values(),
  ];
  const given = isPaged
    ? markdown`PagedCall of ${link(types.nameOf(itemName(first)))}`
    : markdown`Promise of ${joinMarkdown(results, ' or ')}`;
  return markdown`- ${codeSpan(`${client}.${name}.${method}`)} (${inputs}) → ${given}`;
}

function resultOf(operation: CatalogOperation, types: ShownTypes): Markdown {
  if (isPlainAnswer(operation)) {
    const name = types.nameOf(resultName(operation));
    return types.isPlain(name) ? codeSpan(name) : link(name);
  }
  const kinds = answersOf(operation).map(([, kind]) =>
    kind === 'void' || kind === 'empty'
      ? 'nothing'
      : kind === 'any'
        ? 'anything'
        : kind === 'image'
          ? 'QrImage'
          : resultName(operation),
  );
  return markdown`${[...new Set(kinds)].join(' or ')}`;
}

function link(type: string): Markdown {
  return markdown`[${codeSpan(type)}](${TYPES})`;
}

function row(method: string, operation: CatalogOperation): Markdown {
  const again = {
    read: 'yes: it only reads',
    idempotent: 'yes: repeating changes nothing',
    once: mayRepeat(operation) ? 'not by the client; you may' : 'never',
  }[operation.retry];
  const variant = operation.variant === undefined ? markdown`` : markdown` [${codeSpan(operation.variant)}]`;
  const inferred = operation.inferred.length === 0 ? 'nothing' : operation.inferred.join(', ');
  return markdown`| ${codeSpan(method)}${variant} | ${codeSpan(operation.id)} | ${codeSpan(`${operation.method} ${operation.path}`)} | ${again} | ${operation.tag}: ${operation.summary} | ${inferred} |`;
}
