import { describe } from '../document/describe.ts';
import type { Catalog, CatalogField, CatalogOperation } from './catalog.ts';
import { readAfterUnknown } from './read-after-unknown.ts';
import { readAuth } from './read-auth.ts';
import { exampleInput } from './read-example.ts';
import { readInferred } from './read-inferred.ts';
import { readPagination } from './read-pagination.ts';
import { datesIn } from './dates-in.ts';
import { namesIn } from './names-in.ts';
import { type CatalogParameter, parametersOf } from './read-parameters.ts';
import { readReturns } from './read-returns.ts';
import { Unsendable } from './unsendable.ts';
import { type DocumentOperation, operationsOf } from '../document/operations.ts';
import { requestOf } from '../document/operation-view.ts';
import { type JsonObject, listAt, objectAt, resolve, textAt } from '../document/schema.ts';
import { isSpreadable, type Property, propertiesOf } from '../document/schema-view.ts';

/** The methods that core has. */
const SENT = new Set<string>(['get', 'put', 'post', 'delete', 'patch']);
const RETRY = ['read', 'idempotent', 'once'] as const;

/**
 * Reads openapi.json into what the emitters need.
 *
 * @throws {Unsendable} for the first operation that the client cannot call, with its pointer.
 * @throws {Error} where an overlay says of one what cannot be, naming the operation.
 */
export function readCatalog(document: JsonObject): Catalog {
  const operations = operationsOf(document).map((each) => readOperation(document, each));
  const info = objectAt(document.info);
  operations.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { title: textAt(info.title) ?? '', version: textAt(info.version) ?? '', operations };
}

/** Why the client cannot call operations of a document: by their pointers, the first reason of each. */
export function findUnsendable(document: JsonObject): ReadonlyMap<string, Unsendable> {
  return new Map(
    operationsOf(document).flatMap((each) => {
      try {
        readOperation(document, each);
        return [];
      } catch (error) {
        if (error instanceof Unsendable) return [[each.pointer, error] as const];
        throw error;
      }
    }),
  );
}

function readOperation(
  document: JsonObject,
  { path, method, operation, pointer }: DocumentOperation,
): CatalogOperation {
  const id = textAt(operation.operationId) ?? '';
  const names = objectAt(operation['x-agency']);
  const label = id === '' ? pointer : `${pointer} (${id})`;
  const description = textAt(operation.description);
  const note = textAt(names['note']);
  const variant = textAt(names['variant']);
  const auth = readAuth(document, operation, label);
  const { parameters, headers } = parametersOf(document, path, method, id);
  const body = readBody(document, operation, method, parameters, label);
  if (!SENT.has(method))
    throw new Unsendable(label, `has the method ${method.toUpperCase()}, which the client does not send`);
  const fields = [...parameters.map((parameter) => parameterField(document, parameter)), ...body.fields];
  refuseClashes(fields, label);
  const pagination = readPagination(document, operation, names, fields, label);
  const afterUnknown = readAfterUnknown(names['afterUnknown'], label);
  const selects = readSelects(names['selects'], fields, label);
  return {
    id,
    method: method.toUpperCase(),
    path,
    tag: textAt(listAt(operation.tags)[0]) ?? '',
    summary: textAt(operation.summary) ?? '',
    ...(description === undefined ? {} : { description }),
    ...(note === undefined ? {} : { note }),
    deprecated: operation.deprecated === true,
    client: names['client'] === 'studio' ? 'studio' : 'agency',
    resource: textAt(names['resource']) ?? '',
    resourceMethod: textAt(names['method']) ?? id,
    ...(variant === undefined ? {} : { variant }),
    // Unknown to the overlay means unknown to us: then nothing is ever sent a second time.
    retry: RETRY.find((retry) => retry === names['retry']) ?? 'once',
    ...(afterUnknown === undefined ? {} : { afterUnknown }),
    returns: readReturns(document, operation, names, label),
    ...(auth === undefined ? {} : { auth }),
    fields,
    ...(body.kind === undefined ? {} : { body: body.kind }),
    query: parameters.flatMap(({ query }) => (query === undefined ? [] : [query])),
    headers,
    log: body.log,
    names: body.names,
    dates: [
      ...parameters.flatMap(({ name, source }) => datesIn(document, { properties: { [name]: source.schema } })),
      ...body.dates,
    ],
    unclassified: body.unclassified,
    ...(pagination === undefined ? {} : { pagination }),
    ...(selects === undefined ? {} : { selects }),
    inferred: readInferred(document, operation),
    example: exampleInput(
      document,
      operation,
      parameters.map(({ source }) => source),
      body.kind,
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

function parameterField(document: JsonObject, { source, in: where, name }: CatalogParameter): CatalogField {
  const description = describe(document, objectAt(source.source.schema), source.source);
  return {
    name,
    in: where,
    // A path has no place for none, whatever a document says.
    required: where === 'path' || source.required,
    ...(description === undefined ? {} : { description }),
  };
}

interface Body {
  readonly kind?: 'fields' | 'whole';
  readonly fields: readonly CatalogField[];
  readonly log: readonly string[];
  readonly unclassified: readonly string[];
  readonly names: readonly string[];
  readonly dates: readonly string[];
}

const NO_BODY: Body = { fields: [], log: [], unclassified: [], names: [], dates: [] };

function readBody(
  document: JsonObject,
  operation: JsonObject,
  method: string,
  parameters: readonly CatalogParameter[],
  label: string,
): Body {
  const { types, json, required } = requestOf(document, operation);
  if (types.length === 0) return NO_BODY;
  if (method === 'get' || method === 'head')
    throw new Unsendable(label, `takes a body, which no ${method.toUpperCase()} can have`, { isContradiction: true });
  if (json === undefined)
    throw new Unsendable(
      label,
      `takes a body that is not application/json (${types.join(', ')}), which the client cannot send`,
    );
  const { schema } = json;
  const names = namesIn(document, schema);
  const properties = propertiesOf(document, schema).filter((property) => !isReadOnly(document, property));
  // A name that is a parameter's too could not be told from it: then the body is one argument of its own.
  const clashes = properties.some(({ name }) => parameters.some((parameter) => parameter.name === name));
  if (clashes || !isSpreadable(document, schema))
    return {
      kind: 'whole',
      fields: [{ name: 'body', in: 'body', required }],
      log: [],
      unclassified: [],
      names,
      dates: datesIn(document, schema).map((path) => `/body${path}`),
    };
  return {
    kind: 'fields',
    fields: properties.map((property) => bodyField(document, property)),
    log: properties.filter((property) => isLoggable(document, property)).map(({ name }) => name),
    unclassified: properties.filter((property) => isUnclassified(document, property)).map(({ name }) => name),
    names,
    dates: datesIn(document, schema),
  };
}

/** Only answers have it. */
function isReadOnly(document: JsonObject, { schema }: Property): boolean {
  return schema.readOnly === true || resolve(document, schema).readOnly === true;
}

function bodyField(document: JsonObject, property: Property): CatalogField {
  const description = describe(document, property.schema);
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
function isUnclassified(document: JsonObject, property: Property): boolean {
  return secrecyOf(document, property) === undefined && !isClosed(document, property);
}

function secrecyOf(document: JsonObject, { schema }: Property): unknown {
  return schema['x-secrecy'] ?? resolve(document, schema)['x-secrecy'];
}

function isClosed(document: JsonObject, property: Property): boolean {
  const schema = resolve(document, property.schema);
  return (
    schema.type === 'boolean' || schema.type === 'number' || schema.type === 'integer' || Array.isArray(schema.enum)
  );
}

function refuseClashes(fields: readonly CatalogField[], label: string): void {
  const seen = new Map<string, CatalogField>();
  for (const field of fields) {
    const other = seen.get(field.name);
    if (other !== undefined)
      throw new Unsendable(
        label,
        `has '${field.name}' in its ${other.in} and in its ${field.in}: rename one in an overlay`,
      );
    seen.set(field.name, field);
  }
}
