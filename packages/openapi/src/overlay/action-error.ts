import { DocumentError } from '../document/document-error.ts';
import type { Overlay, OverlayAction } from './overlay.ts';

/** An overlay's action does not fit the document: it selects nothing, or another number of places than it says. */
export class OverlayActionError extends DocumentError {
  override readonly name: string = 'OverlayActionError';
  /** Counted from 0, as the pointer does. */
  readonly index: number;
  readonly target: string;
  readonly description: string;
  readonly wanted: OverlayAction['matches'];
  readonly found: number;

  constructor(overlay: Overlay, index: number, action: OverlayAction, found: number, problem?: string) {
    const { target, description, matches } = action;
    const wanted = matches === 'some' ? 'one or more' : String(matches);
    super(
      overlay.file,
      `#/actions/${index}`,
      `action ${index} (${description.trim()}) does not fit the document: ${problem ?? `wanted ${wanted} matches, found ${found}`}; target ${target}`,
    );
    this.index = index;
    this.target = target;
    this.description = description;
    this.wanted = matches;
    this.found = found;
  }
}
