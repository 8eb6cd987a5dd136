// Tells on request what its process costs. Loaded before what is measured, and JavaScript: reading TypeScript takes
// memory too.
const before = process.cpuUsage();

process.on('SIGUSR2', () => {
  const { rss } = process.memoryUsage();
  const { user, system } = process.cpuUsage(before);
  globalThis.gc?.();
  console.error(JSON.stringify({ cpuMs: (user + system) / 1_000, rss, live: process.memoryUsage().heapUsed }));
});
