// npm run bench:emulator: what the mock agency costs. Figures of this machine as it is now, beside the goals; no test
// depends on them.
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, type IncomingMessage, request } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Agency } from '@one37id/agency';
import { issueCredentialByAgentIdOperation } from '@one37id/agency/operations';
import { connectAgency, createAgency, type MockAgency } from '@one37id/agency-testing';
import { median } from './compare/base/statistics.ts';

interface Address {
  readonly baseUrl: string;
  readonly secretKey: string;
}
interface Started extends Address {
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

/** A process that tells what it costs when it gets the signal. */
const METERED = ['--expose-gc', '--import', new URL('emulator/meter.mjs', import.meta.url).href];
const schemaId = 'https://agency.example.com/bc/public/schemas/com.one37id.email/1.0';
const payload = [{ schemaId, attributes: [{ key: 'email', value: 'ada@example.com' }] }];

const bare = await forked<object>('bare.mjs');
print('a server of Node alone', `${mega((await costOf(bare.child)).rss)} resident`, '');
bare.child.kill('SIGKILL');
const server = await forked<Started>('server.mjs');
const { imported, start, another } = server.started;
print('import', `${imported.ms.toFixed(0)} ms, ${imported.cpuMs.toFixed(0)} ms of CPU`, '150 ms');
print('start', `${start.toFixed(1)} ms`, '10 ms');
print('another agency', `${another.toFixed(1)} ms`, '2 ms');
await load('in a process of ours', server.child, server.started);
const command = await served();
await load('the command', command.child, command.started);

const small = await filled(100);
const large = await filled(100_000);
for (const [what, work] of Object.entries<(bench: Filled) => PromiseLike<unknown>>({
  'a page of a list': ({ agency }) => agency.credentials.list({ rowsPerPage: 20, currentPage: 2 }),
  'a status': ({ agency, id }) => agency.credentials.status(id),
  'a scan': async ({ agency, mock }) =>
    mock.person({ name: `${performance.now()}` }).scan(await agency.invitations.url()),
}))
  print(what, `${await timeOf(small, work)} with 100, ${await timeOf(large, work)} with 100,000`, 'the same');

function print(what: string, figure: string, goal: string): void {
  console.log(`${what.padEnd(38)}${figure.padEnd(44)}${goal}`);
}

function mega(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}

/** As somebody starts it who has it in a program. */
async function forked<Told>(name: string): Promise<{ readonly child: ChildProcess; readonly started: Told }> {
  const script = fileURLToPath(new URL(`emulator/${name}`, import.meta.url));
  const child = fork(script, { execArgv: METERED, silent: true });
  const [started] = (await once(child, 'message')) as [Told];
  return { child, started };
}

/** As users run it: without a channel to a parent. */
async function served(): Promise<{ readonly child: ChildProcess; readonly started: Address }> {
  const description = createRequire(import.meta.url).resolve('@one37id/agency-testing/package.json');
  const { bin } = JSON.parse(readFileSync(description, 'utf8')) as { readonly bin: Readonly<Record<string, string>> };
  const script = join(dirname(description), Object.values(bin)[0] ?? '');
  const child = spawn(process.execPath, [...METERED, script, 'serve', '--quiet', '--port', '0']);
  const said = new Map<string, string>();
  for await (const line of createInterface({ input: child.stdout })) {
    const [name = '', value = ''] = line.split(/\s+/);
    said.set(name, value);
    if (name === 'control') break;
  }
  return { child, started: { baseUrl: said.get('baseUrl') ?? '', secretKey: said.get('secretKey') ?? '' } };
}

async function costOf(child: ChildProcess): Promise<Cost> {
  const told = once(child.stderr ?? child, 'data');
  child.kill('SIGUSR2');
  return JSON.parse(String((await told)[0])) as Cost;
}

async function load(what: string, child: ChildProcess, started: Address): Promise<void> {
  const before = await costOf(child);
  await issueMany(started);
  const after = await costOf(child);
  child.kill('SIGKILL');
  const perSecond = CREDENTIALS / ((after.cpuMs - before.cpuMs) / 1_000);
  print(`${what}: requests`, `${perSecond.toFixed(0)} a second of CPU`, '3,000/s');
  print(`${what}: at the start`, `${mega(before.live)} live, ${mega(before.rss)} resident`, '');
  print(`${what}: ${CREDENTIALS} more`, `${mega(after.live)} live, ${mega(after.rss)} resident`, '100 MB');
}

/** By plain HTTP, 16 at a time: the client's own work is not what is measured. */
async function issueMany(started: Address): Promise<void> {
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

async function timeOf(bench: Filled, work: (bench: Filled) => PromiseLike<unknown>): Promise<string> {
  const times: number[] = [];
  for (let round = 0; round < 200; round += 1) {
    const at = performance.now();
    await work(bench);
    times.push(performance.now() - at);
  }
  return `${(median(times) * 1_000).toFixed(0)} µs`;
}
