import { compared, median } from '../base/statistics.ts';
import { type Results, samplesOf } from '../base/results.ts';

/** What is to hold of ours, in the figures of a run. */
export interface Goal {
  readonly what: string;
  readonly measure: string;
  readonly row: string;
  /** Whose figure. Default: `ours`. */
  readonly of?: string;
  /** What it is compared with: by a ratio, unless `by` says that the difference counts. Absent: the figure itself. */
  readonly to?: string;
  readonly by?: 'difference';
  readonly most?: number;
  readonly least?: number;
  readonly unit?: string;
  readonly price?: Price;
}

/** Why a goal cannot be had. */
interface Price {
  /** The promises that it would take. */
  readonly promise: string;
  /** The peer that is ours without them, where there is one. */
  readonly without?: string;
  /** Where that is not all of the distance: what the rest is, and the peers that have as much to do. */
  readonly rest?: { readonly what: string; readonly peers: readonly string[] };
}

const GUARDED = {
  promise: 'a request is sent once, it is known how far it came, and it can be ended',
  without: 'ours, unguarded',
};

/** Bare `fetch` does nothing of what a client is there for: most of the distance from it is no promise of sending. */
const BESIDE_FETCH = {
  ...GUARDED,
  rest: {
    what: 'a client’s own work: the input is read and checked, the address and the headers are made, a deadline runs, the envelope is opened',
    peers: ['openapi-fetch', 'ky 1', 'cloudflare', 'openai'],
  },
};

const CHECKED = {
  promise:
    'every field of what is sent and answered is looked at, by one small interpreter: no code is made at run time',
};
const PARTS = { promise: 'docs/decisions/007-size.md has what each part pays for' };

export const GOALS: readonly Goal[] = [
  { what: 'CPU of a read, of ky’s', measure: 'cpu', row: 'read', to: 'ky 1', most: 1.05, price: GUARDED },
  { what: 'CPU of a read, of openai’s', measure: 'cpu', row: 'read', to: 'openai', most: 1 },
  { what: 'CPU of a read, of cloudflare’s', measure: 'cpu', row: 'read', to: 'cloudflare', most: 1 },
  { what: 'CPU of a send-once POST, of ky’s', measure: 'cpu', row: 'post', to: 'ky 1', most: 1.05, price: GUARDED },
  {
    what: 'reads a second, of bare `fetch`',
    measure: 'throughput',
    row: 'read, 16 in flight',
    to: 'fetch',
    least: 0.95,
    price: BESIDE_FETCH,
  },
  {
    what: 'send-once POSTs a second, of bare `fetch`',
    measure: 'throughput',
    row: 'post, 16 in flight',
    to: 'fetch',
    least: 0.85,
    price: BESIDE_FETCH,
  },
  {
    what: 'lists of 100 KB a second, of ky’s',
    measure: 'throughput',
    row: 'list, 16 in flight',
    to: 'ky 1',
    least: 0.97,
    price: GUARDED,
  },
  {
    what: 'validators, on issuing a credential',
    measure: 'cpu',
    row: 'post',
    of: 'ours, validated',
    to: 'ours',
    by: 'difference',
    most: 15,
    unit: 'µs',
    price: CHECKED,
  },
  {
    what: 'validators, on reading a credential',
    measure: 'cpu',
    row: 'read',
    of: 'ours, validated',
    to: 'ours',
    by: 'difference',
    most: 15,
    unit: 'µs',
    price: CHECKED,
  },
  { what: 'import, of ky’s', measure: 'import', row: 'wall clock', to: 'ky 1', most: 1.2 },
  {
    what: 'p99 of a read, of bare `fetch`',
    measure: 'p99',
    row: 'read, 64 in flight',
    to: 'fetch',
    most: 1.1,
    price: BESIDE_FETCH,
  },
  { what: 'one function', measure: 'sizes', row: 'one read', most: 11, unit: 'KB', price: PARTS },
  { what: '`Agency`', measure: 'sizes', row: 'one read', of: 'ours, Agency', most: 14, unit: 'KB', price: PARTS },
  { what: 'bytes that stay of a read', measure: 'kept', row: 'read', most: 20, unit: 'bytes' },
  { what: 'bytes that stay of a POST', measure: 'kept', row: 'post', most: 20, unit: 'bytes' },
];

export interface GoalResult {
  readonly goal: Goal;
  /** NaN where the run has no such figures. */
  readonly figure: number;
  readonly isMet: boolean;
  /** The figure without the promises that the goal would take. */
  readonly without?: number;
  /** The figures of the peers that have as much to do, where the run has them. */
  readonly peers?: readonly (readonly [peer: string, figure: number])[];
}

/** What a run says of a goal. Undefined where it did not measure it. */
export function resultOf(results: Results, goal: Goal): GoalResult | undefined {
  const figure = figureOf(results, goal, goal.of ?? 'ours');
  if (Number.isNaN(figure)) return undefined;
  const isMet = figure <= (goal.most ?? Infinity) && figure >= (goal.least ?? -Infinity);
  return {
    goal,
    figure,
    isMet,
    ...(goal.price?.without !== undefined && { without: figureOf(results, goal, goal.price.without) }),
    ...(goal.price?.rest && {
      peers: goal.price.rest.peers
        .map((peer) => [peer, figureOf(results, goal, peer)] as const)
        .filter(([, figure]) => !Number.isNaN(figure)),
    }),
  };
}

function figureOf(results: Results, { measure, row, to, by }: Goal, of: string): number {
  const own = samplesOf(results, measure, row, of);
  if (to === undefined) return median(own);
  const other = samplesOf(results, measure, row, to);
  return compared(own, other, by && ((one, two) => one - two));
}
