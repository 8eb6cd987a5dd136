import { paths } from 'jsonpathly';
import { isObject } from '../document/types.ts';
import { type KeyedTarget, keyedTarget } from './operation-target.ts';

/** One selected place: `holder[key]`, or the root, which nothing holds. */
export interface Selected {
  readonly holder: object | undefined;
  readonly key: string | number;
  readonly value: unknown;
}

const PART = /\[(?:(\d+)|'((?:[^'\\]|\\.)*)')\]/gy;

/**
 * What an RFC 9535 JSONPath selects, every place once, in the document's order.
 *
 * The library also finds what is merely inherited (`$.constructor`); such a place is no part of the document and is left out.
 */
export function select(root: unknown, target: string): Selected[] {
  const keyed = keyedTarget(target);
  if (keyed !== undefined) return selectIn(root, keyed);
  const named = namedTarget(target);
  return named === undefined ? selectAll(root, target) : [...selectNamed(root, named)];
}

/** Fields by their names, below a key that may be anywhere: `$..properties['attributes', 'value']`. */
interface NamedTarget {
  readonly key: string;
  readonly names: readonly string[];
}

const NAMED = /^\$\.\.([A-Za-z_]\w*)(?:\.([A-Za-z_]\w*)|\[(\s*'[^'\\]*'(?:\s*,\s*'[^'\\]*')*\s*)\])$/;

function namedTarget(target: string): NamedTarget | undefined {
  const [, key, name, list = ''] = NAMED.exec(target.trim()) ?? [];
  if (key === undefined) return undefined;
  const names = name === undefined ? Array.from(list.matchAll(/'([^']*)'/g), ([, each = '']) => each) : [name];
  return { key, names };
}

/** In one walk, which the library's takes many times as long for. */
function* selectNamed(node: unknown, { key, names }: NamedTarget): Generator<Selected> {
  if (typeof node !== 'object' || node === null) return;
  const holder: unknown = !Array.isArray(node) && Object.hasOwn(node, key) ? Reflect.get(node, key) : undefined;
  if (isObject(holder))
    for (const name of names) if (Object.hasOwn(holder, name)) yield { holder, key: name, value: holder[name] };
  for (const child of Object.values(node)) yield* selectNamed(child, { key, names });
}

/** The same without a look into every other operation: an overlay has hundreds of such targets, and a document thousands of operations. */
function selectIn(root: unknown, { tag, summary, rest }: KeyedTarget): Selected[] {
  const items = Object.values(isObject(root) && isObject(root['paths']) ? root['paths'] : {});
  return items.flatMap((item) => {
    if (typeof item !== 'object' || item === null) return [];
    return Object.entries(item).flatMap(([key, operation]: [string, unknown]): Selected[] => {
      if (!isObject(operation) || operation['summary'] !== summary) return [];
      if (!Array.isArray(operation['tags']) || operation['tags'][0] !== tag) return [];
      return rest === ''
        ? [{ holder: item, key: Array.isArray(item) ? Number(key) : key, value: operation }]
        : selectAll(operation, `$${rest}`);
    });
  });
}

function selectAll(root: unknown, target: string): Selected[] {
  return [...new Set(paths(root, target))].flatMap((normalized) => {
    let place: Selected = { holder: undefined, key: '', value: root };
    for (const key of keysOf(normalized)) {
      const holder = place.value;
      if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, key)) return [];
      place = { holder, key, value: Reflect.get(holder, key) };
    }
    return [place];
  });
}

/** Takes a normalized path apart: `$['a'][0]` is a, 0. */
function keysOf(normalized: string): (string | number)[] {
  return [...normalized.slice(1).matchAll(PART)].map(([, index, name = '']) =>
    index === undefined ? unescape(name) : Number(index),
  );
}

/** RFC 9535 escapes in normalized paths as JSON does, but for the single quote. */
function unescape(name: string): string {
  return String(JSON.parse(`"${name.replaceAll("\\'", "'").replaceAll('"', '\\"')}"`));
}
