import { refusal } from '../base/failure.ts';
import { bare } from '../base/own.ts';
import { readReason } from '../errors/system-reason.ts';
import { type Operation, queryNames } from '../operation.ts';

/** How deep lists and objects may stand in each other: far beyond any document, and far below what ends a stack. */
const MAX_DEPTH = 1_000;

type Holder = Readonly<Record<string | number, unknown>>;

/** Copies made here, which nobody can change, and where there was `undefined` in what was given. */
const copies = new WeakMap<object, readonly string[]>();

/**
 * An input that was read: objects, lists, texts, finite numbers, booleans and null. Frozen, to its depths; itself it
 * inherits nothing.
 */
export type PlainInput = Readonly<Record<string, unknown>>;

/**
 * Reads an input, once: what hooks and validators see and what is sent are this copy, whatever getters, proxies and
 * `toJSON` say a second time. A field that is `undefined` is left out, as JSON does. What else JSON would drop or
 * change is refused with its pointer: instances without `toJSON` (Promise, Map, boxed values), functions, symbols, NaN,
 * holes in lists.
 *
 * @throws {Failure}
 */
export function plainOf(input: unknown, operation?: Operation): PlainInput {
  if (copies.has(input as object)) return input as PlainInput;
  const path: (string | number)[] = [];
  const texts = new Set<unknown>();
  const above = new Set<object>();
  const omitted: string[] = [];
  // What a getter or a proxy throws, unless it is a rule.
  let rule = 'cannot be read';
  const fail = (what: string): never => {
    throw (rule = `must ${what}`);
  };

  function copy(given: unknown): unknown {
    const { toJSON } = (given ?? {}) as { readonly toJSON?: unknown };
    // One that all objects inherit is somebody's mistake, and nobody's data.
    const value: unknown =
      typeof toJSON === 'function' && toJSON !== ({} as { toJSON?: unknown }).toJSON
        ? toJSON.call(given, `${path.at(-1) ?? ''}`)
        : given;
    const type = typeof value;
    if (type === 'string') texts.add(value);
    if (given === null || type === 'string' || type === 'boolean') return value;
    // JSON has no -0.
    if (Number.isFinite(value)) return (value as number) + 0;
    if (type !== 'object' || !value)
      fail(
        `not be ${value && type !== 'number' ? `a ${type}` : value}${value == null && given ? ', by its `toJSON`' : ''}`,
      );
    const holder = value as Holder;
    const isList = Array.isArray(holder);
    if (!isList && !isPlain(holder))
      fail(
        `be plain data or have \`toJSON\`, and is ${{}.toString.call(holder).slice(8, -1).replace('Object', 'an instance').replace('Promise', 'a Promise: await it')}`,
      );
    if (path.length > MAX_DEPTH || above.has(holder)) fail(`not be circular nor deeper than ${MAX_DEPTH}`);
    above.add(holder);
    const copied = (isList ? [] : {}) as Record<string | number, unknown>;
    for (const name of isList ? holder.keys() : Object.keys(holder)) {
      path.push(name);
      const field = holder[name];
      if (isList || field !== undefined) {
        const value = copy(field);
        // Assigned, `__proto__` would be the prototype.
        if (name === '__proto__') Object.defineProperty(copied, name, { value, enumerable: true });
        else copied[name] = value;
      } else if (operation?.checks) omitted.push(pointerOf());
      path.pop();
    }
    above.delete(holder);
    if (
      Object.getOwnPropertySymbols(holder).some((name) => ({}).propertyIsEnumerable.call(holder, name)) ||
      (isList && Object.keys(holder).length > holder.length)
    ) {
      fail('have nothing that JSON drops');
    }
    return Object.freeze(copied);
  }

  // A name may be data, such as somebody's email: shown is what the document names, or, where that is not known, what
  // looks like a name and is no value of the input.
  function pointerOf(): string {
    const documented = operation?.names?.split(' ').concat(queryNames(operation), operation.path.split(/[{}]/));
    const isName = (name: string) =>
      documented?.includes(name) ?? (/^[a-z_][\w./~-]{0,39}$/i.test(name) && !texts.has(name));
    const shown = (name: string | number) =>
      typeof name === 'number' ? name : isName(name) ? name.replaceAll('~', '~0').replaceAll('/', '~1') : '*';
    return path.map((name) => `/${shown(name)}`).join('');
  }

  try {
    const read = copy(input) as object;
    if (Object(read) !== read || Array.isArray(read)) fail('be an object');
    const fields = Object.freeze(bare(read));
    copies.set(fields, omitted);
    return fields as PlainInput;
  } catch (thrown) {
    // The path leads to what threw.
    const pointer = pointerOf();
    const { cause } = readReason(thrown);
    throw refusal(`the input${pointer && ` at ${pointer}`} ${rule}`, { cause, problems: [{ pointer, rule }] });
  }
}

/** The pointers of the fields that were `undefined` in what this copy was made of. */
export function omittedIn(copy: PlainInput): readonly string[] {
  return copies.get(copy) as readonly string[];
}

/**
 * Whether an object is fields and nothing else: written as `{ … }`, in this realm or another, or without a prototype.
 */
export function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as object | null;
  return (
    {}.toString.call(value) === '[object Object]' &&
    (!prototype || (!Object.getPrototypeOf(prototype) && Object.hasOwn(prototype, 'isPrototypeOf')))
  );
}
