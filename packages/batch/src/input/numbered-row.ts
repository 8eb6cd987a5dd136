/** A row of an input, and where it begins. */
export interface NumberedRow {
  readonly row: Record<string, unknown>;
  /** From 1. */
  readonly line: number;
}
