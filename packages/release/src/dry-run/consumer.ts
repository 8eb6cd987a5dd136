import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isJsonObject, type JsonObject } from '../json.ts';
import { readManifest } from '../packages.ts';
import type { PackedPackage } from '../check/packed-package.ts';
import { run, type RunOptions } from '../run.ts';

/** An empty project of a user, with npm and nothing else. */
export interface Consumer {
  readonly folder: string;
  readonly npmrc: string;
  /** The packages that are tried; their versions and bytes must be the ones that npm installs. */
  readonly packages: readonly PackedPackage[];
  /** Path of the Node that npm and the program run on. */
  readonly node: string;
  readonly signal?: AbortSignal;
}

/**
 * What a user types first: the client against the agency that remembers. No module of ours, which would have to declare
 * what it imports.
 */
export const FIRST_PROGRAM = new URL('first-program.txt', import.meta.url);

/**
 * Installs what a first program imports, checks its types as a user's compiler does, runs it, and has the story told.
 */
export async function runTour(consumer: Consumer, root: string): Promise<void> {
  const versions = await readManifest(root);
  const program = await readFile(FIRST_PROGRAM, 'utf8');
  const wanted = [...packagesOf(program), 'typescript', '@types/node'].map((name) =>
    withVersionOf(name, consumer.packages, versions),
  );
  const options = await install(consumer, wanted);
  await writeFile(join(consumer.folder, 'program.ts'), program);
  const strict = [
    '--strict',
    '--exactOptionalPropertyTypes',
    '--module',
    'nodenext',
    '--target',
    'es2023',
    '--lib',
    'es2023,esnext.disposable',
    '--types',
    'node',
    '--skipLibCheck',
    'false',
  ];
  await run('node_modules/.bin/tsc', ['--noEmit', ...strict, 'program.ts'], options);
  await run(consumer.node, ['program.ts'], options);
  await run('node_modules/.bin/one37id-agency-mock', ['story'], { ...options, show: true });
}

/** Installs the client alone and calls it, also on a Node that neither TypeScript nor the mock runs on. */
export async function runSmoke(consumer: Consumer, name: string): Promise<void> {
  const options = await install(consumer, [withVersionOf(name, consumer.packages, {})]);
  await copyFile(fileURLToPath(new URL('smoke.mjs', import.meta.url)), join(consumer.folder, 'smoke.mjs'));
  await run(consumer.node, ['smoke.mjs'], { ...options, show: true });
}

/** The packages that a module imports. */
export function packagesOf(source: string): string[] {
  const specifiers = [...source.matchAll(/^(?:import|(?:import|export)\b[^'";]*?\bfrom)\s*['"]([^'"]+)['"]/gm)].map(
    ([, specifier = '']) => specifier,
  );
  const names = specifiers
    .filter((name) => !/^(node:|\.)/.test(name))
    .map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
  return [...new Set(names)];
}

async function install(
  { folder, npmrc, packages, node, signal }: Consumer,
  wanted: readonly string[],
): Promise<RunOptions> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, '.npmrc'), npmrc);
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  const path = [dirname(node), process.env['PATH']].join(delimiter);
  const options = { cwd: folder, env: { PATH: path }, ...(signal && { signal }) };
  await run('npm', ['install', '--save-exact', '--engine-strict', '--no-audit', '--no-fund', ...wanted], options);
  const lock: unknown = JSON.parse(await readFile(join(folder, 'package-lock.json'), 'utf8'));
  const installed = isJsonObject(lock) && isJsonObject(lock['packages']) ? lock['packages'] : {};
  for (const { name, integrity } of packages) {
    const entry = installed[`node_modules/${name}`];
    if (isJsonObject(entry) && entry['integrity'] !== integrity)
      throw new Error(`npm installed another ${name} (${String(entry['integrity'])}) than was packed (${integrity})`);
  }
  return options;
}

function withVersionOf(name: string, packages: readonly PackedPackage[], manifest: JsonObject): string {
  const ours = packages.find((each) => each.name === name)?.version;
  const other = isJsonObject(manifest['devDependencies']) ? manifest['devDependencies'][name] : undefined;
  const version = ours ?? other;
  if (typeof version !== 'string') throw new Error(`${name} is neither packed nor a devDependency`);
  return `${name}@${version}`;
}
