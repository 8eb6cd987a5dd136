import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** What the command says of one operation. */
export interface Finding {
  readonly operation: string;
  readonly verdict: string;
  readonly status?: number;
  readonly problems: readonly { readonly pointer: string; readonly rule: string }[];
  readonly guesses: readonly { readonly about: string; readonly outcome: string; readonly found?: string }[];
  readonly why?: string;
}

export interface Compared {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const BIN = join(
  dirname(createRequire(import.meta.url).resolve('@one37id/agency-testing/package.json')),
  'dist/bin.js',
);

/** `compare` as somebody types it. */
export function runCompare(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<Compared> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BIN, 'compare', ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'], ...environment },
    });
    const texts = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (texts.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (texts.stderr += text));
    child.on('error', reject).on('close', (code) => resolve({ code, ...texts }));
  });
}

/** What `--json` prints. */
export function findingsIn({ stdout }: Compared): readonly Finding[] {
  return stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Finding]));
}
