#!/usr/bin/env node
// Nothing is imported before: an older Node would fail on it with an error that nobody understands.
if (Number(process.versions.node.split('.')[0]) < 22) {
  console.error(`The mock agency needs Node 22 or later; this is ${process.version}.`);
  process.exitCode = 1;
} else {
  const { keepSmall } = await import('./command/keep-small.ts');
  keepSmall();
  const { main } = await import('./command/main.ts');
  await main();
}
