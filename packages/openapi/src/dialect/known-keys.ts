import { isObject, type JsonObject, METHODS } from '../document/types.ts';

const ROOT = [
  'openapi',
  'info',
  'jsonSchemaDialect',
  'servers',
  'paths',
  'webhooks',
  'components',
  'security',
  'tags',
  'externalDocs',
];
const TAG = ['name', 'description', 'externalDocs'];
const SERVER = ['url', 'description', 'variables'];
const RESPONSE = ['$ref', 'description', 'headers', 'content', 'links'];

/**
 * The document with the keys that OpenAPI 3.1 knows where other versions know more: at its root, of tags, of servers
 * and of responses. What Swagger 2 or OpenAPI 3.2 say there has been read, or says nothing to a client; every tool that
 * reads 3.1 would refuse it.
 */
export function withKnownKeys(document: JsonObject): JsonObject {
  const { components, webhooks, paths } = document;
  return {
    ...known(document, ROOT),
    ...(Array.isArray(document.tags) ? { tags: document.tags.map((tag: unknown) => known(tag, TAG)) } : {}),
    ...(Array.isArray(document.servers)
      ? { servers: document.servers.map((server: unknown) => known(server, SERVER)) }
      : {}),
    ...(isObject(paths) ? { paths: each(paths, pathItem) } : {}),
    ...(isObject(webhooks) ? { webhooks: each(webhooks, pathItem) } : {}),
    ...(isObject(components)
      ? {
          components: {
            ...components,
            ...(isObject(components.responses) ? { responses: each(components.responses, response) } : {}),
          },
        }
      : {}),
  };
}

function pathItem(item: unknown): unknown {
  if (!isObject(item)) return item;
  const operations = METHODS.filter((method) => isObject(item[method])).map((method) => [
    method,
    operation(item[method]),
  ]);
  return { ...item, ...Object.fromEntries(operations) };
}

function operation(value: unknown): unknown {
  if (!isObject(value)) return value;
  const { responses, callbacks } = value;
  return {
    ...value,
    ...(isObject(responses) ? { responses: each(responses, response) } : {}),
    ...(isObject(callbacks)
      ? { callbacks: each(callbacks, (callback) => (isObject(callback) ? each(callback, pathItem) : callback)) }
      : {}),
  };
}

/** OpenAPI 3.2 lets a response have a summary alone, or no words. A text in its place is its description. */
function response(value: unknown): unknown {
  if (typeof value === 'string') return { description: value };
  if (!isObject(value) || value.$ref !== undefined) return value;
  const { summary, description = summary } = value;
  return { ...known(value, RESPONSE), description: typeof description === 'string' ? description : '' };
}

function each(map: JsonObject, change: (value: unknown) => unknown): JsonObject {
  return Object.fromEntries(
    Object.entries(map).map(([key, value]) => [key, key.startsWith('x-') ? value : change(value)]),
  );
}

function known(value: unknown, keys: readonly string[]): JsonObject {
  if (!isObject(value)) return value as JsonObject;
  return Object.fromEntries(Object.entries(value).filter(([key]) => keys.includes(key) || key.startsWith('x-')));
}
