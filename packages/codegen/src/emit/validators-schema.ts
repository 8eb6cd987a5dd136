import { isObject, type JsonObject, listAt, objectAt, textAt } from '@one37id/agency-openapi/document';
import { COMPOSITIONS, isChecked, type Keyword, KEYWORDS } from './validators-keywords.ts';
import { partsOf, presentOf, spellOut } from './validators-spelling.ts';

/** What is made of a schema, in the form of packages/client/src/validators/schema.ts. */
export type Compact = Readonly<Record<string, unknown>>;

/**
 * What the fields are that a schema does not name: in requests `open`, they pass, in responses `closed`, a difference.
 * A `part` of a composition knows its own fields only, so the whole looks after them; what stands below it is closed
 * again.
 */
export type Fields = 'open' | 'closed' | 'part';

export interface CompactOptions {
  readonly fields: Fields;
  /** Marks properties that are not for this side: then `required` speaks of the other one. */
  readonly foreign: 'readOnly' | 'writeOnly';
  /** Follows a reference to a schema. */
  readonly resolve: (schema: unknown) => JsonObject;
  /** Called for each reference; gives the name under which the schema is kept. */
  readonly refer: (ref: string, fields: Fields) => string;
  /** Called for each keyword that the interpreter does not know: the agency checks it. */
  readonly pass: (keyword: string) => void;
  /** Keeps what a schema tells people, too. Default: false. */
  readonly notes?: boolean;
}

/** What a schema tells people. */
export const NOTES = ['title', 'description', 'deprecated'] as const;

/**
 * A schema of the document with nothing left but what a value can break and the interpreter can check. It never asks
 * for more than the document: a real document must neither stop here nor refuse what the agency takes.
 *
 * @param without - Names of properties, known from a composition around the schema, that need not be there.
 */
export function compactSchema(value: unknown, options: CompactOptions, without: readonly string[] = []): Compact {
  if (!isObject(value)) {
    // A boolean schema of OpenAPI 3.1: `true` allows anything.
    if (value !== true && value !== undefined) options.pass(String(value));
    return {};
  }
  const schema = spellOut(value);
  const ref = textAt(schema.$ref);
  if (ref !== undefined) return { $ref: options.refer(ref, options.fields), ...notesOf(value, options) };
  for (const [keyword, said] of Object.entries(schema)) if (isChecked(keyword, said) === false) options.pass(keyword);
  const known = { ...compactKeywords(schema, options, without), ...notesOf(value, options) };
  const inferred = Object.keys(objectAt(value['x-inferred'])).filter((key) => Object.hasOwn(known, key));
  return inferred.length === 0 ? known : { ...known, inferred };
}

function notesOf(schema: JsonObject, { notes = false }: CompactOptions): Compact {
  if (!notes) return {};
  const title = textAt(schema.title);
  const description = textAt(schema.description) ?? textAt(schema['x-words']);
  return {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...(schema.deprecated === true ? { deprecated: true } : {}),
  };
}

function compactKeywords(schema: JsonObject, options: CompactOptions, without: readonly string[]): Compact {
  const present = presentOf(schema);
  if (present !== undefined) {
    const made = compactSchema(present, options, without);
    return made.$ref === undefined ? { orNull: true, ...made } : { orNull: true, allOf: [made] };
  }
  const known: Record<string, unknown> = {};
  for (const keyword of KEYWORDS) {
    const made = compactKeyword(keyword, schema, options, without);
    if (made !== undefined) known[keyword] = made;
  }
  // For the interpreter's messages; with notes it is a schema for others.
  const form = textAt(schema['x-form']);
  if (known.pattern !== undefined && form !== undefined && options.notes !== true) known.form = form;
  return known;
}

function compactKeyword(
  keyword: Keyword,
  schema: JsonObject,
  options: CompactOptions,
  without: readonly string[],
): unknown {
  const value = isChecked(keyword, schema[keyword]) === true ? schema[keyword] : undefined;
  if (value === undefined) return keyword === closingKeyword(schema, options) ? false : undefined;
  const below = (child: unknown): Compact =>
    compactSchema(child, { ...options, fields: options.fields === 'open' ? 'open' : 'closed' });
  switch (keyword) {
    case 'required':
      return requiredOf(schema, options, without);
    case 'properties':
      return Object.fromEntries(Object.entries(objectAt(value)).map(([name, child]) => [name, below(child)]));
    case 'additionalProperties':
      return value === false ? false : below(value);
    case 'unevaluatedProperties':
      return letsOthersIn(schema, options) ? undefined : false;
    case 'items':
      return below(value);
    case 'allOf':
    case 'anyOf':
    case 'oneOf': {
      // Of alternatives a value fits one; fields that it does not name must not decide which.
      const fields = keyword !== 'allOf' || options.fields === 'open' ? 'open' : 'part';
      const foreign = [...without, ...foreignNames(schema, options)];
      return listAt(value).map((part) => compactSchema(part, { ...options, fields }, foreign));
    }
    case 'pattern':
      return new RegExp(String(value), 'u').source;
    default:
      return value;
  }
}

/** The keyword that makes a difference of every field without a name; where no names are, there are none to miss. */
function closingKeyword(schema: JsonObject, options: CompactOptions): Keyword | undefined {
  const named = partsOf(schema, options.resolve).some((part) => part.properties !== undefined);
  if (options.fields !== 'closed' || !named || letsOthersIn(schema, options)) return undefined;
  return COMPOSITIONS.some((keyword) => schema[keyword] !== undefined)
    ? 'unevaluatedProperties'
    : 'additionalProperties';
}

/** Whether the schema or a part of it speaks of fields by other means than their names. */
function letsOthersIn(schema: JsonObject, { resolve }: CompactOptions): boolean {
  const means = ['patternProperties', 'if', 'then', 'else', 'dependentSchemas', '$dynamicRef'];
  const opens = (value: unknown): boolean => value === true || isObject(value);
  return partsOf(schema, resolve).some(
    (part) =>
      ['additionalProperties', 'unevaluatedProperties'].some((keyword) => opens(part[keyword])) ||
      means.some((keyword) => part[keyword] !== undefined),
  );
}

function requiredOf(
  schema: JsonObject,
  options: CompactOptions,
  without: readonly string[],
): readonly unknown[] | undefined {
  const left = [...without, ...foreignNames(schema, options)];
  const required = listAt(schema.required).filter((name) => !left.includes(String(name)));
  return required.length === 0 ? undefined : required;
}

/** The properties that only the other side sends: the agency gives a `readOnly` id and does not want it. */
function foreignNames(schema: JsonObject, { foreign, resolve }: CompactOptions): readonly string[] {
  return partsOf(schema, resolve).flatMap((part) =>
    Object.entries(objectAt(part.properties)).flatMap(([name, property]) =>
      [objectAt(property), resolve(property)].some((one) => one[foreign] === true) ? [name] : [],
    ),
  );
}
