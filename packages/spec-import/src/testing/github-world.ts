import { chmod, mkdir, mkdtempDisposable, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composePullRequest } from '../pull-request/pull-request.ts';
import { proposeUpdate } from '../pull-request/propose-update.ts';
import { type Environment, runCommand } from '../pull-request/run-command.ts';
import { withdrawUpdate } from '../pull-request/withdraw-update.ts';
import { run } from '../run.ts';

const summary = {
  breaking: false,
  counts: { breaking: 0, additive: 1, docs: 0 },
  changes: 'ADDITIVE',
  report: 'report',
  compiles: true,
};
export const harmless = composePullRequest(summary);
export const breaking = composePullRequest({
  ...summary,
  breaking: true,
  counts: { breaking: 1, additive: 0, docs: 0 },
});

// Answers as GitHub does, and notes down what it was asked.
const GH = `#!${process.execPath}
const { appendFileSync, readFileSync } = require('node:fs');
const args = process.argv.slice(2);
const input = args.indexOf('--input');
const body = input === -1 ? undefined : JSON.parse(readFileSync(args[input + 1], 'utf8'));
const log = (line) => appendFileSync(__dirname + '/log.ndjson', JSON.stringify(line) + '\\n');
log(body === undefined ? args.join(' ') : { [args[3] + ' ' + args[1]]: body });
const open = JSON.parse(readFileSync(__dirname + '/open.json', 'utf8'));
if (args[0] === 'api') console.log(JSON.stringify(args[1].includes('?') ? open : (open[0] ?? { number: 7, labels: [] })));
`;

export interface World {
  readonly root: string;
  readonly git: (...args: string[]) => Promise<string>;
  readonly withdraw: () => Promise<number | undefined>;
  readonly command: (args: readonly string[], env: Environment) => Promise<string>;
  /** Leaves in a folder what an import leaves of a document with this text. */
  readonly prepare: (content: string, wanted?: object, date?: string) => Promise<string>;
  readonly propose: (content: string, wanted?: object, date?: string) => Promise<boolean>;
  /** What GitHub was asked since the last time. */
  readonly asked: () => Promise<unknown[]>;
  readonly setOpen: (open: readonly object[]) => Promise<void>;
}

/** A clone of a repository, with a document and a GitHub of its own. */
export async function inWorld(use: (world: World) => Promise<void>): Promise<void> {
  await using temporary = await mkdtempDisposable(join(tmpdir(), 'propose-'));
  const folder = temporary.path;
  const [root, update, gh] = [join(folder, 'clone'), join(folder, 'update'), join(folder, 'gh')];
  const git = async (...args: string[]) =>
    (await run('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: root })).stdout.trim();
  await run('git', ['init', '--quiet', '--bare', '--initial-branch=main', join(folder, 'origin')], { cwd: folder });
  await run('git', ['clone', '--quiet', join(folder, 'origin'), root], { cwd: folder });
  await mkdir(join(root, 'openapi'));
  await mkdir(update);
  await writeFile(join(root, 'openapi/upstream.json'), 'old\n');
  await writeFile(join(root, 'openapi/provenance.json'), 'old\n');
  await git('checkout', '--quiet', '-B', 'main');
  await git('add', '.');
  await git('commit', '--quiet', '--message', 'first');
  await git('push', '--quiet', 'origin', 'main');
  await writeFile(gh, GH);
  await chmod(gh, 0o755);
  const setOpen = (open: readonly object[]) => writeFile(join(folder, 'open.json'), JSON.stringify(open));
  await setOpen([]);
  const prepare = async (content: string, wanted: object = harmless, date = 'today') => {
    await git('checkout', '--quiet', 'main');
    await writeFile(join(root, 'openapi/upstream.json'), content);
    await writeFile(join(root, 'openapi/provenance.json'), `${date}\n`);
    await writeFile(join(update, 'change.patch'), `${await git('diff', '--binary')}\n`);
    await git('checkout', '--quiet', '.');
    await writeFile(join(update, 'pull-request.json'), JSON.stringify(wanted));
    return update;
  };
  await use({
    root,
    git,
    setOpen,
    prepare,
    propose: async (...of) => proposeUpdate(root, await prepare(...of), { base: 'main', repository: 'o/r', gh }),
    command: (args, env) => runCommand(root, args, env, gh),
    withdraw: () => withdrawUpdate(root, { base: 'main', repository: 'o/r', gh }),
    asked: async () => {
      const lines = (await readFile(join(folder, 'log.ndjson'), 'utf8')).trim().split('\n');
      await writeFile(join(folder, 'log.ndjson'), '');
      return lines.map((line) => JSON.parse(line) as unknown);
    },
  });
}
