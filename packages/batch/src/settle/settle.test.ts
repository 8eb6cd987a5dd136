import { expect, test } from 'vitest';
import { deriveKeys } from '../keys.ts';
import type { StoredRow } from '../store/store.ts';
import { settle } from './settle.ts';

const keys = await deriveKeys('0123456789abcdef');

test.each([
  { what: 'just sent', now: 10_000, sentAt: 10_000, endedAt: undefined, want: [500] },
  { what: 'sent a while ago', now: 10_000, sentAt: 9_700, endedAt: undefined, want: [200] },
  { what: 'found to be unknown later than it was sent', now: 10_000, sentAt: 1_000, endedAt: 9_900, want: [400] },
  { what: 'sent long ago', now: 10_000, sentAt: 1_000, endedAt: undefined, want: [] },
  { what: 'sent before the clock went back an hour', now: 10_000, sentAt: 3_610_000, endedAt: undefined, want: [500] },
])(
  'a row that was $what is settled after its settling time, by the store’s clock',
  async ({ now, sentAt, endedAt, want }) => {
    const row: StoredRow = {
      run: 'calls',
      reference: 'E1',
      id: '1',
      attempt: 1,
      state: 'unknown',
      ids: [],
      content: undefined,
      sentAt,
      ...(endedAt === undefined ? {} : { endedAt }),
    };
    const waits: number[] = [];
    const report = await settle({
      store: {
        now: async () => now,
        rows: async function* () {
          yield row;
        },
        exchange: async () => ({ rows: [], isOpen: false, waitMs: 0 }),
        knownIds: async () => new Set<string>(),
      },
      keys,
      tasks: new Map([
        [
          'calls',
          {
            name: 'calls',
            kind: 'call',
            send: async () => [],
            settle: async () => [{ verdict: 'happened', reason: 'seen' }],
          },
        ],
      ]),
      afterMs: 500,
      sleep: async (ms) => void waits.push(ms),
      isStopped: () => false,
      options: {},
    });
    expect([waits, report.happened]).toEqual([want, 1]);
  },
);
