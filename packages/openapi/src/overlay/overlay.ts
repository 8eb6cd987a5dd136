/** One change of an overlay: everything that `target` selects gets `update` merged in or is removed. */
export interface OverlayAction {
  /** RFC 9535 JSONPath. */
  readonly target: string;
  /** Why the change is made. */
  readonly description: string;
  /** How many nodes the target has to select: `x-matches`, 1 by default, 'some' for one or more. */
  readonly matches: number | 'some';
  readonly change: { readonly kind: 'update'; readonly value: unknown } | { readonly kind: 'remove' };
}

/** An OpenAPI Overlay 1.0 document. */
export interface Overlay {
  readonly file: string;
  readonly title: string;
  readonly actions: readonly OverlayAction[];
}
