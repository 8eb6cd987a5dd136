import { fileURLToPath } from 'node:url';
import { runOrThrow } from '@one37id/agency-package-checks/run';
import type { Joined } from './base/results.ts';
import { reasonOf } from './base/rounds.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/**
 * The commands that measure the emulator and the batch, which have goals of their own: their output is a part of the
 * run.
 */
const COMMANDS = [
  { command: 'npm run bench:emulator', args: ['packages/benchmarks/src/emulator.ts'] },
  { command: 'npm run bench:batch -- 20000', args: ['packages/batch/test/bench/main.ts', '20000'] },
];

export async function runJoined(say: (what: string) => void): Promise<Joined[]> {
  const joined: Joined[] = [];
  for (const { command, args } of COMMANDS) {
    say(command);
    try {
      const quiet = ['--disable-warning=ExperimentalWarning', ...args];
      const told = await runOrThrow(process.execPath, quiet, { cwd: ROOT, timeout: 900_000 });
      joined.push({ command, lines: told.trimEnd().split('\n') });
    } catch (thrown) {
      joined.push({ command, lines: [`failed: ${reasonOf(thrown)}`] });
    }
  }
  return joined;
}
