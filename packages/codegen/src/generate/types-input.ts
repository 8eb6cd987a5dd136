import type { Catalog, CatalogOperation } from '@one37id/agency-openapi/catalog';
import { isObject, type JsonObject, listAt, objectAt, pathOf, pointerOf, referencesOf, resolve, textAt, valueAt } from '@one37id/agency-openapi/document';
import type { Declaration, Meant } from '../emit/module.ts';
import { compareTexts, dataName, responseName, responsesName } from '../emit/names.ts';
import { typeNames } from '../emit/type-names.ts';
import { linesOf } from '../text/comment.ts';
import { Placeholders } from './placeholders.ts';

/** What hey-api makes the types from, and what is to come out. */
export interface TypesInput {
  readonly document: JsonObject;
  readonly meant: Meant;
  /** Property names and values that the types may hold. */
  readonly texts: ReadonlySet<string>;
  /** The operation that {@link document} has under an id. */
  readonly operationOf: (id: string) => CatalogOperation | undefined;
  /** hey-api's code with the document's texts in it. */
  readonly restore: (code: string) => string;
  /** What got another name than the document's, for the maintainer. */
  readonly notes: readonly string[];
}

const SCHEMAS = '#/components/schemas/';
/** Keywords whose value is data without texts that come out as code. */
const DATA = ['format', 'nullable', 'readOnly', 'writeOnly', 'minItems', 'maxItems', 'deprecated'];
const TYPES: ReadonlySet<unknown> = new Set(['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']);
const SCHEMA_LISTS = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];

/**
 * The parts of the document that types come from, in a form in which no text can become anything else: names of components
 * and operations are ours already, texts of comments are safe, other texts are plain or placeholders. Everything else of the
 * document stays out: what is not there cannot come through.
 */
export function typesInput(document: JsonObject, catalog: Catalog): TypesInput {
  return new TypesInputMaker(document, catalog).make();
}

class TypesInputMaker {
  readonly #document: JsonObject;
  readonly #catalog: Catalog;
  readonly #placeholders: Placeholders;
  readonly #texts = new Set<string>();
  /** Reference -> name of the type: of components, and of what is referred to inside them. */
  readonly #names = new Map<string, string>();
  readonly #sources: (readonly [name: string, schema: unknown])[] = [];

  constructor(document: JsonObject, catalog: Catalog) {
    this.#document = document;
    this.#catalog = catalog;
    this.#placeholders = new Placeholders(JSON.stringify(document));
  }

  make(): TypesInput {
    const { operations } = this.#catalog;
    const ofOperations = operations.flatMap((operation) => [dataName(operation), responsesName(operation), responseName(operation)]);
    const components = Object.keys(objectAt(objectAt(this.#document['components'])['schemas']));
    const inner = innerReferences(this.#document);
    const names = typeNames([...components, ...inner.map(innerName)], new Set(['ClientOptions', ...ofOperations]));
    const add = (path: readonly string[], name: string): void => {
      this.#names.set(pointerOf(path), name);
      this.#sources.push([name, valueAt(this.#document, path)]);
    };
    for (const component of components) add(['components', 'schemas', component], names.get(component) ?? component);
    for (const path of inner) add(path, names.get(innerName(path)) ?? '');

    const schemas = Object.fromEntries(this.#sources.map(([name, schema]) => [name, this.#schema(schema)]));
    const byPlace = new Map(operations.map((operation) => [`${operation.method} ${this.#path(operation.path)}`, operation]));
    const byId = new Map<string, CatalogOperation>();
    const paths: Record<string, Record<string, unknown>> = {};
    for (const [path, item] of Object.entries(objectAt(this.#document['paths']))) {
      const given = this.#path(path);
      for (const method of Object.keys(objectAt(item))) {
        const operation = byPlace.get(`${method.toUpperCase()} ${given}`);
        if (operation === undefined) continue;
        const id = `operation${byId.size}`;
        byId.set(id, operation);
        (paths[given] ??= {})[method] = this.#operation(id, objectAt(item), operation);
      }
    }
    const declarations: Declaration[] = [
      { kind: 'type', name: 'ClientOptions' },
      ...this.#sources.map(([name, schema]) => ({ kind: 'type' as const, name, ...membersOf(schema) })),
      ...operations.flatMap((operation) => this.#operationTypes(operation)),
    ];
    return {
      document: { openapi: this.#document['openapi'], info: { title: 'T', version: '1' }, paths, components: { schemas } },
      meant: { imports: [], declarations },
      texts: this.#texts,
      operationOf: (id) => byId.get(id.toLowerCase()),
      restore: (code) => this.#placeholders.restore(code),
      notes: components.flatMap((component) => {
        const name = names.get(component);
        return name === component ? [] : [`the component ${JSON.stringify(component)} is the type '${name}': its own name is taken or could not be one`];
      }),
    };
  }

  #operationTypes(operation: CatalogOperation): Declaration[] {
    const kind = 'type';
    const data: Declaration = { kind, name: dataName(operation) };
    if (Object.keys(this.#successes(operation)).length === 0) return [data];
    return [data, { kind, name: responsesName(operation) }, { kind, name: responseName(operation), optional: true }];
  }

  #successes({ path, method }: CatalogOperation): JsonObject {
    const { responses } = objectAt(objectAt(objectAt(this.#document['paths'])[path])[method.toLowerCase()]);
    return Object.fromEntries(Object.entries(objectAt(responses)).filter(([status]) => /^2(\d\d|XX)$/i.test(status)));
  }

  #operation(operationId: string, item: JsonObject, operation: CatalogOperation): JsonObject {
    const own = objectAt(item[operation.method.toLowerCase()]);
    const parameters = new Map<string, JsonObject>();
    for (const given of [...listAt(item['parameters']), ...listAt(own['parameters'])]) {
      const parameter = resolve(this.#document, given);
      const { name, in: where } = parameter;
      if (where === 'path' || where === 'query') parameters.set(`${where} ${String(name)}`, this.#parameter(parameter));
    }
    const body = resolve(this.#document, own['requestBody']);
    const responses = Object.entries(this.#successes(operation)).map(([status, response]) => [status, this.#holder(resolve(this.#document, response))]);
    return {
      operationId,
      parameters: [...parameters.values()],
      ...(own['requestBody'] === undefined ? {} : { requestBody: { ...this.#holder(body), required: body['required'] === true } }),
      responses: Object.fromEntries(responses),
    };
  }

  #parameter({ name, in: where, required, description, deprecated, schema, content }: JsonObject): JsonObject {
    return { name: this.#text(textAt(name) ?? ''), in: where, required: required === true, ...commentOf({ description, deprecated }), schema: this.#schema(schema ?? objectAt(objectAt(content)['application/json'])['schema'] ?? {}) };
  }

  /** A request body or a response. */
  #holder({ description, content }: JsonObject): JsonObject {
    const media = Object.entries(objectAt(content)).map(([type, value]) => {
      const { schema } = objectAt(value);
      // The type's text is of use for telling JSON from bytes, and for nothing else.
      return [/^[\w.+*/-]+$/.test(type) ? type : 'application/octet-stream', schema === undefined ? {} : { schema: this.#schema(schema) }];
    });
    return { description: '', ...commentOf({ description }), ...(media.length === 0 ? {} : { content: Object.fromEntries(media) }) };
  }

  #schema(value: unknown): unknown {
    if (!isObject(value)) return value;
    const ref = textAt(value['$ref']);
    const made: Record<string, unknown> = ref === undefined ? {} : { $ref: SCHEMAS + this.#nameOf(ref) };
    const types = [value['type']].flat().filter((type) => TYPES.has(type));
    if (types.length > 0) made['type'] = Array.isArray(value['type']) ? types : types[0];
    for (const key of DATA) if (value[key] !== undefined) made[key] = value[key];
    Object.assign(made, commentOf(value));
    if (Array.isArray(value['enum'])) made['enum'] = value['enum'].map((each) => this.#value(each));
    if (value['const'] !== undefined) made['const'] = this.#value(value['const']);
    if (isObject(value['properties'])) made['properties'] = Object.fromEntries(Object.entries(value['properties']).map(([name, schema]) => [this.#text(name), this.#schema(schema)]));
    if (Array.isArray(value['required'])) made['required'] = value['required'].map((name) => this.#text(String(name)));
    for (const key of ['items', 'additionalProperties']) if (value[key] !== undefined) made[key] = this.#schema(value[key]);
    for (const key of SCHEMA_LISTS) if (Array.isArray(value[key])) made[key] = value[key].map((each) => this.#schema(each));
    if (isObject(value['discriminator'])) made['discriminator'] = this.#discriminator(value['discriminator']);
    return made;
  }

  #discriminator({ propertyName, mapping }: JsonObject): JsonObject {
    const mapped = Object.entries(objectAt(mapping)).flatMap(([value, target]) => {
      const name = this.#names.get(String(target)) ?? this.#names.get(pointerOf(['components', 'schemas', String(target)]));
      return name === undefined ? [] : [[this.#text(value), SCHEMAS + name]];
    });
    return { propertyName: this.#text(String(propertyName)), ...(mapped.length === 0 ? {} : { mapping: Object.fromEntries(mapped) }) };
  }

  #value(value: unknown): unknown {
    return typeof value === 'string' ? this.#text(value) : value;
  }

  #text(text: string): string {
    this.#texts.add(text);
    return this.#placeholders.for(text);
  }

  #path(path: string): string {
    this.#texts.add(path);
    return /^[\w/{}.-]+$/.test(path) ? path : `/${this.#placeholders.for(path)}`;
  }

  #nameOf(ref: string): string {
    return this.#names.get(pointerOf(pathOf(ref))) ?? '';
  }
}

function commentOf({ title, description, deprecated }: JsonObject): JsonObject {
  const safe = (text: string): string => linesOf(text).map((line) => line.text).join('\n');
  return {
    ...(typeof title === 'string' ? { title: safe(title) } : {}),
    ...(typeof description === 'string' ? { description: safe(description) } : {}),
    ...(deprecated === true ? { deprecated } : {}),
  };
}

/** Of a plain object its fields; what is composed of others has theirs too. */
function membersOf(schema: unknown): Pick<Declaration, 'members'> {
  const { $ref, properties, enum: values, type } = objectAt(schema);
  const isPlain = $ref === undefined && values === undefined && (type === undefined || type === 'object') && !SCHEMA_LISTS.some((key) => objectAt(schema)[key] !== undefined);
  return isPlain && isObject(properties) ? { members: Object.keys(properties) } : {};
}

/** What no component is called. */
function innerName(path: readonly string[]): string {
  return `\0${path.join('\0')}`;
}

/** Where references of schemas lead that lead to no component, such as to a property of one. */
function innerReferences(document: JsonObject): readonly (readonly string[])[] {
  const ofSchemas = [...referencesOf(document)].filter(({ path }) => path[1] === 'schemas' || path.includes('schema'));
  const targets = ofSchemas.map(({ target }) => pathOf(String(target))).filter((path) => path.length > 3 || path[1] !== 'schemas');
  return [...new Map(targets.map((path) => [pointerOf(path), path])).values()].sort((a, b) => compareTexts(pointerOf(a), pointerOf(b)));
}
