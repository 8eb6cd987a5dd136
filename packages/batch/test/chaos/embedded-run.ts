import { setTimeout as sleep } from 'node:timers/promises';
import { openBatch } from '../../src/index.ts';
import { agencyAt, badgeMap, KEY, people } from '../support/people.ts';
import { seeded } from '../support/random.ts';
import { startAgencyProcess } from '../support/start-agency-process.ts';
import { startIssueProcess } from '../support/start-process.ts';
import { embeddedPlace } from '../support/places.ts';
import { FAULTS, SETTLE_MS } from './faults.ts';
import { type ChaosOptions, type ChaosResult, verdictOf, type RowEnd } from './verdict.ts';

/**
 * One list on the embedded store: the process is killed again and again, the agency fails, and what is left is settled.
 */
export async function embeddedRun({ seed, rows, kills }: ChaosOptions): Promise<ChaosResult> {
  const random = seeded(seed);
  await using agency = await startAgencyProcess({ seed, faults: FAULTS, latencyMs: 10 });
  const place = embeddedPlace();
  const options = { baseUrl: agency.baseUrl, store: place.store, rows, concurrency: 16 };
  try {
    let killed = 0;
    for (; killed < kills; killed++) {
      const { child, opened, ended } = startIssueProcess(options);
      await opened;
      await sleep(random() * 400);
      child.kill('SIGKILL');
      if ((await ended) !== null) break;
    }
    await using batch = await openBatch({ agency: agencyAt(agency.baseUrl), store: place.store, key: KEY });
    // Refused ones go again until all are through; a run that stops itself because too much failed goes on.
    for (let left = Infinity, tries = 0; left > 0; tries++) {
      if (tries > 50) throw new Error('it does not come to an end');
      await batch.issue(people(rows), { ...badgeMap, concurrency: options.concurrency });
      await batch.settle({ after: SETTLE_MS });
      await batch.retry({ refused: true, didNot: true });
      const counts = await batch.counts();
      left = counts.planned + counts.sending + counts.unknown + (counts.total < rows ? 1 : 0);
    }
    const ends: RowEnd[] = [];
    for await (const row of batch.rows()) ends.push(row);
    return verdictOf(seed, killed, ends, await batch.counts(), await agency.counts());
  } finally {
    await place.remove();
  }
}
