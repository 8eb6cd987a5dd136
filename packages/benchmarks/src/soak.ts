// Many calls against a faulty agency on this machine. Prints the figures; exit 1 when something leaks, hangs or lies.
import { parseArgs } from 'node:util';
import { createClient } from '@one37id/agency-core';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { measureLarge } from './large.ts';
import { startFaultyAgency } from './soak/faulty-agency.ts';
import { measure } from './soak/measure.ts';
import { reportOf } from './soak/report.ts';
import { runCalls } from './soak/run-calls.ts';
import { brokenLimits } from './soak/verdict.ts';
import { warmUp } from './soak/warm-up.ts';

const { values } = parseArgs({
  options: {
    calls: { type: 'string', default: '100000' },
    'in-flight': { type: 'string', default: '64' },
    'warm-up': { type: 'string', default: '5000' },
    large: { type: 'boolean', default: false },
  },
});
if (values.large) {
  for (const line of await measureLarge()) console.log(line);
  process.exit();
}
const calls = Number(values.calls);
const inFlight = Number(values['in-flight']);
/** Nothing takes a call so long here: whatever takes longer hangs. */
const HUNG_MS = 30_000;

const complaints: string[] = [];
process.on('warning', ({ name, message }) => complaints.push(`${name}: ${message}`));
process.on('unhandledRejection', (reason) => complaints.push(`nobody handled the rejection ${String(reason)}`));

const agency = await startFaultyAgency();
const { signal } = new AbortController();
let requests = 0;
const client = createClient({
  baseUrl: agency.baseUrl,
  credentials: { hash: async () => 'sk-soak-0123456789' },
  maxRetries: 1,
  maxResponseBytes: 100_000,
  signal,
  onRequest: () => void requests++,
  onResponse: () => {},
  onError: () => {},
  logger: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
  logLevel: 'debug',
  // Reports have names that the server chose.
  validators: {
    response: (_, __, body) =>
      Object.keys(body ?? {}).map((name) => ({ pointer: `/${name}`, rule: 'is not in the document' })),
  },
  onDrift: () => {},
});

let lastSettled = Date.now();
const alarm = setInterval(() => {
  if (Date.now() - lastSettled < HUNG_MS) return;
  console.error(`BROKEN        nothing settled for ${HUNG_MS / 1000} s: a promise hangs`);
  process.exit(1);
}, 1_000).unref();
const onSettled = (settled: number) => {
  lastSettled = Date.now();
  if (settled % 10_000 === 0)
    console.log(
      `${settled.toLocaleString('en-US')} settled, heap ${(process.memoryUsage().heapUsed / 1e6).toFixed(1)} MB before gc`,
    );
};

const warmUpCalls = Number(values['warm-up']);
const { measured: before, isSteady } = await warmUp(
  () => runCalls(client, warmUpCalls, inFlight, () => (lastSettled = Date.now())),
  async () => {
    const measured = await measure(agency, signal);
    lastSettled = Date.now();
    return measured;
  },
);
if (!isSteady) complaints.push('the heap grew all the time while it was warmed up');
requests = 0;
await agency.twice();
const delays = monitorEventLoopDelay({ resolution: 10 });
delays.enable();
const start = performance.now();
const tally = await runCalls(client, calls, inFlight, onSettled);
const seconds = (performance.now() - start) / 1000;
clearInterval(alarm);
delays.disable();
const twice = await agency.twice();
const after = await measure(agency, signal);
await agency.close();

const findings = { calls, tally, before, after, twice, longestBlockMs: delays.max / 1e6, complaints };
console.log(reportOf(findings, { inFlight, seconds, requests }));
process.exitCode = brokenLimits(findings).length > 0 ? 1 : 0;
