import { type JsonObject, objectAt } from '../document/schema.ts';
import { operationKey } from '../document/operations.ts';
import { keyedTarget } from '../overlay/operation-target.ts';
import type { Overlay, OverlayAction } from '../overlay/overlay.ts';

/** An operation that overlays speak of, and what they say. */
export interface KnownOperation {
  readonly key: string;
  readonly tag: string;
  readonly summary: string;
  /** `x-agency` as all overlays together give it. */
  readonly names: JsonObject;
  /** An overlay says that no credential is ever attached. */
  readonly open: boolean;
}

export interface OperationTarget {
  readonly key: string;
  readonly tag: string;
  readonly summary: string;
  /** The target is the operation itself, not something in it. */
  readonly whole: boolean;
}

/** The operation that an action is keyed to by tag and summary; undefined for one that is keyed otherwise. */
export function operationTarget({ target }: OverlayAction): OperationTarget | undefined {
  const found = keyedTarget(target);
  if (found === undefined) return undefined;
  const { tag, summary, rest } = found;
  return { key: operationKey(tag, summary), tag, summary, whole: rest === '' };
}

/** Every operation that the overlays key an action to, by key. */
export function knownOperations(overlays: readonly Overlay[]): ReadonlyMap<string, KnownOperation> {
  const known = new Map<string, KnownOperation>();
  for (const action of overlays.flatMap(({ actions }) => actions)) {
    const target = operationTarget(action);
    if (target === undefined) continue;
    const { key, tag, summary, whole } = target;
    const before = known.get(key);
    const update = whole ? objectAt(action.change.value) : {};
    known.set(key, {
      key,
      tag,
      summary,
      names: { ...before?.names, ...objectAt(update['x-agency']) },
      open: before?.open === true || (Array.isArray(update.security) && update.security.length === 0),
    });
  }
  return known;
}
