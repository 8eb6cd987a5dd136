// npm run bench:emulator: what the mock agency costs. Figures of this machine as it is now, beside the goals; no test depends on them.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { Agency } from '@one37id/agency';
import { issueCredentialByAgentIdOperation } from '@one37id/agency/operations';
import { connectAgency, createAgency, type MockAgency } from '@one37id/agency-testing';

interface Started {
  readonly baseUrl: string;
  readonly secretKey: string;
  readonly imported: { readonly ms: number; readonly cpuMs: number };
  readonly start: number;
  readonly another: number;
}
interface Cost {
  readonly cpuMs: number;
  readonly rss: number;
  readonly live: number;
}

const CREDENTIALS = 10_000;
const schemaId = 'https://agency.example.com/bc/public/schemas/com.one37id.email/1.0';
const payload = [{ schemaId, attributes: [{ key: 'email', value: 'ada@example.com' }] }];

const child = fork(fileURLToPath(new URL('emulator/server.ts', import.meta.url)), { execArgv: ['--expose-gc'] });
const [started] = (await once(child, 'message')) as [Started];
const cost = async (): Promise<Cost> => {
  child.send('cost');
  return ((await once(child, 'message')) as [Cost])[0];
};
const { imported, start, another } = started;
print('import', `${imported.ms.toFixed(0)} ms, ${imported.cpuMs.toFixed(0)} ms of CPU`, '150 ms');
print('start', `${start.toFixed(1)} ms`, '10 ms');
print('another agency', `${another.toFixed(1)} ms`, '2 ms');

const before = await cost();
await issueMany();
const after = await cost();
print('requests', `${(CREDENTIALS / ((after.cpuMs - before.cpuMs) / 1_000)).toFixed(0)} a second of CPU`, '3,000/s');
print('memory at the start', `${mega(before.live)} live, ${mega(before.rss)} resident`, '');
print(`with ${CREDENTIALS} credentials`, `${mega(after.live)} live, ${mega(after.rss)} resident`, '100 MB');
child.kill();

const small = await filled(100);
const large = await filled(100_000);
for (const [what, work] of Object.entries<(bench: Filled) => PromiseLike<unknown>>({
  'a page of a list': ({ agency }) => agency.credentials.list({ rowsPerPage: 20, currentPage: 2 }),
  'a status': ({ agency, id }) => agency.credentials.status(id),
  'a scan': async ({ agency, mock }) =>
    mock.person({ name: `${performance.now()}` }).scan(await agency.invitations.url()),
}))
  print(what, `${await median(small, work)} with 100, ${await median(large, work)} with 100,000`, 'the same');

function print(what: string, figure: string, goal: string): void {
  console.log(`${what.padEnd(26)}${figure.padEnd(44)}${goal}`);
}

function mega(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}

/** By plain HTTP, 16 at a time: the client's own work is not what is measured. */
async function issueMany(): Promise<void> {
  const agency = new Agency({ baseUrl: started.baseUrl, secretKey: started.secretKey });
  const remote = await connectAgency(started.baseUrl);
  const ada = await remote.person({ name: 'Ada' });
  await ada.scan(await agency.invitations.url());
  const { method, path } = issueCredentialByAgentIdOperation;
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const headers = { hash: started.secretKey, 'content-type': 'application/json' };
  const body = JSON.stringify({ agentId: ada.agentId, payload });
  let left = CREDENTIALS;
  const work = async (): Promise<void> => {
    while (left-- > 0) {
      const sent = request(started.baseUrl + path, { method, headers, agent }).end(body);
      const [answer] = (await once(sent, 'response')) as [IncomingMessage];
      if (answer.statusCode !== 201 && answer.statusCode !== 200) throw new Error(`answered ${answer.statusCode}`);
      await once(answer.resume(), 'end');
    }
  };
  await Promise.all(Array.from({ length: 16 }, work));
  agent.destroy();
}

interface Filled {
  readonly mock: MockAgency;
  readonly agency: Agency;
  readonly id: string;
}

async function filled(count: number): Promise<Filled> {
  const mock = createAgency();
  const people = Array.from({ length: Math.ceil(count / 100) }, (_, number) => ({
    name: `Person ${number}`,
    credentials: Array.from({ length: Math.min(100, count) }, () => payload[0] ?? { schemaId, attributes: [] }),
  }));
  await mock.seed({ people });
  const agency = new Agency({ baseUrl: mock.baseUrl, secretKey: mock.secretKey, fetch: mock.fetch });
  return { mock, agency, id: mock.people[0]?.credentials[0]?.id ?? '' };
}

async function median(bench: Filled, work: (bench: Filled) => PromiseLike<unknown>): Promise<string> {
  const times: number[] = [];
  for (let round = 0; round < 200; round += 1) {
    const at = performance.now();
    await work(bench);
    times.push(performance.now() - at);
  }
  return `${((times.toSorted((one, other) => one - other)[100] ?? 0) * 1_000).toFixed(0)} µs`;
}
