import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { run } from '../run.ts';
import { currentDocument } from './current-document.ts';
import type { NestOptions } from './nest-options.ts';
import { nestify } from './nestify.ts';

/**
 * What the agency's own document may look like: the likeliest, one that tells more and one that tells less, and one that differs
 * in all that may differ.
 */
export const PUBLICATIONS: Readonly<Record<string, NestOptions>> = {
  // Tests of the importer add a wallet of their own.
  likely: { extra: 'ledger' },
  richer: { extra: 'ledger', more: 'lang' },
  terse: { extra: 'ledger', failures: 'none', examples: 'none', image: 'none', envelope: 'base last' },
  different: {
    extra: 'ledger',
    version: '3.1.0',
    root: 'server',
    hash: 'global scheme',
    envelope: 'class',
    image: 'none',
    examples: 'none',
    list: { items: 'data', total: 'count' },
  },
};

export interface Rehearsal {
  readonly passed: boolean;
  /** The last line of the tests, with the counts; or why it did not come to them. */
  readonly outcome: string;
}

/** Imports a document into a copy of the working tree and runs all tests there: what an update's pull request will meet. */
export async function rehearse(root: string, folder: string, options: NestOptions): Promise<Rehearsal> {
  const copy = join(folder, 'repository');
  await copyWorkingTree(root, copy);
  const document = join(folder, 'published.json');
  await writeFile(document, JSON.stringify(nestify(await currentDocument(), options)));
  await run('npm', ['run', 'spec:import', '--', document], { cwd: copy, env: LOUD });
  return runTests(copy);
}

/** `npm run --silent` hands its silence on to every npm below it, whose errors would then be empty. */
const LOUD = { npm_config_loglevel: undefined };

async function runTests(copy: string): Promise<Rehearsal> {
  const child = spawn('npm', ['test'], {
    cwd: copy,
    env: { ...process.env, ...LOUD, CI: 'true' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
    process.stdout.write(text);
  });
  const [exitCode] = (await once(child, 'close')) as [number | null];
  return { passed: exitCode === 0, outcome: printed.trimEnd().split('\n').at(-1) ?? '' };
}

/** What is committed and what is about to be: neither what git ignores nor what is built. */
async function copyWorkingTree(root: string, to: string): Promise<void> {
  const { stdout } = await run(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'],
    { cwd: root },
  );
  const { stdout: deleted } = await run('git', ['ls-files', '-z', '--deleted'], { cwd: root });
  const gone = new Set(deleted.split('\0'));
  for (const file of stdout.split('\0').filter((name) => name !== '' && !gone.has(name))) {
    await mkdir(dirname(join(to, file)), { recursive: true });
    await cp(join(root, file), join(to, file));
  }
  // Tests ask git for the files of the repository.
  await run('git', ['init', '--quiet'], { cwd: to });
  await run('git', ['add', '--all'], { cwd: to });
}
