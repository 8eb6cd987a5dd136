/** One operation that a document calls otherwise than the overlays, or than the documents before. */
export interface OperationIdentity {
  readonly kind: 'operation';
  /** Key, `Tag: Summary`, by which the operation is known. */
  readonly old: string;
  /** Key by which a document has it. */
  readonly new: string;
  /**
   * Method and path, `POST /credential/revoke`, below the admin root: the entry then holds for the operation that has
   * them, and decides between two operations that could be the known one.
   */
  readonly route: string | undefined;
  readonly why: string;
  /** ISO date. */
  readonly since: string;
}

/** A tag that a document calls otherwise: an entry for each of its operations. */
export interface TagIdentity {
  readonly kind: 'tag';
  readonly old: string;
  readonly new: string;
  readonly route?: undefined;
  readonly why: string;
  readonly since: string;
}

export type Identity = OperationIdentity | TagIdentity;

/** What an operation is recognised by. */
export interface Witnesses {
  /** Its keys: one for each of its tags. */
  readonly keys: readonly string[];
  readonly route: string;
}
