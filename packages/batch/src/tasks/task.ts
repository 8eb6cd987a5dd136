import type { CallOptions } from '@one37id/agency';
import type { Json } from '../json.ts';
import type { Verdict } from '../row.ts';

/** A verdict, and why. */
export interface Settlement {
  readonly verdict: Verdict;
  readonly reason: string;
  /** Of what was found. */
  readonly ids?: readonly string[];
}

/** A row whose outcome is not known. */
export interface UnknownRow {
  readonly reference: string;
  readonly content: Json;
  /** It cannot have happened before. */
  readonly sentAt: Date;
}

/** What is done with each row of a run: by the machine that planned it, or by any other. */
export interface Task {
  readonly name: string;
  readonly kind: 'issue' | 'call';
  /** Sends one row, once. Gives the ids in the agency's answer. */
  send(content: Json, options: CallOptions): Promise<readonly string[]>;
  /**
   * Reads what became of rows, all of one run; the n-th settlement is that of the n-th row. `undefined`: could not be
   * read this time.
   */
  settle(
    rows: readonly UnknownRow[],
    known: (ids: readonly string[]) => Promise<ReadonlySet<string>>,
    options: CallOptions,
  ): Promise<readonly (Settlement | undefined)[]>;
}
