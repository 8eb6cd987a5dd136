import { accessSync, constants } from 'node:fs';
import { basename } from 'node:path';

/**
 * What glibc reads only when a process starts. As it comes, it has a heap for each thread, and keeps what the compilers
 * have long dropped there: 20 MB. So there is one heap; what is larger than these lies beside it, and is given back.
 */
const ALLOCATOR: Readonly<Record<string, string>> = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: '32768',
  MALLOC_TRIM_THRESHOLD_: '65536',
  MALLOC_TOP_PAD_: '16384',
};

/**
 * Becomes the same process once more, with a small allocator, where it can: on Linux, with a Node that knows how (22.15
 * or later). Whoever has chosen an allocator is left with it. To be called before anything is read or opened.
 */
export function restartSmall(): void {
  const { env, execve } = process;
  if (Object.entries(ALLOCATOR).every(([name, value]) => env[name] === value)) {
    // It has started with them; what it starts itself is none of ours.
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
