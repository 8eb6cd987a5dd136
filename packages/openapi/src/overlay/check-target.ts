import { parse } from 'jsonpathly';

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
  if (typeof node !== 'object' || node === null) return false;
  const { type, value } = node as { type?: string; value: { value?: { type?: string } } };
  if (type === 'dotdot' && ['filterExpression', 'slices'].includes(String(value.value?.type))) return true;
  return Object.values(node).some(missesLists);
}
