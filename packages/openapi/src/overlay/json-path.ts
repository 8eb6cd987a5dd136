import { paths } from 'jsonpathly';
import type { Selected } from './selected.ts';
import { unescape } from './unescape.ts';

const PART = /\[(?:(\d+)|'((?:[^'\\]|\\.)*)')\]/g;

/**
 * What the library selects, every place once, in the document's order. It also finds what is merely inherited
 * (`$.constructor`); such a place is no part of the document and is left out.
 */
export function selectPath(root: unknown, target: string): Selected[] {
  return [...new Set(paths(root, target))].flatMap((normalized) => {
    let place: Selected = { holder: undefined, key: '', value: root };
    for (const key of keysOf(normalized)) {
      const holder = Object(place.value) as object;
      if (!Object.hasOwn(holder, key)) return [];
      place = { holder, key, value: Reflect.get(holder, key) };
    }
    return [place];
  });
}

/** Takes a normalized path apart: `$['a'][0]` is a, 0. */
function keysOf(normalized: string): string[] {
  return [...normalized.matchAll(PART)].map(([, index, name]) => index ?? unescape(String(name)));
}
