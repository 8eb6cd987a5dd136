/** One change of an overlay: everything that `target` selects gets `update` merged in or is removed. */
export interface OverlayAction {
  /** RFC 9535 JSONPath. */
  readonly target: string;
  /** Why the change is made. */
  readonly description: string;
  /**
   * How many nodes the target has to select: `x-matches`, 1 by default, 'some' for one or more. 'any' where it need not
   * be there at all.
   */
  readonly matches: number | 'some' | 'any';
  readonly change:
    | { readonly kind: 'update'; readonly value: unknown }
    | { readonly kind: 'remove'; readonly value?: undefined };
}

/** An OpenAPI Overlay 1.0 document. */
export interface Overlay {
  readonly file: string;
  readonly title: string;
  /**
   * Set where it corrects the document as it was published, before operations are recognised: it drops some, or says of
   * two which is the known one (`x-prefer: true`). Default: it applies to the document in our form.
   */
  readonly stage?: 'published' | undefined;
  readonly actions: readonly OverlayAction[];
}
