import { accessSync, constants } from 'node:fs';
import { basename } from 'node:path';

/**
 * What glibc reads only when a process starts. As it comes, it has a heap for each thread, and keeps what the compilers
 * and the store have long dropped there: 20 MB after an hour.
 */
const ALLOCATOR: Readonly<Record<string, string>> = { MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '131072' };

/**
 * Becomes the same process once more, with a small allocator, where it can: on Linux, with a Node that knows how (22.15
 * or later). Whoever has chosen an allocator is left with it. To be called before anything is read or opened.
 */
export function restartSmall(): void {
  const { env, execve } = process;
  if (Object.entries(ALLOCATOR).every(([name, value]) => env[name] === value)) {
    // It has started with them; what a map starts is none of ours.
    for (const name of Object.keys(ALLOCATOR)) delete env[name];
    return;
  }
  // A parent that talks to it over a channel would lose it.
  if (process.platform !== 'linux' || env['MALLOC_ARENA_MAX'] !== undefined || process.channel || !execve) return;
  const program = process.execPath;
  // A start that fails ends the process: none of what has Node within, or starts it in its own way.
  if (!/^node/.test(basename(program)) || process.permission?.has('child') === false) return;
  try {
    accessSync(program, constants.X_OK);
  } catch {
    return;
  }
  execve.call(process, program, [program, ...process.execArgv, ...process.argv.slice(1)], { ...env, ...ALLOCATOR });
}
