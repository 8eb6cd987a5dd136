import { isObject, type JsonObject, listAt, objectAt, textAt } from '../catalog/schema.ts';
import { pointerOf } from '../document/pointer.ts';
import type { Path } from '../document/types.ts';

/**
 * The keywords that the interpreter (packages/client/src/validators/rules.ts) knows, in the order in which it looks
 * at them: what is most worth telling comes first.
 */
export const KEYWORDS = [
  'type', 'required', 'enum', 'minLength', 'maxLength', 'format', 'pattern', 'minimum', 'maximum', 'minItems', 'maxItems',
  'properties', 'additionalProperties', 'items', 'allOf', 'anyOf', 'oneOf',
] as const;
export type Keyword = (typeof KEYWORDS)[number];

/** Say something about a value that no value can break. */
const ANNOTATIONS = new Set(['title', 'description', 'default', 'example', 'examples', 'deprecated', 'externalDocs', 'xml', 'discriminator']);
/**
 * Rules that the interpreter lets pass: the agency judges them. A real document must not stop for one of them; of the
 * formats only `date-time` is checked, as JSON Schema leaves it to the validator.
 */
const UNCHECKED = new Set([
  'readOnly', 'writeOnly', 'uniqueItems', 'multipleOf', 'exclusiveMinimum', 'exclusiveMaximum', 'minProperties', 'maxProperties', 'not',
]);

/** What is made of a schema, in the form of packages/client/src/validators/schema.ts. */
export type Compact = Readonly<Record<string, unknown>>;

export interface CompactOptions {
  /** Where the schema stands in the document, to be named when something stops. */
  readonly path: Path;
  /** Fields that are not documented are a difference (responses), or pass (requests). */
  readonly closed: boolean;
  /** Called for each reference; gives the name under which the schema is kept. */
  readonly refer: (ref: string, closed: boolean) => string;
}

/**
 * A schema of the document with nothing left but what a value can break.
 *
 * @throws {Error} naming keyword and pointer where the schema uses something that nobody has decided about: it would be
 * dropped in silence.
 */
export function compactSchema(value: unknown, options: CompactOptions): Compact {
  // A boolean schema of OpenAPI 3.1: `true` allows anything.
  if (value === true) return {};
  if (!isObject(value)) throw stop(options, 'is no schema');
  const ref = textAt(value['$ref']);
  if (ref !== undefined) {
    // OpenAPI 3.0 ignores what stands beside a reference, 3.1 does not: nobody shall have to guess which was meant.
    const beside = Object.keys(value).find((key) => key === 'nullable' || KEYWORDS.some((keyword) => keyword === key));
    if (beside !== undefined) throw stop(options, `uses '${beside}' beside '$ref'`);
    return { $ref: options.refer(ref, options.closed) };
  }
  const schema = normalize(value, options);
  const known: Record<string, unknown> = {};
  for (const keyword of KEYWORDS) {
    const made = compactKeyword(keyword, schema, options);
    if (made !== undefined) known[keyword] = made;
  }
  const inferred = Object.keys(objectAt(value['x-inferred'])).filter((key) => Object.hasOwn(known, key));
  return inferred.length === 0 ? known : { ...known, inferred };
}

/** Spells what OpenAPI 3.0 and 3.1 spell differently as 3.1 does, drops annotations, and stops for everything unknown. */
function normalize(schema: JsonObject, options: CompactOptions): JsonObject {
  const { nullable, const: only, ...rest } = schema;
  const kept: Record<string, unknown> = { ...rest, ...(only === undefined ? {} : { enum: [only] }) };
  // Services often leave null out of a nullable enum; whoever says nullable means it.
  if (nullable === true && kept['type'] !== undefined) kept['type'] = [kept['type'], 'null'].flat();
  if (nullable === true && kept['enum'] !== undefined) kept['enum'] = [...listAt(kept['enum']), null];
  for (const key of Object.keys(kept)) {
    if (ANNOTATIONS.has(key) || UNCHECKED.has(key) || key.startsWith('x-')) delete kept[key];
    else if (!KEYWORDS.some((keyword) => keyword === key)) throw stop(options, `uses '${key}'`);
  }
  return kept;
}

function compactKeyword(keyword: Keyword, schema: JsonObject, options: CompactOptions): unknown {
  const value = schema[keyword];
  const composed = ['allOf', 'anyOf', 'oneOf'].some((key) => schema[key] !== undefined);
  const closed = options.closed && !composed;
  if (keyword === 'additionalProperties') return compactAdditional(schema, { ...options, closed });
  if (value === undefined) return undefined;
  const at = (child: unknown, ...names: readonly string[]): Compact =>
    compactSchema(child, { ...options, path: [...options.path, keyword, ...names], closed });
  switch (keyword) {
    case 'properties':
      return Object.fromEntries(Object.entries(objectAt(value)).map(([name, child]) => [name, at(child, name)]));
    case 'items':
      return at(value);
    case 'allOf':
    case 'anyOf':
    case 'oneOf':
      return listAt(value).map((part, index) => at(part, String(index)));
    case 'format':
      return value === 'date-time' ? value : undefined;
    case 'pattern':
      return compactPattern(String(value), options);
    case 'enum':
      if (listAt(value).some((one) => typeof one === 'object' && one !== null)) throw stop(options, "uses an 'enum' of objects");
      return value;
    default:
      return value;
  }
}

function compactPattern(pattern: string, options: CompactOptions): string {
  try {
    return new RegExp(pattern, 'u').source;
  } catch {
    throw stop(options, `uses the pattern '${pattern}'`);
  }
}

function compactAdditional(schema: JsonObject, options: CompactOptions): unknown {
  const value = schema['additionalProperties'];
  if (value === undefined) return options.closed && schema['properties'] !== undefined ? false : undefined;
  if (typeof value === 'boolean') return value ? undefined : false;
  return compactSchema(value, { ...options, path: [...options.path, 'additionalProperties'] });
}

function stop(options: CompactOptions, what: string): Error {
  return new Error(
    `${pointerOf(options.path)} ${what}, which the validators cannot check: teach packages/client/src/validators/rules.ts and ` +
      'packages/codegen/src/emit/validators-schema.ts the rule, or take it out in an overlay',
  );
}
