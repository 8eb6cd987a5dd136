import { deriveKeys } from '../../src/keys.ts';
import { contentPlace } from '../../src/places.ts';
import { Alarm } from '../../src/run/alarm.ts';
import { StopRule } from '../../src/run/stop-rule.ts';
import { work, type WorkContext } from '../../src/run/work.ts';
import type { Claim, ClaimedRow, Ending } from '../../src/store/store.ts';
import type { Task } from '../../src/tasks/task.ts';

export const keys = await deriveKeys('0123456789abcdef');

/** A row of the run `a` whose content is its reference. */
export const rowOf = (reference: string, change: Partial<ClaimedRow> = {}): ClaimedRow => ({
  run: 'a',
  reference,
  id: reference,
  attempt: 1,
  content: keys.seal(contentPlace('a', reference), reference),
  isStillMine: () => true,
  ...change,
});

export const referencesOf = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${index + 1}`);

export interface Scene {
  readonly rows: readonly ClaimedRow[];
  readonly concurrency: number;
  readonly runs?: readonly string[];
  readonly isShared?: boolean;
  readonly isFed?: () => boolean;
  /** Whether it is stopped before it begins. */
  readonly isStopped?: boolean;
  /** How the n-th row that is sent ends; at once and well, where it says nothing. */
  readonly send?: (reference: string, nth: number) => Promise<void> | void;
  /** What happens while the store does its n-th step. */
  readonly onStep?: (nth: number, rule: StopRule, alarm: Alarm) => Promise<void> | void;
  /** What is different in what the n-th step gives; `most`: no more rows than that. */
  readonly claim?: (nth: number) => Partial<Omit<Claim, 'rows'>> & { readonly most?: number };
  /** What the n-th step fails with. */
  readonly failure?: (nth: number) => Error | undefined;
  /** Whether a row that is planned again is left to others. */
  readonly isOnce?: boolean;
}

interface Step {
  readonly runs: readonly string[];
  readonly limit: number;
  readonly ended: readonly Ending[];
}

/** Works rows off against a store that only remembers. */
export async function worked(scene: Scene) {
  const { rows, concurrency, runs = ['a'], send, onStep, claim, isOnce = false } = scene;
  const planned = [...rows];
  const steps: Step[] = [];
  const pauses: (number | undefined)[] = [];
  const sent: string[] = [];
  const under = { now: 0, most: 0 };
  const [rule, alarm] = [new StopRule(), new Alarm()];
  if (scene.isStopped === true) rule.stop('aborted');
  const store: WorkContext['store'] = {
    isShared: scene.isShared ?? false,
    pace: async ({ pauseMs }) => void pauses.push(pauseMs),
    exchange: async (ended, names, limit) => {
      const nth = steps.push({ runs: names, limit, ended });
      await onStep?.(nth, rule, alarm);
      const failure = scene.failure?.(nth);
      if (failure !== undefined) throw failure;
      for (const { id, state } of ended)
        if (state === 'planned' && !isOnce) planned.push(...rows.filter((row) => row.id === id));
      const { most = limit, ...change } = claim?.(nth) ?? {};
      const taken = planned.splice(0, Math.min(most, limit));
      return { rows: taken, isOpen: taken.length > 0 || planned.length > 0, waitMs: 0, ...change };
    },
  };
  const sending = async (reference: string): Promise<readonly string[]> => {
    sent.push(reference);
    under.most = Math.max(under.most, (under.now += 1));
    try {
      await send?.(reference, sent.length);
    } finally {
      under.now -= 1;
    }
    return [];
  };
  const tasks = new Map(
    runs.map((name): [string, Task] => [
      name,
      { name, kind: 'call', send: (content) => sending(String(content)), settle: async () => [] },
    ]),
  );
  const working = work({
    store,
    keys,
    tasks,
    concurrency,
    rule,
    alarm,
    isFed: scene.isFed ?? (() => false),
    random: () => 1,
  });
  const error = await working.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error !== undefined && scene.failure === undefined) throw error;
  const endings = steps.flatMap(({ ended }) => ended);
  const statesOf = (id: string): readonly string[] =>
    endings.filter((each) => each.id === id).map(({ state }) => state);
  return {
    ...{ sent, steps, pauses, error, under, endings },
    reason: rule.reason,
    /** How each row ended, one time after the other. */
    ends: Object.fromEntries(rows.map(({ id }) => [id, statesOf(id)])),
  };
}

/** Requests that are held until they are let go, by their reference. */
export function gates(): { hold(name: string): Promise<void>; release(name: string): Promise<void> } {
  const open = new Map<string, () => void>();
  const waiting = new Map<string, () => void>();
  return {
    hold: (name) =>
      new Promise((resolve) => {
        open.set(name, resolve);
        waiting.get(name)?.();
      }),
    release: async (name) => {
      if (!open.has(name)) await new Promise<void>((resolve) => waiting.set(name, resolve));
      open.get(name)?.();
    },
  };
}
