import { expect, test } from 'vitest';
import { Alarm } from '../src/run/alarm.ts';
import { issueTask, mapIssue } from '../src/tasks/issue-task.ts';
import { NO_INPUT, plan } from '../src/run/plan.ts';
import { StopRule } from '../src/run/stop-rule.ts';
import { work } from '../src/run/work.ts';
import { openSqliteStore } from '../src/store/sqlite-store.ts';
import { CountingAgency } from './support/counting-agency.ts';
import { agencyAt, badgeMap, KEY, people } from './support/people.ts';
import { embeddedPlace } from './support/places.ts';

test('an agency that cannot be reached stops a run after some tries, and nothing is lost', async () => {
  const server = new CountingAgency();
  const baseUrl = await server.start();
  await server.stop();
  const place = embeddedPlace();
  const { store, keys } = await openSqliteStore(place.store, KEY);
  const tasks = new Map([['issue', issueTask('issue', agencyAt(baseUrl), keys)]]);
  await store.openRun({ name: 'issue', kind: 'issue' });
  await plan({
    run: 'issue',
    rows: people(3),
    map: (row) => mapIssue(badgeMap, row),
    keys,
    store,
    counts: { ...NO_INPUT },
    onProblem: () => {},
    onPlanned: () => {},
    stopped: new Promise(() => {}),
  });
  const rule = new StopRule(1);
  await work({
    store,
    keys,
    tasks,
    concurrency: 1,
    rule,
    alarm: new Alarm(),
    isFed: () => false,
    random: () => 0,
  });
  expect(rule.reason).toBe('unreachable');
  expect(await store.counts()).toMatchObject({ planned: 3, sending: 0, refused: 0, unknown: 0 });
  await store.close();
  await place.remove();
});
