import { linkSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Another import or generation is at work. Nothing has been read or written when it is thrown. */
export class BusyError extends Error {
  override readonly name = 'BusyError';
}

interface Owner {
  readonly pid: number;
  /** Tells this process from a later one of the same number; '' where the system does not say. */
  readonly mark: string;
}

/**
 * Makes this process the owner of a folder. Ownership is a chain of files, `owner-0`, `owner-1` …, of which the last
 * one counts: each is made at once with its content and by one process only, so two runs never both think the folder
 * theirs, and what a killed one left is taken over once.
 *
 * @returns whether another process, which has ended, had owned it before.
 * @throws {BusyError} while the owner runs.
 */
export function claim(folder: string): boolean {
  const claimed = join(folder, `claim-${process.pid}-${Date.now()}`);
  for (;;) {
    mkdirSync(folder, { recursive: true });
    const number = ownersIn(folder).at(-1) ?? -1;
    const owner = number < 0 ? undefined : readOwner(join(folder, `owner-${number}`));
    if (owner !== undefined && isRunning(owner))
      throw new BusyError(
        `Another import or generation is at work (process ${owner.pid}). Nothing was written; try again when it has ended.`,
      );
    try {
      writeFileSync(claimed, JSON.stringify({ pid: process.pid, mark: markOf(process.pid) } satisfies Owner));
      linkSync(claimed, join(folder, `owner-${number + 1}`));
      return number >= 0;
    } catch (error) {
      // Somebody else was faster, or has just removed the folder: look again.
      if (isCode(error, 'EEXIST', 'ENOENT')) continue;
      rmSync(claimed, { force: true });
      removeEmpty(folder);
      throw error;
    } finally {
      rmSync(claimed, { force: true });
    }
  }
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It is not empty: it is another run's, or holds what the next one needs.
  }
}

/** Whether the last owner of a folder runs. */
export function isOwned(folder: string): boolean {
  const number = ownersIn(folder).at(-1);
  const owner = number === undefined ? undefined : readOwner(join(folder, `owner-${number}`));
  return owner !== undefined && isRunning(owner);
}

function ownersIn(folder: string): number[] {
  try {
    return readdirSync(folder)
      .flatMap((name) => Number(/^owner-(\d+)$/.exec(name)?.[1] ?? NaN))
      .filter((number) => !Number.isNaN(number))
      .sort((a, b) => a - b);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return [];
    throw error;
  }
}

function readOwner(file: string): Owner | undefined {
  try {
    const value = JSON.parse(readFileSync(file, 'utf8')) as Partial<Owner>;
    return typeof value.pid === 'number' && typeof value.mark === 'string'
      ? { pid: value.pid, mark: value.mark }
      : undefined;
  } catch {
    return undefined;
  }
}

function isRunning({ pid, mark }: Owner): boolean {
  if (mark !== '') return markOf(pid) === mark;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

/**
 * Boot and start time of a process, where the system tells them as files: its number is used again after it has ended.
 */
function markOf(pid: number): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    // The name, in parentheses, may have spaces and parentheses.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\)\s*/s, '')
      .split(' ');
    // A process that has ended and was not waited for is one no more.
    return fields[0] === 'Z' ? '' : `${boot} ${fields[19] ?? ''}`;
  } catch {
    return '';
  }
}

const isCode = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));
