// A process that issues a list, and may be killed at any moment. node issue-process.ts '<options as JSON>'
import { openBatch } from '../../src/index.ts';
import { agencyAt, badgeMap, KEY, people } from './people.ts';

export interface IssueProcessOptions {
  readonly baseUrl: string;
  readonly store: string;
  readonly rows: number;
  readonly concurrency: number;
  /** A worker sends what others have planned, until it is told to end. */
  readonly isWorker?: boolean;
}

const {
  baseUrl,
  store,
  rows,
  concurrency,
  isWorker = false,
} = JSON.parse(process.argv[2] ?? '{}') as IssueProcessOptions;
const end = new AbortController();
process.once('SIGTERM', () => end.abort());
const batch = await openBatch({ agency: agencyAt(baseUrl), store, key: KEY });
console.log('open');
if (isWorker) await batch.work({ concurrency, forever: true, signal: end.signal });
else console.log(JSON.stringify(await batch.issue(people(rows), { ...badgeMap, concurrency, signal: end.signal })));
await batch.close();
