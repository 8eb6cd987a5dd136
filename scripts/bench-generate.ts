// npm run bench:generate [-- <times> …]: how generation grows with the document. A process for each size; prints a
// table, and fails where a document of 8,500 operations takes more than 60 s or 1.5 GB, or an operation of a larger
// document more time.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

interface Measured {
  readonly operations: number;
  readonly seconds: number;
  readonly build: number;
  readonly render: number;
  readonly megabytes: number;
  readonly written: number;
}

const LIMITS = { seconds: 60, megabytes: 1_536 };
const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [1, 10, 100];
const measure = fileURLToPath(new URL('../packages/codegen/src/bench/measure.ts', import.meta.url));

const row = (cells: readonly string[]): string => cells.map((cell) => cell.padStart(12)).join('');
console.log(row(['document', 'operations', 'seconds', 'of them build', 'ms/operation', 'memory MB', 'written KB']));
let before = Infinity;
for (const times of sizes) {
  const { stdout } = await promisify(execFile)(process.execPath, [measure, String(times)]);
  const { operations, seconds, build, megabytes, written } = JSON.parse(stdout) as Measured;
  const each = (seconds * 1000) / operations;
  console.log(
    row([
      `x${times}`,
      String(operations),
      seconds.toFixed(1),
      build.toFixed(1),
      each.toFixed(1),
      String(megabytes),
      String(written),
    ]),
  );
  // What machines do besides is less than that, and what grows with the square of the operations is more.
  if (each > before * 1.5) process.exitCode = 1;
  before = each;
  if (operations <= 8_500 && (seconds > LIMITS.seconds || megabytes > LIMITS.megabytes)) process.exitCode = 1;
}
