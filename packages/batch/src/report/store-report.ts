import type { BatchRow, RowCounts } from '../row.ts';

/** Rows that failed alike. */
export interface ErrorGroup {
  /** What became of them. */
  readonly state: 'refused' | 'unknown' | 'settled';
  /** The error's class, such as `AgencyApiError`. */
  readonly name: string;
  /** The operation that was called. */
  readonly operation?: string;
  readonly httpStatus?: number;
  /** The agency's own code. */
  readonly errorCode?: number;
  /** JSON pointer to what was wrong. It is made of names of fields. */
  readonly pointer?: string;
  /** How many rows. */
  readonly count: number;
}

/** Rows of which reading has said the same. */
export interface VerdictGroup {
  /** `happened`, `did not` or `cannot tell`. */
  readonly verdict: string;
  readonly reason: string;
  /** How many rows. */
  readonly count: number;
}

/** How one run stands. */
export interface RunReport extends RowCounts {
  /** The run's name. */
  readonly run: string;
  /** Whether every row is done, or known to have happened. */
  readonly isComplete: boolean;
  /** When the first row was sent and the last one ended, ISO 8601. */
  readonly firstSentAt?: string;
  readonly lastEndedAt?: string;
  /** What failed, the most frequent first. */
  readonly errors: readonly ErrorGroup[];
  /** What reading has said, the most frequent first. */
  readonly verdicts: readonly VerdictGroup[];
}

/**
 * How all runs of a store stand. Numbers, codes and places only: no reference, nothing of a row, no text of the agency.
 */
export interface StoreReport {
  /** When it was made, ISO 8601. */
  readonly madeAt: string;
  readonly runs: readonly RunReport[];
}

/** What of a run's rows goes into a report. */
export async function reportRun(run: string, counts: RowCounts, rows: AsyncIterable<BatchRow>): Promise<RunReport> {
  const errors = new Map<string, ErrorGroup>();
  const verdicts = new Map<string, VerdictGroup>();
  let firstSentAt: string | undefined;
  let lastEndedAt: string | undefined;
  for await (const { state, error, verdict, reason, sentAt, endedAt } of rows) {
    if (sentAt !== undefined && (firstSentAt === undefined || sentAt < firstSentAt)) firstSentAt = sentAt;
    if (endedAt !== undefined && (lastEndedAt === undefined || endedAt > lastEndedAt)) lastEndedAt = endedAt;
    if (error !== undefined && (state === 'refused' || state === 'unknown' || state === 'settled')) {
      const { message: _, ...plain } = error;
      add(errors, { state, ...plain });
    }
    if (verdict !== undefined && reason !== undefined) add(verdicts, { verdict, reason });
  }
  return {
    run,
    isComplete: counts.done + counts.happened === counts.total,
    ...counts,
    ...(firstSentAt === undefined ? {} : { firstSentAt }),
    ...(lastEndedAt === undefined ? {} : { lastEndedAt }),
    errors: [...errors.values()].toSorted((a, b) => b.count - a.count),
    verdicts: [...verdicts.values()].toSorted((a, b) => b.count - a.count),
  };
}

function add<Group extends { readonly count: number }>(groups: Map<string, Group>, group: Omit<Group, 'count'>): void {
  const key = JSON.stringify(group);
  groups.set(key, { ...group, count: (groups.get(key)?.count ?? 0) + 1 } as Group);
}
