// node --import at-exit.mjs: prints, when the process ends, what its rows cost. JavaScript, so that reading it takes no
// memory that would count.
const rows = Number(process.env['MEASURED_ROWS']);

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const measured = {
    perSecond: (rows / performance.now()) * 1000,
    cpuPerRow: (userCPUTime + systemCPUTime) / rows,
    memory: maxRSS * 1024,
  };
  process.stdout.write(`${JSON.stringify(measured)}\n`);
});
