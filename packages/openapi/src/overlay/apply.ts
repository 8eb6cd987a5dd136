import { OverlayActionError } from './action-error.ts';
import { MergeError, merge } from './merge.ts';
import type { Overlay, OverlayAction } from './overlay.ts';
import { remove } from './remove.ts';
import type { Selected } from './selected.ts';
import { Selector } from './selector.ts';

/**
 * Applies overlays to a document, action after action, each to the result of the one before.
 *
 * @returns A new document; the given one stays as it is.
 * @throws {OverlayActionError} when an action selects another number of places than it says, or what it selects cannot
 * be changed so.
 * @example
 * const document = applyOverlays(upstream, await loadOverlays('openapi/overlays'));
 */
export function applyOverlays<Document extends object>(document: Document, overlays: readonly Overlay[]): Document {
  const result = structuredClone(document);
  const selector = new Selector(result);
  for (const overlay of overlays) {
    for (const [index, action] of overlay.actions.entries()) applyAction(selector, overlay, index, action);
  }
  return result;
}

function applyAction(selector: Selector, overlay: Overlay, index: number, action: OverlayAction): void {
  const places = selector.select(action.target);
  const { matches } = action;
  const fits = matches === 'any' || (matches === 'some' ? places.length > 0 : places.length === matches);
  if (!fits) throw new OverlayActionError(overlay, index, action, places.length);
  try {
    change(places, action, selector);
  } catch (error) {
    throw error instanceof MergeError
      ? new OverlayActionError(overlay, index, action, places.length, error.message)
      : error;
  }
}

function change(places: readonly Selected[], { change }: OverlayAction, selector: Selector): void {
  if (change.kind === 'update') {
    for (const { value } of places) merge(value, change.value);
    selector.updated(change.value);
    return;
  }
  for (const { holder, value } of places) {
    if (holder === undefined) throw new MergeError('the whole document cannot be removed');
    if (typeof value !== 'object' || value === null)
      throw new MergeError('it selects a single value; only objects and lists can be removed');
  }
  remove(places);
  selector.removed();
}
