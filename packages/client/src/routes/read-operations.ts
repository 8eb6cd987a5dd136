import type { HttpMethod } from '@one37id/agency-core';
import { refuse } from '../refuse.ts';
import { visible } from '../visible.ts';

/** An operation as a document has it. */
export interface DocumentOperation {
  readonly method: HttpMethod;
  readonly path: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly hasServers: boolean;
}

type Json = Readonly<Record<string, unknown>>;

const METHODS: readonly HttpMethod[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
export const CALLER = 'routesFromDocument';
/**
 * In UTF-16 units: of a path, of a server's URL, and of what stands for one of its variables. Servers take no longer
 * ones.
 */
export const MAX_LENGTH = 2_048;
const MAX_SHOWN = 200;

/** A document's path as a message has it. */
export function shown(path: string): string {
  return visible(path.length > MAX_SHOWN ? `${path.slice(0, MAX_SHOWN)}…` : path);
}

/** Every operation with a method that the client can send. What is not as OpenAPI wants it is passed over. */
export function readOperations(document: unknown): DocumentOperation[] {
  if (!isObject(document)) return refuse(CALLER, 'the document must be an object: parse the JSON first');
  if (!/^3\.\d/.test(String(document['openapi'])) || !isObject(document['paths']))
    return refuse(CALLER, 'the document must be OpenAPI 3, with `paths`');
  return Object.entries(document['paths']).flatMap(([path, given]) => {
    const item = followed(document, given);
    return METHODS.flatMap((method) => {
      const operation = item[method.toLowerCase()];
      if (!path.startsWith('/') || !isObject(operation)) return [];
      const { summary = '' } = operation;
      if (typeof summary !== 'string') return [];
      const tags = Array.isArray(operation['tags']) ? operation['tags'].filter((tag) => typeof tag === 'string') : [];
      const hasServers = [operation, item].some(({ servers }) => Array.isArray(servers) && servers.length > 0);
      return [{ method, path, tags, summary, hasServers }];
    });
  });
}

/** A path item, which may stand elsewhere in the document, among its components or at another path. */
function followed(document: Json, given: unknown): Json {
  let item = objectAt(given);
  for (const seen = new Set<string>(); ;) {
    const { $ref: reference, ...own } = item;
    if (typeof reference !== 'string' || !reference.startsWith('#/') || seen.has(reference)) return item;
    seen.add(reference);
    const parts = reference
      .slice(2)
      .split('/')
      .map((part) => decoded(part).replaceAll('~1', '/').replaceAll('~0', '~'));
    let target: unknown = document;
    for (const part of parts) target = isObject(target) && Object.hasOwn(target, part) ? target[part] : undefined;
    item = { ...objectAt(target), ...own };
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The path of the document's first server, with its variables' defaults; '' where there is none. */
export function serverPath(document: unknown): string {
  const { servers } = objectAt(document);
  const server = objectAt(Array.isArray(servers) ? servers[0] : undefined);
  const variables = objectAt(server['variables']);
  const text = (name: string) => textAt(objectAt(variables[name])['default'], name);
  const url = textAt(server['url'], '').replace(/\{([^{}]*)\}/g, (_, name: string) => text(name));
  // A relative one is relative to where the document was found, and documents are found at the root or beside the API.
  if (!URL.canParse(url, 'http://localhost/'))
    return refuse(CALLER, "the URL of the document's first server cannot be read");
  return new URL(url, 'http://localhost/').pathname;
}

function textAt(value: unknown, otherwise: string): string {
  const text = value === undefined ? otherwise : String(value);
  return text.length > MAX_LENGTH
    ? refuse(CALLER, `the URL of the document's first server has more than ${MAX_LENGTH} characters`)
    : text;
}

function objectAt(value: unknown): Json {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
