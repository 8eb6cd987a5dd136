import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../run.ts';
import { currentDocument } from './current-document.ts';
import { type Publication, publish } from './publications.ts';
import { copyWorkingTree } from './working-tree.ts';

export interface Rehearsal {
  readonly passed: boolean;
  /** The last line of the tests, with the counts; or why it did not come to them. */
  readonly outcome: string;
}

/**
 * Imports a document into a copy of the working tree and runs all tests there: what an update's pull request will meet.
 */
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
