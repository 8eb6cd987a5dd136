import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { run } from '../run.ts';
import { currentDocument } from './current-document.ts';
import { type Publication, publish } from './publications.ts';

export interface Rehearsal {
  readonly passed: boolean;
  /** The last line of the tests, with the counts; or why it did not come to them. */
  readonly outcome: string;
}

/** Imports a document into a copy of the working tree and runs all tests there: what an update's pull request will meet. */
export async function rehearse(root: string, folder: string, publication: Publication): Promise<Rehearsal> {
  const copy = join(folder, 'repository');
  await copyWorkingTree(root, copy);
  const document = join(folder, 'published.json');
  await writeFile(document, JSON.stringify(publish(await currentDocument(), publication)));
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
