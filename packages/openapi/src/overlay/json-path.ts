import { paths } from 'jsonpathly';
import type { Selected } from './selected.ts';

const PART = /\[(?:(\d+)|'((?:[^'\\]|\\.)*)')\]/gy;

/**
 * What the library selects, every place once, in the document's order. It also finds what is merely inherited
 * (`$.constructor`); such a place is no part of the document and is left out.
 */
export function selectPath(root: unknown, target: string): Selected[] {
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
