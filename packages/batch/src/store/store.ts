import type { RowCounts, RowState, Verdict } from '../row.ts';

/** A row that is to be written down before it is sent. Everything that is personal is sealed. */
export interface PlannedRow {
  readonly reference: string;
  /** Keyed digest of its content. `undefined`: it has none that could be sent, and is refused. */
  readonly digest: Uint8Array | undefined;
  /** Its content, sealed. */
  readonly content: Uint8Array | undefined;
  /** Why it must not start. */
  readonly error?: StoredError;
}

/** What became of a row that was to be planned: `other` is one whose reference is already there with other content. */
export type PlanOutcome = 'new' | 'same' | 'other';

/** A {@link RowError} whose message is sealed. */
export interface StoredError {
  readonly name: string;
  readonly operation?: string;
  readonly httpStatus?: number;
  readonly errorCode?: number;
  readonly pointer?: string;
  readonly sealed: Uint8Array;
}

/** A row that this process may send now: its intent is durable. */
export interface ClaimedRow {
  readonly run: string;
  readonly reference: string;
  /** Together they name this attempt: an answer to another one changes nothing. */
  readonly id: string;
  readonly attempt: number;
  readonly content: Uint8Array;
  /** Whether no other process can have taken it meanwhile. Asked right before it is sent. */
  readonly isStillMine: () => boolean;
}

/** How an attempt ended, or what reading said of it. */
export interface Ending {
  readonly id: string;
  readonly attempt: number;
  readonly state: Exclude<RowState, 'sending'>;
  readonly ids?: readonly string[];
  readonly error?: StoredError;
  readonly verdict?: Verdict;
  readonly reason?: string;
}

/**
 * In which states an ending of the same attempt may find its row. A verdict is for what is not known; an answer,
 * however late, is better than a verdict; not to know is worse than either.
 */
export const BEFORE: Readonly<Record<Ending['state'], readonly RowState[]>> = {
  planned: ['sending', 'unknown'],
  done: ['sending', 'unknown', 'settled', 'planned'],
  refused: ['sending', 'unknown', 'settled'],
  unknown: ['sending'],
  settled: ['unknown', 'settled'],
};

export interface Claim {
  readonly rows: readonly ClaimedRow[];
  /** Whether somebody, this process or another, still has a row to send or under way. */
  readonly isOpen: boolean;
  /** How long to wait before the next claim can give more: the rate, or a pause that the agency asked for. */
  readonly waitMs: number;
}

/** A row as it is kept. */
export interface StoredRow {
  readonly run: string;
  readonly reference: string;
  readonly id: string;
  readonly attempt: number;
  readonly state: RowState;
  readonly ids: readonly string[];
  readonly content: Uint8Array | undefined;
  readonly error?: StoredError;
  readonly verdict?: Verdict;
  readonly reason?: string;
  /** Milliseconds since 1970, by the store's clock. */
  readonly sentAt?: number;
  readonly endedAt?: number;
}

/** Which rows: those that all of it is true of. Default: all. */
export interface RowFilter {
  /** Of the run of this name. */
  readonly run?: string | undefined;
  /** In one of these states. */
  readonly states?: readonly RowState[] | undefined;
  /** Settled, with one of these verdicts. */
  readonly verdicts?: readonly Verdict[] | undefined;
}

/** Rows that are known not to have happened: what the agency refused, and of which reading has found nothing. */
export type NotHappened = Extract<RowState, 'refused'> | Extract<Verdict, 'did not'>;

/** The filter for them. Nothing else ever goes again. */
export function notHappened(which: NotHappened, run?: string): RowFilter {
  return which === 'refused' ? { run, states: ['refused'] } : { run, states: ['settled'], verdicts: ['did not'] };
}

/** A run, as the store knows it. */
export interface StoredRun {
  readonly name: string;
  /** `issue`, or `call` for one whose call is the caller's. */
  readonly kind: 'issue' | 'call';
}

/**
 * Where rows are kept. Each method is one durable step: what it has promised is on disk. A claim belongs to one
 * process; when that process is gone, the store makes of its rows under way `unknown` ones.
 */
export interface Store {
  /** Whether other processes may work on it at the same time. */
  readonly isShared: boolean;
  /** Makes the run, or finds it. @throws {BatchError} `other-run` when it is there and of another kind. */
  openRun(run: StoredRun): Promise<void>;
  runs(): Promise<readonly StoredRun[]>;
  /**
   * Writes rows down; the n-th outcome is that of the n-th row. `isDry`: only says what it would be, against the rows
   * that are there.
   */
  plan(run: string, rows: readonly PlannedRow[], isDry?: boolean): Promise<readonly PlanOutcome[]>;
  /**
   * Keeps how attempts ended and, in the same step, takes at most `limit` planned rows of these runs.
   *
   * @param isFed - While an input is read: rows whose content is open to a change wait for it.
   */
  exchange(endings: readonly Ending[], runs: readonly string[], limit: number, isFed?: boolean): Promise<Claim>;
  /**
   * Slows everyone down: sends at most so many rows a second from now on (`null`: as fast as it goes), or none for so
   * long.
   */
  pace(change: { readonly perSecond?: number | null; readonly pauseMs?: number }): Promise<void>;
  /** Makes rows `planned` again that did not happen, with their content open to a change. How many. */
  replan(which: NotHappened, run?: string): Promise<number>;
  counts(run?: string): Promise<RowCounts>;
  /** In the order in which they were planned; with their content where it is asked for, since it may be large. */
  rows(filter: RowFilter, withContent?: boolean): AsyncIterable<StoredRow>;
  /**
   * The clock that it writes `sentAt` and `endedAt` by, in milliseconds since 1970: on a server that is not this
   * machine's.
   */
  now(): Promise<number>;
  /** The ids that are known as those of rows of the batch, among these; of which reading cannot tell, none is. */
  knownIds(ids: readonly string[]): Promise<ReadonlySet<string>>;
  close(): Promise<void>;
}
