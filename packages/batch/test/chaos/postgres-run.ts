import { setTimeout as sleep } from 'node:timers/promises';
import { openBatch } from '../../src/index.ts';
import { LEASE_S } from '../../src/store/postgres-queue.ts';
import { agencyAt, badgeMap, KEY, people } from '../support/people.ts';
import { startPostgres } from '../support/postgres.ts';
import { seeded } from '../support/random.ts';
import { startAgencyProcess } from '../support/start-agency-process.ts';
import { startIssueProcess } from '../support/start-process.ts';
import { FAULTS, SETTLE_MS } from './faults.ts';
import { type ChaosOptions, type ChaosResult, verdictOf, type RowEnd } from './verdict.ts';

const WORKERS = 3;

/**
 * One list on Postgres and three workers: of each round one is killed, one is stopped for longer than its lease and
 * then goes on, and the database is restarted under all of them.
 */
export async function postgresRun({ seed, rows, kills }: ChaosOptions): Promise<ChaosResult> {
  const random = seeded(seed);
  await using agency = await startAgencyProcess({ seed, faults: FAULTS, latencyMs: 100 });
  const postgres = await startPostgres();
  const store = `${postgres.url}?schema=chaos`;
  const startWorker = () =>
    startIssueProcess({ baseUrl: agency.baseUrl, store, rows: 0, concurrency: 8, isWorker: true });
  let workers: ReturnType<typeof startWorker>[] = [];
  try {
    await using batch = await openBatch({ agency: agencyAt(agency.baseUrl), store, key: KEY });
    await batch.issue(people(rows), { ...badgeMap, concurrency: 0 });
    workers = Array.from({ length: WORKERS }, startWorker);
    await Promise.all(workers.map(({ opened }) => opened));
    for (let round = 0; round < kills; round++) {
      await sleep(random() * 500);
      const [killed, stopped] = [workers[0], workers[1]];
      killed?.child.kill('SIGKILL');
      stopped?.child.kill('SIGSTOP');
      await postgres.restart();
      await sleep((LEASE_S + 4) * 1000);
      stopped?.child.kill('SIGCONT');
      await killed?.ended;
      workers = [...workers.slice(1), startWorker()];
    }
    for (let left = Infinity, tries = 0; left > 0; tries++) {
      if (tries > 300) throw new Error(`it does not come to an end: ${JSON.stringify(await batch.counts())}`);
      const counts = await batch.counts();
      left = counts.planned + counts.sending;
      if (left > 0) await sleep(500);
      else {
        await batch.settle({ after: SETTLE_MS });
        left = await batch.retry({ refused: true, didNot: true });
      }
    }
    for (const { child } of workers) child.kill('SIGTERM');
    for (const { ended, errors } of workers) if ((await ended) !== 0) throw new Error(errors());
    const ends: RowEnd[] = [];
    for await (const row of batch.rows()) ends.push(row);
    return verdictOf(seed, kills, ends, await batch.counts(), await agency.counts());
  } finally {
    for (const { child } of workers) child.kill('SIGKILL');
    await postgres.stop();
  }
}
