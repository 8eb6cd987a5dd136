import type { Verdict } from '../row.ts';
import type { StoredError, StoredRow } from './store.ts';

/** A row as a store's columns have it, with a null where there is nothing. */
export interface RowColumns extends Pick<StoredRow, 'id' | 'run' | 'reference' | 'state' | 'attempt' | 'ids'> {
  readonly content: Uint8Array | null;
  readonly error: Omit<StoredError, 'sealed'> | null;
  /** The error's text, encrypted. */
  readonly message: Uint8Array | null;
  readonly verdict: Verdict | null;
  readonly reason: string | null;
  readonly sentAt: number | null;
  readonly endedAt: number | null;
}

/** The row without what its columns do not have. */
export function storedRow({
  content,
  error,
  message,
  verdict,
  reason,
  sentAt,
  endedAt,
  ...row
}: RowColumns): StoredRow {
  return {
    ...row,
    content: content ?? undefined,
    // They are there together.
    ...(message === null ? {} : { error: { ...error, sealed: message } as StoredError }),
    ...(verdict === null ? {} : { verdict }),
    ...(reason === null ? {} : { reason }),
    ...(sentAt === null ? {} : { sentAt }),
    ...(endedAt === null ? {} : { endedAt }),
  };
}
