import { Refusal } from './refusal.ts';

/** How deep lists and objects may stand in each other: far beyond any document, and far below what ends a stack. */
const MAX_DEPTH = 1_000;
/** A refusal tells at most so many. */
const MAX_PROBLEMS = 20;

/** Copies made here, which nobody can change. */
const copies = new WeakSet<object>();

/** An input that was read: objects without a prototype, lists, texts, finite numbers, booleans and null. Frozen, to its depths. */
export type PlainInput = Readonly<Record<string, unknown>>;

/**
 * Reads an input, once: what hooks and validators see and what is sent are this copy, whatever getters, proxies and `toJSON`
 * say a second time. A field that is `undefined` is left out, as JSON does. What else JSON would drop or change is refused,
 * each with its pointer: instances without `toJSON` (Promise, Map, boxed values), functions, symbols, NaN, holes in lists.
 *
 * @throws {Refusal}
 */
export function plainOf(input: unknown): PlainInput {
  if (typeof input === 'object' && input && copies.has(input)) return input as PlainInput;
  const problems: { readonly path: readonly (string | number)[]; readonly rule: string }[] = [];
  const path: (string | number)[] = [];
  const texts: string[] = [];
  const above = new Set<object>();
  const refuse = (rule: string) => {
    if (problems.length < MAX_PROBLEMS) problems.push({ path: [...path], rule });
  };

  function copy(given: unknown): unknown {
    const value = ask(given, String(path.at(-1) ?? ''));
    if (value == null && value !== given) return refuse('must not have a `toJSON` that gives nothing, as that of an invalid date does');
    if (value === null || typeof value === 'boolean') return value;
    if (typeof value === 'string') return texts.push(value), value;
    // JSON has no -0.
    if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : refuse('must be a finite number');
    if (typeof value !== 'object') return refuse(`must be something that JSON has, and is ${value === undefined ? value : `a ${typeof value}`}`);
    if (above.has(value)) return refuse('must not contain itself');
    if (path.length > MAX_DEPTH) return refuse(`must not be nested deeper than ${MAX_DEPTH}`);
    above.add(value);
    const copied = Array.isArray(value) ? copyList(value) : copyFields(value as Readonly<Record<string, unknown>>);
    above.delete(value);
    return copied;
  }

  function copyList(list: readonly unknown[]): unknown {
    const items: unknown[] = [];
    const { length } = list;
    for (let index = 0; index < length && problems.length < MAX_PROBLEMS; index++) items.push(below(list, index));
    if (hasMore(list, items.length)) refuse('must be a list without further fields');
    return Object.freeze(items);
  }

  function copyFields(fields: Readonly<Record<string, unknown>>): unknown {
    const kind = kindOf(fields);
    if (!isPlain(fields)) return refuse(`must be plain data or have \`toJSON\`, and is ${kind === 'Object' ? 'an instance of a class' : `of the kind ${kind}`}${kind === 'Promise' ? ': await it first' : ''}`);
    const copied = Object.create(null) as Record<string, unknown>;
    for (const name of Object.keys(fields)) {
      if (problems.length >= MAX_PROBLEMS) break;
      const value = below(fields, name, true);
      if (value !== undefined) copied[name] = value;
    }
    if (hasMore(fields)) refuse('must not have fields that are named by symbols');
    return Object.freeze(copied);
  }

  function below(holder: object, name: string | number, isField = false): unknown {
    path.push(name);
    const value: unknown = Reflect.get(holder, name);
    const copied = isField && value === undefined ? value : copy(value);
    path.pop();
    return copied;
  }

  let read: unknown;
  let cause: unknown;
  try {
    read = copy(input);
    if (problems.length === 0 && (typeof read !== 'object' || !read || Array.isArray(read))) refuse('must be an object');
  } catch (thrown) {
    // The path still leads to what threw.
    refuse('cannot be read');
    cause = thrown;
  }
  const [first] = problems;
  if (first) {
    const pointer = pointerOf(first.path, new Set(texts));
    const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
    throw new Refusal(`the input cannot be sent as it is: ${pointer && `${pointer}: `}${first.rule}${more}`, cause);
  }
  copies.add(read as object);
  return read as PlainInput;
}

/** What `toJSON` says, where there is one. One that all objects inherit is somebody's mistake, and nobody's data. */
function ask(value: unknown, name: string): unknown {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function' && typeof value !== 'bigint')) return value;
  const { toJSON } = value as { readonly toJSON?: unknown };
  return typeof toJSON === 'function' && toJSON !== Reflect.get(Object.prototype, 'toJSON') ? (toJSON.call(value, name) as unknown) : value;
}

/** Whether an object is fields and nothing else: written as `{ … }`, in this realm or another, or without a prototype. */
export function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (kindOf(value) !== 'Object') return false;
  if (typeof prototype !== 'object' || prototype === null || prototype === Object.prototype) return true;
  return Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype, 'isPrototypeOf');
}

/** Such as `Map`. */
export function kindOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}

/** Whether JSON would drop something: fields named by symbols, or more fields than a list has items. */
function hasMore(value: object, items = Infinity): boolean {
  return (
    Object.getOwnPropertySymbols(value).some((name) => Object.prototype.propertyIsEnumerable.call(value, name)) ||
    (items !== Infinity && Object.keys(value).length > items)
  );
}

/** A name may be data, such as somebody's email: only what looks like a name, and is no value of the input, is shown. */
function pointerOf(path: readonly (string | number)[], texts: ReadonlySet<string>): string {
  const shown = (name: string) => (/^[a-z_][\w./~-]{0,39}$/i.test(name) && !texts.has(name) ? name.replaceAll('~', '~0').replaceAll('/', '~1') : '*');
  return path.map((step) => `/${typeof step === 'number' ? step : shown(step)}`).join('');
}
