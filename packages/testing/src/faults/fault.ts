import { operationsNamed } from '../document/operations.ts';
import { waitMs } from '../state/duration.ts';

/** How something fails. */
export type FaultKind = 'reset' | 'cut' | 'html' | 'envelope' | 'status';

/** A failure on purpose. */
export interface FaultOptions {
  /** Which operation: its id, `resource.method` of the client, or several of them. Default: every one. */
  readonly operation?: string | readonly string[] | undefined;
  /** How many calls fail. Default: 1. */
  readonly times?: number | 'always' | undefined;
  /** How many calls go through before. Default: 0. */
  readonly after?: number | undefined;
  /**
   * `reset`: the connection breaks without an answer. `cut`: it breaks in the middle of the answer. `html`: a gateway
   * answers a page. `envelope`: the agency answers that it failed. `status`: an answer of this status without a body.
   * Default: `html`, and nothing but slowness where only `latency` is given.
   */
  readonly as?: FaultKind | undefined;
  /**
   * Whether the operation is done: `before` it is not, `after` it is, and only the answer is another. Default:
   * `before`; `after` for `cut`.
   */
  readonly when?: 'before' | 'after' | undefined;
  /**
   * The status, of what has an answer of its own: not of `reset`, `cut` and slowness. Default: 502 for `html`, 400 for
   * `envelope`, 503 for `status`.
   */
  readonly status?: number | undefined;
  /** How long the answer takes: `'2s'`, or milliseconds; 24 days at most. Default: no longer than it has to. */
  readonly latency?: string | number | undefined;
  /** The header `Retry-After`, of what has an answer of its own: seconds, or a date as HTTP has it. Default: none. */
  readonly retryAfter?: string | number | undefined;
  /** From 0 to 1: how often it happens. Whether it does is decided by `seed`. Default: 1, always. */
  readonly probability?: number | undefined;
  /** Makes the same calls fail each time, where `probability` is below 1. Default: `'chaos'`. */
  readonly seed?: string | undefined;
}

/** A fault that was set up. */
export interface Fault {
  readonly id: number;
  /** The ids of the operations; none for every one. */
  readonly operations: readonly string[] | undefined;
  readonly remaining: number | 'always';
  readonly passing: number;
  readonly as: FaultKind | undefined;
  readonly when: 'before' | 'after';
  readonly status: number;
  readonly latencyMs: number;
  readonly retryAfter: string | undefined;
  readonly probability: number;
  readonly seed: string;
}

const KINDS: readonly FaultKind[] = ['reset', 'cut', 'html', 'envelope', 'status'];
const STATUS: Readonly<Record<FaultKind, number>> = { reset: 0, cut: 0, html: 502, envelope: 400, status: 503 };
/** Answers with these end with their head. */
const BODILESS = [204, 205, 304];
const OPTIONS = ['operation', 'times', 'after', 'as', 'when', 'status', 'latency', 'retryAfter', 'probability', 'seed'];

/** Seconds, or a date as HTTP has it: what else a header says nobody could read. */
const isRetryAfter = (text: string): boolean =>
  /^\d+$/.test(text) || (/^[A-Z][a-z]{2}, [\x20-\x7e]+ GMT$/.test(text) && !Number.isNaN(Date.parse(text)));

/** @throws {TypeError} For an option that is not known, or makes no sense. */
export function readFault(id: number, options: FaultOptions): Fault {
  if (typeof options !== 'object' || options === null)
    throw new TypeError('A fault is an object, such as { operation: "credentials.issue", as: "reset" }.');
  const { operation, times = 1, after: passing = 0, latency, retryAfter, probability = 1, seed = 'chaos' } = options;
  const unknown = Object.keys(options).filter((name) => !OPTIONS.includes(name));
  assertFault(unknown.length === 0, `A fault has no ${unknown.join(', ')}; it has ${OPTIONS.join(', ')}.`);
  const as = options.as ?? (latency === undefined ? 'html' : undefined);
  const when = options.when ?? (as === 'cut' ? 'after' : 'before');
  const status = options.status ?? (as === undefined ? 0 : STATUS[as]);
  assertFault(as === undefined || KINDS.includes(as), `A fault's \`as\` must be one of ${KINDS.join(', ')}.`);
  assertFault(when === 'before' || when === 'after', "A fault's `when` must be before or after.");
  assertFault(times === 'always' || isCount(times, 1), "A fault's `times` must be a whole number from 1, or always.");
  assertFault(isCount(passing, 0), "A fault's `after` must be a whole number from 0.");
  const hasAnswer = as !== undefined && !isBreak(as);
  assertFault(!hasAnswer || (isCount(status, 200) && status < 600), "A fault's `status` must be from 200 to 599.");
  // Said and not done would be worse than refused: a test would show something else than it says.
  const what = as === undefined ? 'A fault that is slow and nothing else' : `A fault that is ${as}`;
  for (const name of ['status', 'retryAfter'] as const)
    assertFault(
      options[name] === undefined || hasAnswer,
      `${what} has no \`${name}\`: leave it out, or say \`as: "html"\`.`,
    );
  assertFault(
    as === 'status' || !BODILESS.includes(status),
    `An answer with ${status} has no body, and ${as} is one: say \`as: "status"\`.`,
  );
  assertFault(
    typeof probability === 'number' && probability >= 0 && probability <= 1,
    "A fault's `probability` must be from 0 to 1.",
  );
  assertFault(
    retryAfter === undefined || isRetryAfter(String(retryAfter)),
    "A fault's `retryAfter` must be seconds or a date.",
  );
  assertFault(typeof seed === 'string', "A fault's `seed` must be a text.");
  assertFault(!Array.isArray(operation) || operation.length > 0, "A fault's `operation` must name at least one.");
  const operations = operation === undefined ? undefined : [operation].flat().flatMap(operationsNamed);
  const latencyMs = latency === undefined ? 0 : waitMs(latency);
  return {
    id,
    operations,
    remaining: times,
    passing,
    as,
    when,
    status,
    latencyMs,
    retryAfter: retryAfter === undefined ? undefined : String(retryAfter),
    probability,
    seed,
  };
}

/** What breaks the connection has no answer of its own. */
function isBreak(kind: FaultKind): boolean {
  return kind === 'reset' || kind === 'cut';
}

function isCount(value: unknown, least: number): boolean {
  return Number.isInteger(value) && Number(value) >= least;
}

function assertFault(holds: boolean, message: string): void {
  if (!holds) throw new TypeError(message);
}
