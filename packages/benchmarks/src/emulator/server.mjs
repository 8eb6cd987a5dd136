// A mock agency in a process of its own, with what it took to start. JavaScript, as meter.mjs is.
const before = { cpu: process.cpuUsage(), at: performance.now() };
const { startAgency } = await import('@one37id/agency-testing');
const imported = { ms: performance.now() - before.at, cpuMs: cpuMs(before.cpu) };
const startedAt = performance.now();
const mock = await startAgency();
const start = performance.now() - startedAt;
const anotherAt = performance.now();
await (await startAgency()).close();
const another = performance.now() - anotherAt;

process.send?.({ baseUrl: mock.baseUrl, secretKey: mock.secretKey, imported, start, another });

function cpuMs(since) {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1_000;
}
