import { type Operation, queryNames } from './operation.ts';
import { Refusal } from './refusal.ts';

/** How deep lists and objects may stand in each other: far beyond any document, and far below what ends a stack. */
const MAX_DEPTH = 1_000;

type Fields = Record<string | number, unknown>;

/** Copies made here, which nobody can change. */
const copies = new WeakSet<object>();

/** An input that was read: objects without a prototype, lists, texts, finite numbers, booleans and null. Frozen, to its depths. */
export type PlainInput = Readonly<Record<string, unknown>>;

/**
 * Reads an input, once: what hooks and validators see and what is sent are this copy, whatever getters, proxies and `toJSON`
 * say a second time. A field that is `undefined` is left out, as JSON does. What else JSON would drop or change is refused
 * with its pointer: instances without `toJSON` (Promise, Map, boxed values), functions, symbols, NaN, holes in lists.
 *
 * @throws {Refusal}
 */
export function plainOf(input: unknown, operation?: Operation): PlainInput {
  if (copies.has(input as object)) return input as PlainInput;
  const path: (string | number)[] = [];
  const texts = new Set<unknown>();
  const above = new Set<unknown>();
  // What a getter or a proxy throws, unless it is a rule.
  let rule = 'cannot be read';
  const must = (holds: unknown, what: string) => {
    if (!holds) throw (rule = `must ${what}`);
  };

  function copy(given: unknown): unknown {
    const value = spoken(given, path.at(-1));
    const type = typeof value;
    if (type === 'string') texts.add(value);
    if (type === 'string' || type === 'boolean' || (value === null && given === null)) return value;
    // JSON has no -0.
    if (Number.isFinite(value)) return (value as number) + 0;
    must(type === 'object' && value, `not be ${value && type !== 'number' ? `a ${type}` : value}`);
    const holder = value as Fields;
    const isList = Array.isArray(holder);
    const kind = kindOf(holder);
    must(isList || isPlain(holder), `be plain data or have \`toJSON\`, and is ${kind === 'Promise' ? 'a Promise: await it' : kind.replace('Object', 'an instance')}`);
    must(!above.has(holder) && path.length <= MAX_DEPTH, `not contain itself, nor be deeper than ${MAX_DEPTH}`);
    above.add(holder);
    const copied = (isList ? [] : Object.create(null)) as Fields;
    for (const name of isList ? holder.keys() : Object.keys(holder)) {
      path.push(name);
      const field = holder[name];
      if (isList || field !== undefined) copied[name] = copy(field);
      path.pop();
    }
    above.delete(holder);
    must(
      !Object.getOwnPropertySymbols(holder).some((name) => ({}).propertyIsEnumerable.call(holder, name)) && (!isList || Object.keys(holder).length === holder.length),
      'not have fields that JSON drops',
    );
    return Object.freeze(copied);
  }

  try {
    const read = copy(input) as object;
    must(Object(read) === read && !Array.isArray(read), 'be an object');
    copies.add(read);
    return read as PlainInput;
  } catch (thrown) {
    // The path leads to what threw. A name may be data, such as somebody's email: shown is what the document names, or, where that
    // is not known, what looks like a name and is no value of the input.
    const documented = operation?.names && ` ${operation.names} ${queryNames(operation).join(' ')} ${operation.path.replace(/[{}]/g, ' ')} `;
    const isName = (name: string) => (documented ? documented.includes(` ${name} `) : /^[a-z_][\w./~-]{0,39}$/i.test(name) && !texts.has(name));
    const shown = (name: string | number) => (typeof name === 'number' ? name : isName(name) ? name.replaceAll('~', '~0').replaceAll('/', '~1') : '*');
    throw new Refusal(`the input${path.map((name, at) => `${at ? '' : ' at '}/${shown(name)}`).join('')} ${rule}`, thrown);
  }
}

/** What `toJSON` says, where there is one. One that all objects inherit is somebody's mistake, and nobody's data. */
function spoken(value: unknown, name: string | number = ''): unknown {
  const toJSON = (value as { readonly toJSON?: unknown } | null | undefined)?.toJSON;
  return typeof toJSON === 'function' && toJSON !== ({} as { toJSON?: unknown }).toJSON ? (toJSON.call(value, String(name)) as unknown) : value;
}

/** Whether an object is fields and nothing else: written as `{ … }`, in this realm or another, or without a prototype. */
export function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as object | null;
  return kindOf(value) === 'Object' && (!prototype || (!Object.getPrototypeOf(prototype) && Object.hasOwn(prototype, 'isPrototypeOf')));
}

/** Such as `Map`. */
function kindOf(value: unknown): string {
  return {}.toString.call(value).slice(8, -1);
}
