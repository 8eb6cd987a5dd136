import { parse } from 'jsonpathly';
import { isObject } from '../document/types.ts';

/**
 * What is wrong with an action's target; undefined when nothing is.
 *
 * Beside what is no JSONPath it finds what the library silently passes over: after `..` it tries filters and slices on
 * objects only and never on lists (`$..[?@.x]` misses list entries), which would leave out a place without a word.
 *
 * @example
 * checkTarget('$..[?@.x]') // "`..[` with a filter or a slice misses what stands in lists: write `..*[` instead"
 */
export function checkTarget(target: string): string | undefined {
  try {
    return missesLists(parse(target))
      ? '`..[` with a filter or a slice misses what stands in lists: write `..*[` instead'
      : undefined;
  } catch (error) {
    return `is no JSONPath: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function missesLists(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(missesLists);
  if (!isObject(node)) return false;
  if (node['type'] === 'dotdot' && isObject(node['value']) && node['value']['type'] === 'bracketExpression') {
    const kind = isObject(node['value']['value']) ? node['value']['value']['type'] : undefined;
    if (kind === 'filterExpression' || kind === 'slices') return true;
  }
  return Object.values(node).some(missesLists);
}
