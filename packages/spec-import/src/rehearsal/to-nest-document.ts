import { createHash } from 'node:crypto';
import { readCatalog } from '@one37id/agency-openapi/catalog';
import {
  isObject,
  listAt,
  objectAt,
  type OpenApiDocument,
  operationsOf,
  resolve,
  textAt,
} from '@one37id/agency-openapi/document';
import {
  childIn,
  componentNames,
  type Json,
  keyOf,
  objectIn,
  renameComponents,
  startNormalization,
  type WorkingOperation,
  workingOperations,
} from '@one37id/agency-openapi/normalize';
import type { Overlay } from '@one37id/agency-openapi/overlay';
import type { CurrentDocument } from './current-document.ts';
import { nestEnvelopes } from './nest-envelopes.ts';
import { nestMore } from './nest-more.ts';
import type { NestOptions } from './nest-options.ts';
import { nestSecretKey } from './nest-secret-key.ts';

const METHODS: Readonly<Record<string, string>> = {
  'Set Alias State to enable.': 'put',
  'Set Alias State to disable.': 'patch',
  'Revoke a credential by adding it to the Revocation List.': 'put',
};

/**
 * Our document as a NestJS service would publish the same API: other operationIds, paths, methods, statuses and
 * component names, spellings that differ, envelopes composed by `allOf`, nothing marked as inferred.
 */
export function toNestDocument({ built, overlays }: CurrentDocument, options: NestOptions = {}): OpenApiDocument {
  const context = startNormalization(built.normalized, 'published');
  const { document } = context;
  document.openapi = options.version ?? '3.0.0';
  removeMarks(document);
  if (options.examples === 'none') removeExamples(document);
  renameComponents(context, otherNames(document, overlays, built.unnamed));
  if (options.list !== undefined) renameListFields(document, built.document, options.list);
  nestEnvelopes(document, options.envelope ?? 'allOf');
  // Operations that no overlay names are known by their exact words alone.
  for (const [index, operation] of workingOperations(document).entries())
    reword(operation, index, built.unnamed.includes(keyOf(operation.operation)));
  if (options.more !== undefined) nestMore(document, options.more);
  if (options.failures === 'none') removeFailures(document);
  images(document, options.image ?? 'image/png');
  wrapPayloads(document);
  document.paths = routes(document, options);
  if (options.extra !== false) addExtra(document, options.root, options.extra ?? 'wallet');
  nestSecretKey(document, options.hash ?? 'parameter');
  document.tags = [];
  document.servers = servers(options.root);
  if (options.version === '3.1.0') nullableTypes(document);
  return document as OpenApiDocument;
}

function reword({ operation, method, path }: WorkingOperation, index: number, exact: boolean): void {
  const [tag = ''] = listAt(operation.tags);
  // The same in the next document of the service, whatever it adds and in whichever order.
  const words = operation.summary === undefined ? `${method} ${path}` : keyOf(operation);
  const handler = createHash('sha256').update(words).digest('hex').slice(0, 8);
  operation.operationId = `${String(tag).replaceAll(/\W/g, '')}Controller_handle${handler}`;
  if (!exact) misspell(operation, index, String(tag), String(operation.summary));
  const responses = objectIn(operation.responses);
  const success = Object.keys(responses).find((status) => status.startsWith('2')) ?? '';
  const status = method === 'post' ? '201' : '200';
  if (success !== status) {
    responses[status] = responses[success];
    delete responses[success];
  }
  // A service documents an empty list where there is none.
  operation.parameters ??= [];
}

function misspell(operation: Json, index: number, tag: string, summary: string): void {
  if (index % 7 === 0) operation.summary = summary.endsWith('.') ? summary.slice(0, -1) : `${summary}.`;
  if (index % 7 === 1) operation.summary = ` ${summary.replace(' ', '  ')}`;
  if (index % 7 === 2) operation.summary = summary.toLowerCase();
  if (index % 11 === 3) operation.tags = [tag.toUpperCase().replace(/\.$/, '')];
}

function routes(document: Json, { root, removed = [] }: NestOptions): Json {
  const paths: Json = {};
  const prefix =
    root === undefined || root === 'paths' || root === 'both' ? '/bc/admin' : root === 'split' ? '/admin' : '';
  for (const { method, path, operation } of workingOperations(document)) {
    const key = `${String(listAt(operation.tags)[0])}: ${String(operation.summary)}`;
    if (removed.some((summary) => key.toLowerCase().includes(summary.toLowerCase()))) continue;
    const wanted = METHODS[String(operation.summary)] ?? method;
    // Without a summary an operation is known by its place: elsewhere it would be another one.
    const isWordless = operation.summary === undefined;
    const route = `${prefix}/${isWordless ? '' : 'api-'}${path.slice(1)}`;
    paths[route] = { ...objectIn(paths[route]), [wanted]: operation };
  }
  return paths;
}

function addExtra(document: Json, root: NestOptions['root'], name: string): void {
  const tag = name.charAt(0).toUpperCase() + name.slice(1);
  const prefix = Object.keys(objectIn(document.paths))[0]?.split('/api-')[0] ?? '';
  childIn(document, 'paths')[`${root === undefined ? '/bc/admin' : prefix}/${name}/{${name}Id}/backup`] = {
    post: {
      operationId: `${tag}Controller_backup`,
      tags: [tag],
      summary: `Back up a ${name}.`,
      parameters: [
        { name: `${name}Id`, in: 'path', required: true, schema: { type: 'string' } },
        { name: 'hash', in: 'header', required: true, description: 'Secret key', schema: { type: 'string' } },
      ],
      responses: {
        201: {
          description: '',
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: { isSuccessfull: { type: 'boolean' }, result: { type: 'string' } },
              },
            },
          },
        },
      },
    },
  };
}

function servers(root: NestOptions['root']): Json[] {
  if (root === 'server') return [{ url: 'https://agency.example.org/bc/admin/' }];
  if (root === 'both') return [{ url: '/bc/admin' }];
  if (root === 'split') return [{ url: 'https://agency.example.org/bc' }];
  return [];
}

function images(document: Json, type: NonNullable<NestOptions['image']>): void {
  for (const { operation } of workingOperations(document)) {
    for (const response of Object.values(objectIn(operation.responses)).map(objectIn)) {
      const media = objectAt(response.content)['image/png'];
      if (media === undefined) continue;
      if (type === 'none') delete response.content;
      else response.content = { [type]: media };
    }
  }
}

/** `@ApiProperty({ description, type: () => Payload })` comes out as an `allOf` of one. */
function wrapPayloads(document: Json): void {
  for (const schema of Object.values(objectIn(objectIn(document.components).schemas))) {
    const properties = objectIn(objectAt(schema).properties);
    const payload = objectIn(properties['payload']);
    if (payload.$ref !== undefined)
      properties['payload'] = { description: 'The payload.', allOf: [{ $ref: payload.$ref }] };
  }
}

/**
 * Another name for every component but those that the overlays speak of, whose names are documented, and those of
 * operations that no overlay names, whose types are called after them.
 */
function otherNames(document: Json, overlays: readonly Overlay[], unnamed: readonly string[]): Record<string, string> {
  const kept = new Set(overlays.flatMap(({ actions }) => actions.flatMap(componentNames)));
  for (const { key, operation } of operationsOf(document))
    if (unnamed.includes(key)) addReached(document, operation, kept);
  const names = Object.keys(objectIn(objectIn(document.components).schemas)).filter((name) => !kept.has(name));
  return Object.fromEntries(names.map((name) => [name, `${name}Dto`]));
}

/** Adds the names of the components that a value leads to. */
function addReached(document: Json, value: unknown, names: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  const [, name] = /^#\/components\/schemas\/(.+)$/.exec(isObject(value) ? (textAt(value.$ref) ?? '') : '') ?? [];
  if (name !== undefined && !names.has(name)) {
    names.add(name);
    addReached(document, resolve(document, value), names);
  }
  for (const child of Object.values(value)) addReached(document, child, names);
}

function renameListFields(
  document: Json,
  built: OpenApiDocument,
  { items, total }: NonNullable<NestOptions['list']>,
): void {
  const paged = readCatalog(built).operations.find(({ pagination }) => pagination !== undefined)?.pagination;
  for (const schema of Object.values(objectIn(objectIn(document.components).schemas))) {
    const { [paged?.items ?? '']: list, [paged?.total ?? '']: count } = objectIn(objectAt(schema).properties);
    if (!isObject(schema) || list === undefined || count === undefined) continue;
    Object.assign(schema, {
      properties: { [items]: list, [total]: count, pageSize: { type: 'number' } },
      required: [items, total],
    });
  }
}

function removeFailures(document: Json): void {
  for (const { operation } of workingOperations(document)) {
    const responses = objectIn(operation.responses);
    for (const status of Object.keys(responses).filter((status) => !status.startsWith('2'))) delete responses[status];
  }
}

function removeMarks(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  Reflect.deleteProperty(value, 'x-inferred');
  for (const child of Object.values(value)) removeMarks(child);
}

function removeExamples(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const key of ['example', 'examples']) Reflect.deleteProperty(value, key);
  for (const child of Object.values(value)) removeExamples(child);
}

function nullableTypes(value: unknown): void {
  if (!isObject(value)) return listAt(value).forEach(nullableTypes);
  if (value['nullable'] === true) Object.assign(value, { type: [value.type, 'null'], nullable: undefined });
  Object.values(value).forEach(nullableTypes);
}
