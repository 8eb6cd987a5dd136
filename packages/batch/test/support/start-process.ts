import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { IssueProcessOptions } from './issue-process.ts';

export interface IssueProcess {
  readonly child: ChildProcess;
  /** When it has opened its store. */
  readonly opened: Promise<void>;
  /** How it ended: its exit code, or null when it was killed. */
  readonly ended: Promise<number | null>;
  /** What it printed to stderr. */
  readonly errors: () => string;
}

export function startIssueProcess(options: IssueProcessOptions): IssueProcess {
  const script = fileURLToPath(new URL('./issue-process.ts', import.meta.url));
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const opened = once(createInterface({ input: child.stdout }), 'line').then(() => {});
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  return { child, opened, ended, errors: () => errors };
}
