import { answersOf, type Catalog, type CatalogOperation, type CatalogWebhook } from '@one37id/agency-openapi/catalog';
import {
  describe,
  isObject,
  type JsonObject,
  listAt,
  objectAt,
  onlyPart,
  operationAt,
  parametersIn,
  pathOf,
  placeSteps,
  pointerOf,
  propertiesOf,
  requestOf,
  resolve,
  responsesOf,
  schemaBelow,
  textAt,
  valueAt,
  viewOf,
} from '@one37id/agency-openapi/document';
import type { Declaration, Meant } from '../emit/module.ts';
import {
  answerName,
  eventType,
  inputName,
  itemName,
  methodInputName,
  pascal,
  resourceClass,
  resultName,
} from '../emit/names.ts';
import { isPlainAnswer } from '../emit/plain-answer.ts';
import { typeNames } from '../emit/type-names.ts';
import { WEBHOOK_NAMES } from '../emit/webhooks.ts';
import { linesOf } from '../text/comment.ts';
import { Placeholders } from './placeholders.ts';
import { INPUT_DATE, OPEN } from './polish-types.ts';

/** What hey-api makes the types from, and what is to come out. */
export interface TypesInput {
  readonly document: JsonObject;
  readonly meant: Meant;
  /** Names of the types that callers give values of; all others are what the agency answers. */
  readonly requests: ReadonlySet<string>;
  /** Property names and values that the types may hold. */
  readonly texts: ReadonlySet<string>;
  /** hey-api's code with the document's texts in it. */
  readonly restore: (code: string) => string;
  /** What got another name than the document's, for the maintainer. */
  readonly notes: readonly string[];
}

/** What of a document has types: what callers send, and what is sent to them. */
export interface Described {
  readonly catalog: Catalog;
  readonly webhooks: readonly CatalogWebhook[];
}

type Direction = 'request' | 'answer';

const SCHEMAS = '#/components/schemas/';
/** Keywords whose value is data without texts that come out as code. */
const DATA = ['minItems', 'maxItems', 'deprecated'];
const TYPES: ReadonlySet<unknown> = new Set(['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']);
const SCHEMA_LISTS = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];

/**
 * The schemas that types come from, in a form in which no text can become anything else: names are ours already, texts
 * of comments are safe, other texts are plain or placeholders. Everything else of the document stays out: what is not
 * there cannot come through. A schema that requests and answers have in common comes as one of each: a request takes a
 * `Date` and documented values alone, an answer may have values that a newer agency knows.
 *
 * @param taken - What the client's own code exports.
 */
export function typesInput(document: JsonObject, described: Described, taken: ReadonlySet<string>): TypesInput {
  return new TypesInputMaker(document, described).make(taken);
}

class TypesInputMaker {
  readonly #document: JsonObject;
  readonly #catalog: Catalog;
  readonly #webhooks: readonly CatalogWebhook[];
  readonly #placeholders: Placeholders;
  readonly #texts = new Set<string>();
  /** Direction and pointer of what is referred to, by the reference's name. */
  readonly #wanted = new Map<string, { direction: Direction; path: readonly string[] }>();
  /**
   * Names that overlays give: of what is referred to by its reference's name, of what stands where it is used by
   * direction and place.
   */
  readonly #models = new Map<string, string>();
  readonly #inline = new Map<object, { name: string; direction: Direction }>();
  readonly #notes: string[] = [];
  /** Fields of bodies that the vendor's reference does not name. */
  readonly #guessed = new WeakSet<object>();
  #names: ReadonlyMap<string, string> = new Map();

  constructor(document: JsonObject, { catalog, webhooks }: Described) {
    this.#document = document;
    this.#catalog = catalog;
    this.#webhooks = webhooks;
    this.#placeholders = new Placeholders(JSON.stringify(document));
  }

  make(taken: ReadonlySet<string>): TypesInput {
    for (const operation of this.#catalog.operations) this.#findModels(operation);
    for (const { event, payload, models } of this.#webhooks)
      this.#findModelsAt(models, event, {}, () => ({ direction: 'answer', root: payload }));
    // Once to find what is referred to, and again when it has names.
    const inline = [...this.#inline].map(([schema, { name, direction }]) => ({
      name,
      direction,
      schema,
      isModel: true,
    }));
    for (const { schema, direction } of inline) this.#schema(schema, direction, true);
    this.#ofOperations();
    this.#ofWebhooks();
    for (const { direction, path } of this.#wanted.values()) this.#schema(valueAt(this.#document, path), direction);
    const answered = new Set(
      [...this.#wanted.values()].filter(({ direction }) => direction === 'answer').map(({ path }) => pointerOf(path)),
    );
    const keys = [...this.#wanted.entries()];
    const isPair = (direction: Direction, path: readonly string[]): boolean =>
      direction === 'request' && answered.has(pointerOf(path));
    const wishes: ReadonlyMap<string, string> = new Map(
      keys.map(([key, { direction, path }]) => [
        key,
        this.#models.get(key) ?? `${this.#wish(path)}${isPair(direction, path) ? ' input' : ''}`,
      ]),
    );
    this.#names = typeNames(
      wishes,
      new Set([
        ...taken,
        'ClientOptions',
        ...inline.map(({ name }) => name),
        ...this.#catalog.operations.flatMap(ownNames),
        ...(this.#webhooks.length === 0 ? [] : [...this.#webhooks.map(eventType), ...WEBHOOK_NAMES]),
      ]),
    );

    const declared: readonly { name: string; direction: Direction; schema: unknown; isModel?: boolean }[] = [
      ...inline,
      ...keys.map(([key, { direction, path }]) => ({
        name: this.#names.get(key) ?? '',
        direction,
        schema: valueAt(this.#document, path),
      })),
      ...this.#ofOperations(),
      ...this.#ofWebhooks(),
    ];
    const schemas = Object.fromEntries(
      declared.map(({ name, direction, schema, isModel }) => [name, this.#schema(schema, direction, isModel)]),
    );
    const declarations = declared.map(({ name, direction, schema, isModel = false }): Declaration => ({
      kind: 'type',
      name,
      ...(this.#inline.has(Object(schema)) && !isModel ? {} : this.#members(schema, direction)),
    }));
    return {
      document: {
        openapi: this.#document.openapi,
        info: { title: 'T', version: '1' },
        paths: {},
        components: { schemas },
      },
      meant: { imports: [], declarations },
      requests: new Set(declared.filter(({ direction }) => direction === 'request').map(({ name }) => name)),
      texts: this.#texts,
      restore: (code) => this.#placeholders.restore(code),
      notes: [
        ...this.#notes,
        ...keys.flatMap(([key, { path }]) => {
          const name = this.#names.get(key);
          return path.length > 3 ||
            this.#models.get(key) === name ||
            name === wishes.get(key)?.replace(' input', 'Input')
            ? []
            : [
                `the component ${JSON.stringify(path[2])} is the type '${name}': its own name is taken or could not be one`,
              ];
        }),
      ],
    };
  }

  /** What each event brings. */
  #ofWebhooks(): readonly { name: string; direction: Direction; schema: unknown }[] {
    return this.#webhooks
      .filter(({ payload }) => payload !== undefined)
      .map((webhook) => {
        this.#schema(webhook.payload, 'answer');
        return { name: eventType(webhook), direction: 'answer', schema: webhook.payload };
      });
  }

  /** What each operation takes and gives. */
  #ofOperations(): readonly { name: string; direction: Direction; schema: unknown }[] {
    return this.#catalog.operations.flatMap((operation) => {
      const input =
        operation.fields.length === 0
          ? []
          : [{ name: inputName(operation), direction: 'request' as const, schema: this.#input(operation) }];
      const results = this.#results(operation);
      return [...input, ...results, ...this.#paged(operation, results[0]?.schema)].map((each) => {
        this.#schema(each.schema, each.direction);
        return each;
      });
    });
  }

  /** The item of a list, and its input without the fields that have defaults. */
  #paged(
    operation: CatalogOperation,
    result: unknown,
  ): readonly { name: string; direction: Direction; schema: unknown }[] {
    const { pagination, resource, resourceMethod } = operation;
    if (pagination === undefined) return [];
    const items = propertiesOf(this.#document, result).find(({ name }) => name === pagination.items)?.schema;
    const { required = [], ...input } = this.#input(operation) as JsonObject & { required?: readonly string[] };
    const left = required.filter((name) => name !== pagination.page && name !== pagination.size);
    return [
      { name: itemName(operation), direction: 'answer', schema: viewOf(this.#document, items).items ?? {} },
      { name: methodInputName(resource, resourceMethod), direction: 'request', schema: { ...input, required: left } },
    ];
  }

  /** Path, query and body fields in one object. */
  #input(operation: CatalogOperation): JsonObject {
    const { item, operation: own } = operationAt(this.#document, operation.path, operation.method);
    const schemas = new Map<string, unknown>();
    for (const { name, in: where, schema, source } of parametersIn(this.#document, item, own))
      if (where === 'path' || where === 'query') schemas.set(name, withComment(objectAt(schema), source));
    const body = requestOf(this.#document, own).json?.schema;
    if (operation.body === 'fields')
      for (const { name, schema } of propertiesOf(this.#document, body)) {
        schemas.set(name, schema);
        if (objectAt(resolve(this.#document, body)['x-inferred']).properties !== undefined) this.#guessed.add(schema);
      }
    if (operation.body === 'whole') schemas.set('body', objectAt(body));
    const taken = new Set(operation.fields.map(({ name }) => name));
    return {
      type: 'object',
      properties: Object.fromEntries([...schemas].filter(([name]) => taken.has(name))),
      required: operation.fields.filter(({ required }) => required).map(({ name }) => name),
    };
  }

  /** The values that successes give, where the document describes them. */
  #results(operation: CatalogOperation): readonly { name: string; direction: Direction; schema: unknown }[] {
    const { operation: own } = operationAt(this.#document, operation.path, operation.method);
    const responses = responsesOf(this.#document, own).filter(({ status }) => /^2(\d\d|XX)$/i.test(status));
    const isPlain = isPlainAnswer(operation);
    return answersOf(operation).flatMap(([status, kind]) => {
      if (!/^(result|json)/.test(kind)) return [];
      const described = responses
        .filter((response) => status === '*' || response.status === status)
        .flatMap(({ json }) => json?.schema ?? []);
      const values = kind.startsWith('json') ? described : described.flatMap((body) => this.#resultsIn(body));
      const schema = values.length > 1 ? { anyOf: values } : (values[0] ?? {});
      return [
        {
          name: isPlain ? resultName(operation) : answerName(operation, status),
          direction: 'answer' as const,
          schema: isPlain ? this.#withoutNull(schema) : schema,
        },
      ];
    });
  }

  /** Of alternatives, those without a `result` have nothing to say of it. */
  #resultsIn(body: unknown): readonly unknown[] {
    const own = propertiesOf(this.#document, body)
      .filter(({ name }) => name === 'result')
      .map(({ schema }) => schema);
    const resolved = resolve(this.#document, body);
    const alternatives = ['oneOf', 'anyOf']
      .flatMap((key) => listAt(resolved[key]))
      .flatMap((each) => this.#resultsIn(each));
    return [...own, ...alternatives];
  }

  /** What is always there is never null. */
  #withoutNull(value: unknown): unknown {
    const schema = objectAt(value);
    const isNull = (type: unknown): boolean => type === 'null' || objectAt(type).type === 'null';
    const told = ['type', 'anyOf', 'oneOf'].filter((key) => listAt(schema[key]).some(isNull));
    if (told.length === 0) return value;
    return {
      ...schema,
      ...Object.fromEntries(told.map((key) => [key, listAt(schema[key]).filter((each) => !isNull(each))])),
    };
  }

  /**
   * The names that an overlay gives to what an operation takes and gives, by place: `result`, `result.items[]`,
   * `input.payload`.
   */
  #findModels(operation: CatalogOperation): void {
    const { operation: own } = operationAt(this.#document, operation.path, operation.method);
    const models = objectAt(objectAt(own['x-agency'])['models']);
    this.#findModelsAt(models, operation.id, own, (start) =>
      start === 'input'
        ? { direction: 'request', root: this.#input(operation) }
        : { direction: 'answer', root: this.#results(operation)[0]?.schema },
    );
  }

  #findModelsAt(
    models: JsonObject,
    owner: string,
    operation: JsonObject,
    rootOf: (start: string) => { readonly direction: Direction; readonly root: unknown },
  ): void {
    for (const [place, name] of Object.entries(models)) {
      const [start = '', ...steps] = placeSteps(operation, place);
      const { direction, root } = rootOf(start);
      const found = schemaBelow(this.#document, root, steps);
      const only = onlyPart(objectAt(found)) ?? found;
      const ref = textAt(objectAt(only).$ref);
      if (typeof name !== 'string' || !isObject(only))
        this.#notes.push(`${owner} has no '${place}', which an overlay calls ${JSON.stringify(name)}`);
      else if (ref !== undefined) this.#models.set(`${direction} ${pointerOf(pathOf(ref))}`, name);
      else if (![...this.#inline.values()].some((model) => model.name === name))
        this.#inline.set(only, { name, direction });
    }
  }

  #schema(value: unknown, direction: Direction, isModel = false): unknown {
    // What is not said, and `true`, take anything.
    if (!isObject(value)) return value === false ? false : {};
    const model = isModel ? undefined : this.#inline.get(value);
    if (model !== undefined && model.direction === direction) return { $ref: SCHEMAS + model.name };
    const ref = textAt(value.$ref);
    const comment = commentOf(value);
    if (ref !== undefined) {
      const reference = { $ref: SCHEMAS + this.#refer(ref, direction) };
      return Object.keys(comment).length === 0 ? reference : { allOf: [reference], ...comment };
    }
    const made: Record<string, unknown> = { ...comment };
    const types = [value.type].flat().filter((type) => TYPES.has(type));
    if (types.length > 0) made.type = Array.isArray(value.type) ? types : types[0];
    if (value.format === 'date-time' && types[0] === 'string' && direction === 'request') made.enum = [INPUT_DATE];
    for (const key of DATA) if (value[key] !== undefined) made[key] = value[key];
    // Of values that are lists or objects hey-api writes a part, so they are of the type alone.
    if (Array.isArray(value.enum) && !value.enum.some((each) => typeof each === 'object' && each !== null))
      made.enum = [...value.enum.map((each) => this.#value(each)), ...(direction === 'answer' ? [OPEN] : [])];
    if (value.const !== undefined) made.const = this.#value(value.const);
    if (isObject(value.properties)) Object.assign(made, this.#properties(value, direction));
    if (value.items !== undefined) made.items = this.#schema(value.items, direction);
    // Fields that nobody documents pass at run time; in a type they would let every typing error pass.
    const others = value.additionalProperties;
    const hasFields = Object.keys(objectAt(value.properties)).length > 0;
    if (isObject(others) && Object.keys(others).length > 0) made.additionalProperties = this.#schema(others, direction);
    else if (hasFields) made.additionalProperties = false;
    else if (typeof others === 'boolean') made.additionalProperties = others;
    for (const key of SCHEMA_LISTS)
      if (Array.isArray(value[key])) made[key] = value[key].map((each) => this.#schema(each, direction));
    if (isObject(value.discriminator)) made.discriminator = this.#discriminator(value.discriminator, direction);
    return made;
  }

  /**
   * Fields that the vendor's reference does not name say so, and what an answer must have of them is our guess: there
   * they are optional.
   */
  #properties(schema: JsonObject, direction: Direction): JsonObject {
    const guesses = objectAt(schema['x-inferred']);
    const isGuessed = guesses.properties !== undefined;
    const isPromised = direction === 'request' || (!isGuessed && guesses.required === undefined);
    const fields = this.#fieldsOf(schema, direction).map(([name, field]) => {
      const words = describe(this.#document, objectAt(field), {}, direction);
      const made = described(this.#schema(field, direction), words);
      return [this.#text(name), isGuessed || this.#guessed.has(Object(field)) ? marked(objectAt(made)) : made] as const;
    });
    return {
      properties: Object.fromEntries(fields),
      ...(Array.isArray(schema.required) && isPromised
        ? { required: schema.required.map((name) => this.#text(String(name))) }
        : {}),
    };
  }

  /** Without those that only the other side sends. */
  #fieldsOf(schema: JsonObject, direction: Direction): readonly (readonly [string, unknown])[] {
    const foreign = direction === 'request' ? 'readOnly' : 'writeOnly';
    return Object.entries(objectAt(schema.properties)).filter(
      ([, field]) => objectAt(field)[foreign] !== true && resolve(this.#document, field)[foreign] !== true,
    );
  }

  #discriminator({ propertyName, mapping }: JsonObject, direction: Direction): JsonObject {
    const mapped = Object.entries(objectAt(mapping)).map(([value, target]) => {
      const ref = String(target).startsWith('#/')
        ? String(target)
        : pointerOf(['components', 'schemas', String(target)]);
      return [this.#text(value), SCHEMAS + this.#refer(ref, direction)];
    });
    return {
      propertyName: this.#text(String(propertyName)),
      ...(mapped.length === 0 ? {} : { mapping: Object.fromEntries(mapped) }),
    };
  }

  #refer(ref: string, direction: Direction): string {
    const path = pathOf(ref);
    const key = `${direction} ${pointerOf(path)}`;
    if (!this.#wanted.has(key)) this.#wanted.set(key, { direction, path });
    return this.#names.get(key) ?? '';
  }

  /** What a type would be called: as its component; of what stands inside one, by its place. */
  #wish(path: readonly string[]): string {
    return path.length === 3 ? (path[2] ?? '') : path.join(' ');
  }

  /** Of a plain object its fields; what is composed of others has theirs too. */
  #members(schema: unknown, direction: Direction): Pick<Declaration, 'members'> {
    const { $ref, properties, enum: values, type } = objectAt(schema);
    const isPlain =
      $ref === undefined &&
      values === undefined &&
      (type === undefined || type === 'object') &&
      !SCHEMA_LISTS.some((key) => objectAt(schema)[key] !== undefined);
    return isPlain && isObject(properties)
      ? { members: this.#fieldsOf(objectAt(schema), direction).map(([name]) => name) }
      : {};
  }

  #value(value: unknown): unknown {
    return typeof value === 'string' ? this.#text(value) : value;
  }

  #text(text: string): string {
    this.#texts.add(text);
    return this.#placeholders.for(text);
  }
}

/** What is exported of an operation, here or elsewhere. */
function ownNames(operation: CatalogOperation): readonly string[] {
  const { client, resource, resourceMethod } = operation;
  const answers = answersOf(operation).map(([status]) => answerName(operation, status));
  return [
    inputName(operation),
    resultName(operation),
    itemName(operation),
    ...answers,
    methodInputName(resource, resourceMethod),
    resourceClass(resource),
    `${pascal(client)}Resources`,
  ];
}

/** A field with its words and limits as comment. */
function described(made: unknown, text: string | undefined): unknown {
  if (text === undefined || !isObject(made)) return made;
  const { description } = commentOf({ description: text });
  return made.$ref === undefined ? { ...made, description } : { allOf: [made], description };
}

const GUESS = 'Inferred:';

/** A field whose comment says that the reference does not name it. */
function marked(made: JsonObject): JsonObject {
  const { title, description, ...field } = made;
  const words = [title, description].filter((text) => typeof text === 'string');
  const comment = [GUESS, ...(words.length > 0 ? words : ['the vendor’s reference does not name this field.'])].join(
    ' ',
  );
  return field.$ref === undefined ? { ...field, description: comment } : { allOf: [field], description: comment };
}

/** A parameter's own words before those of its schema. */
function withComment(schema: JsonObject, parameter: JsonObject): JsonObject {
  const own = ['description', 'x-words', 'deprecated'].filter((key) => parameter[key] !== undefined);
  return { ...schema, ...Object.fromEntries(own.map((key) => [key, parameter[key]])) };
}

function commentOf({ title, description, deprecated }: JsonObject): JsonObject {
  const safe = (text: string): string =>
    linesOf(text)
      .map((line) => line.text)
      .join('\n');
  return {
    ...(typeof title === 'string' ? { title: safe(title) } : {}),
    ...(typeof description === 'string' ? { description: safe(description) } : {}),
    ...(deprecated === true ? { deprecated } : {}),
  };
}
