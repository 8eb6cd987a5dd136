import type { Json } from '../../src/json.ts';
import type { Keys } from '../../src/keys.ts';
import { Alarm } from '../../src/run/alarm.ts';
import { NO_INPUT, plan } from '../../src/run/plan.ts';
import { StopRule } from '../../src/run/stop-rule.ts';
import { work } from '../../src/run/work.ts';
import type { Store } from '../../src/store/store.ts';

/** Plans the references and sends them, as a batch does, in a run `all`. */
export async function drive(
  store: Store,
  keys: Keys,
  references: Iterable<string>,
  concurrency: number,
  send: (content: Json) => Promise<readonly string[]>,
  rule = new StopRule(),
): Promise<void> {
  const alarm = new Alarm();
  let isFed = true;
  await store.openRun({ name: 'all', kind: 'call' });
  const planning = plan({
    run: 'all',
    rows: references,
    map: (reference) => ({ reference, content: reference }),
    keys,
    store,
    counts: { ...NO_INPUT },
    onProblem: () => {},
    onPlanned: () => alarm.ring(),
    stopped: new Promise(() => {}),
  }).finally(() => {
    isFed = false;
    alarm.ring();
  });
  await work({
    store,
    keys,
    tasks: new Map([['all', { name: 'all', kind: 'call', send, settle: async () => [] }]]),
    concurrency,
    rule,
    alarm,
    isFed: () => isFed,
    random: () => 0,
  });
  await planning;
}
