import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { installPacked } from '../install.ts';
import { run, runOrThrow } from '../run.ts';
import { DOCUMENT_ROOM } from '../document-room.ts';
import { SERVED, STORY } from './stories.ts';

const WANTED = ['@one37id/agency', '@one37id/agency-core', '@one37id/agency-testing'];
const packed = inject('packed').filter(({ name }) => WANTED.includes(name));

let folder: string;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'agency-emulator-')));
  await installPacked(join(folder, 'npm'), packed);
}, 300_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Manifest {
  readonly name: string;
  readonly scripts?: Readonly<Record<string, string>>;
}

async function installed(): Promise<readonly Manifest[]> {
  const modules = join(folder, 'npm/node_modules');
  const files = (await readdir(modules, { recursive: true })).filter((file) =>
    /^((?!node_modules)(@[^/]+\/)?[^/@]+|.*\/node_modules\/(@[^/]+\/)?[^/]+)\/package\.json$/.test(file),
  );
  return Promise.all(files.map(async (file) => JSON.parse(await readFile(join(modules, file), 'utf8')) as Manifest));
}

describe('with the client the emulator is light', () => {
  it('at most 12 packages, none with an install script, and nothing of Prism', async () => {
    const all = await installed();
    const names = all.map(({ name }) => name).toSorted();
    expect(names).toEqual(expect.arrayContaining(WANTED));
    expect(names.length, names.join(', ')).toBeLessThanOrEqual(12);
    expect(names.filter((name) => /stoplight|scarf/.test(name))).toEqual([]);
    expect(
      all
        .filter(({ scripts = {} }) =>
          ['preinstall', 'install', 'postinstall', 'prepare'].some((name) => name in scripts && name !== 'prepare'),
        )
        .map(({ name }) => name),
    ).toEqual([]);
  });

  it('at most 10 MB', async () => {
    const modules = join(folder, 'npm/node_modules');
    const files = await readdir(modules, { recursive: true, withFileTypes: true });
    const sizes = await Promise.all(
      files
        .filter((file) => file.isFile())
        .map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(10 * 1024 * 1024 * DOCUMENT_ROOM);
  });
});

it.each([
  { name: 'without sockets', story: STORY },
  { name: 'with a server', story: SERVED },
])('runs from the tarballs $name', async ({ name, story }) => {
  const file = join(folder, 'npm', `${name.replaceAll(' ', '-')}.mjs`);
  await writeFile(file, story);
  expect(await run(process.execPath, [file], { cwd: join(folder, 'npm') })).toMatchObject({ status: 0, stdout: '1\n' });
});

it('runs where packages see only what they ask for: pnpm without hoisting', { timeout: 300_000 }, async () => {
  const project = join(folder, 'pnpm');
  const tarballs = Object.fromEntries(packed.map(({ name, filename }) => [name, `file:${filename}`]));
  await cp(join(folder, 'npm/package.json'), join(project, 'package.json'));
  await writeFile(
    join(project, 'pnpm-workspace.yaml'),
    JSON.stringify({ packages: ['.'], hoist: false, strictDepBuilds: true, overrides: tarballs }),
  );
  await runOrThrow('npx', ['--yes', 'pnpm@12.21.0', 'install', '--prefer-offline', '--no-frozen-lockfile'], {
    cwd: project,
    timeout: 300_000,
  });
  await writeFile(join(project, 'story.mjs'), SERVED);
  expect(await run(process.execPath, [join(project, 'story.mjs')], { cwd: project })).toMatchObject({
    status: 0,
    stdout: '1\n',
  });
});

it('runs where packages see only what they ask for: yarn with Plug’n’Play', { timeout: 300_000 }, async () => {
  const project = join(folder, 'yarn');
  await mkdir(project);
  const tarballs = Object.fromEntries(packed.map(({ name, filename }) => [name, `file:${filename}`]));
  const manifest = { private: true, type: 'module', dependencies: tarballs, resolutions: tarballs };
  await writeFile(join(project, 'package.json'), JSON.stringify(manifest));
  // As few things as yarn has for those who ask for what they did not declare, and the registry that npm has.
  const registry = (await runOrThrow('npm', ['config', 'get', 'registry'])).trim();
  const settings = {
    nodeLinker: 'pnp',
    pnpFallbackMode: 'none',
    enableGlobalCache: false,
    enableScripts: false,
    enableTelemetry: false,
    npmRegistryServer: registry,
    unsafeHttpWhitelist: [new URL(registry).hostname],
  };
  await writeFile(join(project, '.yarnrc.yml'), JSON.stringify(settings));
  await writeFile(join(project, 'yarn.lock'), '');
  const yarn = (...args: string[]): Promise<string> =>
    runOrThrow('npx', ['--yes', '-p', '@yarnpkg/cli-dist@4.18.1', 'yarn', ...args], {
      cwd: project,
      env: { ...process.env, YARN_ENABLE_IMMUTABLE_INSTALLS: 'false' },
      timeout: 300_000,
    });
  await yarn('install');
  await writeFile(join(project, 'story.mjs'), SERVED);
  expect(await yarn('node', 'story.mjs')).toBe('1\n');
});

it('runs where there is nothing of Node: bundled for a page or a worker it imports none of it', async () => {
  const { outputFiles, errors, metafile } = await build({
    metafile: true,
    // For what is bundled they are not there; Node itself needs them.
    banner: { js: 'const process = undefined, Buffer = undefined;' },
    stdin: { contents: STORY, resolveDir: join(folder, 'npm') },
    bundle: true,
    platform: 'browser',
    format: 'esm',
    write: false,
    logLevel: 'silent',
  });
  expect(errors).toEqual([]);
  const [{ text = '' } = {}] = outputFiles;
  expect(Object.values(metafile.outputs).flatMap(({ imports }) => imports)).toEqual([]);
  const file = join(folder, 'bundled.mjs');
  await writeFile(file, text);
  expect(await run(process.execPath, [file], { cwd: folder })).toMatchObject({ status: 0, stdout: '1\n' });
});
