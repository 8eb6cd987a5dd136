import { isObject, type JsonObject } from '../document/types.ts';

/** An update does not fit what it is merged into. */
export class MergeError extends Error {}

/**
 * Merges an update into a node, in place, as the Overlay specification says: into an object its properties,
 * recursively (lists are joined, single values replaced); to a list one entry is appended.
 *
 * Version 1.0 leaves open what happens when kinds differ (an object over a string …); 1.1 makes it an error, and so do
 * we.
 *
 * @throws {MergeError} when the kinds differ. The node may be half merged then: work on a copy.
 */
export function merge(node: unknown, update: unknown): void {
  if (Array.isArray(node)) node.push(structuredClone(update));
  else if (!isObject(node)) throw new MergeError(`it selects ${kindOf(node)}; only objects and lists can be updated`);
  else if (!isObject(update)) throw new MergeError(`the update is ${kindOf(update)}, but the target selects an object`);
  else mergeObject(node, update, []);
}

function mergeObject(node: JsonObject, update: JsonObject, at: readonly string[]): void {
  for (const [key, value] of Object.entries(update)) {
    const before = Object.hasOwn(node, key) ? node[key] : undefined;
    if (before === undefined) define(node, key, structuredClone(value));
    else if (Array.isArray(before) && Array.isArray(value)) before.push(...(structuredClone(value) as unknown[]));
    else if (isObject(before) && isObject(value)) mergeObject(before, value, [...at, key]);
    else if (isSingle(before) && isSingle(value)) define(node, key, value);
    else
      throw new MergeError(
        `'${[...at, key].join('.')}' is ${kindOf(before)} in the document and ${kindOf(value)} in the update`,
      );
  }
}

/** Assignment would call the setter of `__proto__`; this makes a plain property of any name. */
function define(node: object, key: string, value: unknown): void {
  Object.defineProperty(node, key, { value, writable: true, enumerable: true, configurable: true });
}

const isSingle = (value: unknown): boolean => typeof value !== 'object' || value === null;

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isObject(value)) return 'an object';
  return value === null ? 'null' : `a ${typeof value}`;
}
