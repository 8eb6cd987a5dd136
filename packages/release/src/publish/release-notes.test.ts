import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createReleaseNotes } from './release-notes.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'release-notes-'));
  await mkdir(join(root, 'bin'));
  vi.stubEnv('PATH', [join(root, 'bin'), process.env['PATH']].join(delimiter));
  vi.spyOn(console, 'log').mockReturnValue(undefined);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await rm(root, { recursive: true });
});

async function script(name: string, code: string): Promise<void> {
  const file = join(root, 'bin', name);
  await writeFile(file, `#!/usr/bin/env node\n${code}`);
  await chmod(file, 0o755);
}

async function addPackage(name: string): Promise<void> {
  const folder = join(root, 'packages', name);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: `@a/${name}`, version: '1.0.0' }));
  await writeFile(join(folder, 'CHANGELOG.md'), `# ${name}\n\n## 1.0.0\n\nNotes of ${name}.\n`);
}

// A run that broke off after `core` packed only `client` when it was run again, and `core` never got a tag.
it('a release that broke off gets all its tags and notes when it is run again, each once', async () => {
  await script(
    'npm',
    `const published = ['@a/core@1.0.0', '@a/client@1.0.0'];
const isThere = published.includes(process.argv[3]);
console.log(JSON.stringify(isThere ? '1.0.0' : { error: { code: 'E404' } }));
process.exitCode = isThere ? 0 : 1;`,
  );
  await script(
    'gh',
    `const { appendFileSync, existsSync, readFileSync } = require('node:fs');
const log = ${JSON.stringify(join(root, 'log'))};
const [, verb, tag, ...more] = process.argv.slice(2);
const made = existsSync(log) ? readFileSync(log, 'utf8') : '';
if (verb === 'view') process.exit(made.includes(tag) ? 0 : 1);
const notes = readFileSync(more[more.indexOf('--notes-file') + 1], 'utf8');
appendFileSync(log, [tag, more[more.indexOf('--target') + 1], notes].join(' ') + '\\n');`,
  );
  for (const name of ['batch', 'client', 'core']) await addPackage(name);
  await createReleaseNotes(root, 'c0ffee');
  await createReleaseNotes(root, 'later');
  expect(await readFile(join(root, 'log'), 'utf8')).toBe(
    '@a/client@1.0.0 c0ffee Notes of client.\n@a/core@1.0.0 c0ffee Notes of core.\n',
  );
});
