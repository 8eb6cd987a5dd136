// A mock agency in a process of its own, which tells on request what it costs.
const before = { cpu: process.cpuUsage(), at: performance.now() };
const { startAgency } = await import('@one37id/agency-testing');
const imported = { ms: performance.now() - before.at, cpuMs: cpuMs(before.cpu) };
const startedAt = performance.now();
const mock = await startAgency();
const start = performance.now() - startedAt;
const anotherAt = performance.now();
await (await startAgency()).close();
const another = performance.now() - anotherAt;

process.on('message', () => {
  const { rss } = process.memoryUsage();
  globalThis.gc?.();
  process.send?.({ cpuMs: cpuMs(before.cpu), rss, live: process.memoryUsage().heapUsed });
});
process.send?.({ baseUrl: mock.baseUrl, secretKey: mock.secretKey, imported, start, another });

function cpuMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1_000;
}
