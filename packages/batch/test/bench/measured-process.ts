// Issues a list in a process of its own, and prints what that cost. node measured-process.ts '<options as JSON>'
import { issueCredentialByAliasOperation } from '@one37id/agency/operations';
import type { openBatch } from '../../src/index.ts';
import { SECRET } from '../support/counting-agency.ts';
import { agencyAt, Badge, badgeMap, KEY, people, type Person } from '../support/people.ts';

/**
 * Who sends: `fetch` alone, the client in the loop that everybody writes first, a batch, or a worker for what others
 * have planned.
 */
export type Sender = 'fetch' | 'loop' | 'batch' | 'worker';

export interface MeasuredOptions {
  readonly sender: Sender;
  readonly baseUrl: string;
  readonly rows: number;
  readonly concurrency: number;
  readonly store: string;
}

export interface Measured {
  readonly perSecond: number;
  /** Time of the processor for each row, in microseconds. */
  readonly cpuPerRow: number;
  /** What the process had of memory at most, in bytes. */
  readonly memory: number;
}

const { sender, baseUrl, rows, concurrency, store } = JSON.parse(process.argv[2] ?? '{}') as MeasuredOptions;
const agency = agencyAt(baseUrl);

async function loop(send: (person: Person) => Promise<unknown>): Promise<void> {
  const source = people(rows);
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      for (const person of source) await send(person);
    }),
  );
}

const { method, path } = issueCredentialByAliasOperation;

/** What is measured, once everything is loaded and open. */
async function sending(): Promise<() => Promise<unknown>> {
  if (sender === 'fetch')
    return () =>
      loop(async ({ reference, alias, email }) => {
        const { schemaId, attributes } = Badge.of({ reference, email });
        const body = JSON.stringify({ agentAlias: alias, payload: [{ schemaId, attributes }] });
        const headers = { hash: SECRET, 'content-type': 'application/json' };
        const answer = await fetch(baseUrl + path, { method, headers, body });
        return answer.json();
      });
  if (sender === 'loop')
    return () =>
      loop(({ reference, alias, email }) =>
        agency.credentials.issue({ agentAlias: alias, credentials: [Badge.of({ reference, email })] }),
      );
  // As it is built: reading TypeScript takes memory too.
  const built = new URL('../../dist/index.js', import.meta.url).href;
  const { openBatch: open } = (await import(built)) as { readonly openBatch: typeof openBatch };
  const batch = await open({ agency, store, key: KEY });
  if (sender === 'worker') return () => batch.work({ concurrency });
  return async () => {
    const { done } = await batch.issue(people(rows), { ...badgeMap, concurrency });
    if (done !== rows) throw new Error(`${done} of ${rows} rows are done`);
  };
}

const send = await sending();
const start = performance.now();
const before = process.cpuUsage();
await send();
const ms = performance.now() - start;
const { user, system } = process.cpuUsage(before);
const measured: Measured = {
  perSecond: (rows / ms) * 1000,
  cpuPerRow: (user + system) / rows,
  memory: process.resourceUsage().maxRSS * 1024,
};
console.log(JSON.stringify(measured));
process.exit(0);
