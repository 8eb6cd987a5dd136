import type { Json } from '../json.ts';
import type { RowError } from '../row.ts';

/** What a row of the input comes to. */
export interface Mapped {
  readonly reference: string;
  /** What is sent, as JSON. */
  readonly content?: Json;
  /** Why it must not start. */
  readonly error?: RowError;
}
