import type { Path } from './types.ts';

/**
 * The JSON pointer of a path, in the form in which `$ref` spells it.
 *
 * @example
 * pointerOf(['paths', '/credential/{id}']) // '#/paths/~1credential~1{id}'
 */
export function pointerOf(path: Path): string {
  return ['#', ...path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');
}

/**
 * The path that a local reference spells.
 *
 * @throws {URIError} when its percent-encoding is broken.
 */
export function pathOf(pointer: string): string[] {
  return pointer
    .slice(2)
    .split('/')
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'));
}

/**
 * The value at a path, own properties only, so that no path reaches into a prototype; undefined where there is none.
 */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = Reflect.get(value, part);
  }
  return value;
}
