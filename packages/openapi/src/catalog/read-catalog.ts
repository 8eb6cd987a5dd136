import { pointerOf } from '../document/pointer.ts';
import type { Catalog, CatalogField, CatalogOperation } from './catalog.ts';
import { readAuth } from './read-auth.ts';
import { exampleInput } from './read-example.ts';
import { readInferred } from './read-inferred.ts';
import { readPagination } from './read-pagination.ts';
import { namesIn } from './names-in.ts';
import { type CatalogParameter, parametersOf } from './read-parameters.ts';
import { readReturns } from './read-returns.ts';
import {
  isObjectSchema,
  type JsonObject,
  listAt,
  objectAt,
  type Property,
  propertiesOf,
  resolve,
  textAt,
} from '../document/schema.ts';

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'];
const RETRY = ['read', 'idempotent', 'once'] as const;

/**
 * Reads openapi.json into what the emitters need.
 *
 * @throws {Error} where the document asks for something that the client cannot send (two credentials at once,
 * a body that is no JSON, one field name in path and body), naming the operation.
 */
export function readCatalog(document: JsonObject): Catalog {
  const operations: CatalogOperation[] = [];
  for (const [path, item] of Object.entries(objectAt(document['paths']))) {
    for (const method of METHODS) {
      const operation = objectAt(item)[method];
      if (operation !== undefined)
        operations.push(readOperation(document, path, method, objectAt(item), objectAt(operation)));
    }
  }
  const info = objectAt(document['info']);
  operations.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { title: textAt(info['title']) ?? '', version: textAt(info['version']) ?? '', operations };
}

function readOperation(
  document: JsonObject,
  path: string,
  method: string,
  item: JsonObject,
  operation: JsonObject,
): CatalogOperation {
  const id = textAt(operation['operationId']) ?? '';
  const names = objectAt(operation['x-agency']);
  const label = `${pointerOf(['paths', path, method])} (${id})`;
  const description = textAt(operation['description']);
  const note = textAt(names['note']);
  const variant = textAt(names['variant']);
  const auth = readAuth(document, operation, label);
  const { parameters, headers } = parametersOf(document, path, method, id);
  const body = readBody(document, operation, label);
  const fields = [...parameters.map(parameterField), ...body.fields];
  refuseClashes(fields, label);
  const pagination = readPagination(document, operation, names, fields, label);
  const selects = readSelects(names['selects'], fields, label);
  return {
    id,
    method: method.toUpperCase(),
    path,
    tag: textAt(listAt(operation['tags'])[0]) ?? '',
    summary: textAt(operation['summary']) ?? '',
    ...(description === undefined ? {} : { description }),
    ...(note === undefined ? {} : { note }),
    deprecated: operation['deprecated'] === true,
    client: names['client'] === 'studio' ? 'studio' : 'agency',
    resource: textAt(names['resource']) ?? '',
    resourceMethod: textAt(names['method']) ?? id,
    ...(variant === undefined ? {} : { variant }),
    // Unknown to the overlay means unknown to us: then nothing is ever sent a second time.
    retry: RETRY.find((retry) => retry === names['retry']) ?? 'once',
    returns: readReturns(document, operation, names, label),
    ...(auth === undefined ? {} : { auth }),
    fields,
    ...(body.kind === undefined ? {} : { body: body.kind }),
    query: parameters.flatMap(({ query }) => (query === undefined ? [] : [query])),
    headers,
    log: body.log,
    names: body.names,
    unjudged: body.unjudged,
    ...(pagination === undefined ? {} : { pagination }),
    ...(selects === undefined ? {} : { selects }),
    inferred: readInferred(document, operation),
    example: exampleInput(
      document,
      operation,
      parameters.map(({ source }) => source),
    ),
  };
}

/** `{ field: [names that its items must have] }`. A field that the operation has not is a mistake of the overlay. */
function readSelects(given: unknown, fields: readonly CatalogField[], label: string): CatalogOperation['selects'] {
  if (given === undefined) return undefined;
  const entries = Object.entries(objectAt(given)).map(([name, names]) => [name, listAt(names).map(String)] as const);
  for (const [name] of entries)
    if (!fields.some((field) => field.name === name))
      throw new Error(`${label} selects by \`${name}\`, which is none of its fields`);
  return Object.fromEntries(entries);
}

function parameterField({ source, in: where, name }: CatalogParameter): CatalogField {
  const description = textAt(source['description']);
  return {
    name,
    in: where,
    required: source['required'] === true,
    ...(description === undefined ? {} : { description }),
  };
}

interface Body {
  readonly kind?: 'fields' | 'whole';
  readonly fields: readonly CatalogField[];
  readonly log: readonly string[];
  readonly unjudged: readonly string[];
  readonly names: readonly string[];
}

function readBody(document: JsonObject, operation: JsonObject, label: string): Body {
  if (operation['requestBody'] === undefined) return { fields: [], log: [], unjudged: [], names: [] };
  const requestBody = resolve(document, operation['requestBody']);
  const media = objectAt(requestBody['content'])['application/json'];
  if (media === undefined)
    throw new Error(`${label} takes a body that is not application/json, which the client cannot send`);
  const schema = objectAt(objectAt(media)['schema']);
  const required = requestBody['required'] === true;
  const names = namesIn(document, schema);
  if (!isObjectSchema(document, schema)) {
    return { kind: 'whole', fields: [{ name: 'body', in: 'body', required }], log: [], unjudged: [], names };
  }
  const properties = propertiesOf(document, schema);
  return {
    kind: 'fields',
    fields: properties.map((property) => bodyField(document, property)),
    log: properties.filter((property) => isLoggable(document, property)).map(({ name }) => name),
    unjudged: properties.filter((property) => isUnjudged(document, property)).map(({ name }) => name),
    names,
  };
}

function bodyField(document: JsonObject, property: Property): CatalogField {
  const description =
    textAt(property.schema['description']) ?? textAt(resolve(document, property.schema)['description']);
  return {
    name: property.name,
    in: 'body',
    required: property.required,
    ...(description === undefined ? {} : { description }),
  };
}

/** The allow-list of redaction: only closed kinds of values, and what the document says is no secret. */
function isLoggable(document: JsonObject, property: Property): boolean {
  const secrecy = secrecyOf(document, property);
  return secrecy === undefined ? isClosed(document, property) : secrecy === 'none';
}

/** What redaction hides because nobody has said what it is. */
function isUnjudged(document: JsonObject, property: Property): boolean {
  return secrecyOf(document, property) === undefined && !isClosed(document, property);
}

function secrecyOf(document: JsonObject, { schema }: Property): unknown {
  return schema['x-secrecy'] ?? resolve(document, schema)['x-secrecy'];
}

function isClosed(document: JsonObject, property: Property): boolean {
  const schema = resolve(document, property.schema);
  return (
    schema['type'] === 'boolean' ||
    schema['type'] === 'number' ||
    schema['type'] === 'integer' ||
    Array.isArray(schema['enum'])
  );
}

function refuseClashes(fields: readonly CatalogField[], label: string): void {
  const seen = new Map<string, CatalogField>();
  for (const field of fields) {
    const other = seen.get(field.name);
    if (other !== undefined)
      throw new Error(
        `${label} has '${field.name}' in its ${other.in} and in its ${field.in}: rename one in an overlay`,
      );
    seen.set(field.name, field);
  }
}
