import { globSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildPackage } from './build-package.ts';

let folder: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'agency-build-')));
  await write(FILES);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const entry = (name: string) => ({
  import: { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` },
  require: { types: `./dist/${name}.d.cts`, default: `./dist/${name}.cjs` },
});
const manifest = {
  name: 'built',
  type: 'module',
  exports: { '.': entry('index'), './more': entry('more/index') },
  dependencies: { both: '1.0.0', modern: '1.0.0' },
  imports: { '#data': './dist/data.json' },
  peerDependencies: { peer: '1.0.0' },
};
const FILES = {
  'package.json': JSON.stringify(manifest),
  'src/index.ts': `import { name } from 'both'; import { modern } from 'modern'; import { shared } from './shared.ts';
export const all = (): string => [name, modern, shared()].join(' ');
export const peer = async (): Promise<string> => (await import('peer')).peer;\n`,
  'src/more/index.ts': `export { shared } from '../shared.ts';\n`,
  'src/shared.ts': `let count = 0;\nexport const shared = (): number => ++count;\n`,
  // As tsc writes them.
  'dist/index.d.ts': `export declare const all: () => string;\nexport type { Told } from './told.ts';\n`,
  'dist/told.d.ts': 'export interface Told {}\n',
  'dist/shared.d.ts': 'export declare const shared: () => number;\n',
  'dist/more/index.d.ts': `export { shared } from '../shared.ts';\n`,
  'dist/removed.js': '',
  'dist/unreached.d.ts': 'export {};\n',
  'dist/data.json': '{}',
  'node_modules/both/package.json': '{ "name": "both", "main": "./index.js" }',
  'node_modules/both/index.js': `exports.name = 'both';\n`,
  'node_modules/modern/package.json':
    '{ "name": "modern", "version": "1.0.0", "license": "MIT", "type": "module", "exports": { "import": "./index.js" } }',
  'node_modules/modern/index.js': `export const modern = 'modern';\n`,
  'node_modules/modern/LICENSE': 'Keep this notice.\n',
  'node_modules/peer/package.json': '{ "name": "peer", "type": "module", "exports": "./index.js" }',
  'node_modules/peer/index.js': `export const peer = 'peer';\n`,
};

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

interface Built {
  readonly all: () => string;
  readonly peer: () => Promise<string>;
  readonly shared: () => number;
}

it('makes both formats, each with its declarations, and leaves nothing else but what package.json names', async () => {
  await buildPackage(folder);
  const files = globSync('dist/**/*.*', { cwd: folder }).map((file) => file.replaceAll('\\', '/'));
  const both = ['index', 'more/index', 'shared', 'told'].flatMap((name) => [`${name}.d.cts`, `${name}.d.ts`]);
  const code = ['index', 'more/index', 'chunks/shared'].flatMap((name) => [`${name}.cjs`, `${name}.js`]);
  const maps = ['index', 'chunks/shared'].flatMap((name) => [`${name}.cjs.map`, `${name}.js.map`]);
  const wanted = [...both, ...code, ...maps, 'data.json', 'THIRD-PARTY-LICENCES.txt'].map((name) => `dist/${name}`);
  expect(files.toSorted()).toEqual(wanted.toSorted());
  expect(await readFile(join(folder, 'dist/index.d.cts'), 'utf8')).toContain(`from './told.cjs'`);
});

it('entries of a format share what they share, and CommonJS needs no ES module but peers', async () => {
  await buildPackage(folder);
  const esm = (await import(pathToFileURL(join(folder, 'dist/index.js')).href)) as Built;
  const more = (await import(pathToFileURL(join(folder, 'dist/more/index.js')).href)) as Built;
  const require = createRequire(join(folder, 'package.json'));
  const cjs = require('./dist/index.cjs') as Built;
  expect([esm.all(), more.shared(), esm.all()]).toEqual(['both modern 1', 2, 'both modern 3']);
  expect([cjs.all(), (require('./dist/more/index.cjs') as Built).shared()]).toEqual(['both modern 1', 2]);
  expect(await Promise.all([esm.peer(), cjs.peer()])).toEqual(['peer', 'peer']);
  const code = await readFile(join(folder, 'dist/index.cjs'), 'utf8');
  expect(code.match(/require\("[^.].*?"\)|\bimport\(/g)?.toSorted()).toEqual(['require("both")', 'require("peer")']);
});

it('keeps the licence of what it takes in, and takes in nothing without one', async () => {
  await buildPackage(folder);
  const file = join(folder, 'dist/THIRD-PARTY-LICENCES.txt');
  expect(await readFile(file, 'utf8')).toBe('modern 1.0.0 (MIT)\n\nKeep this notice.\n');
  await rm(join(folder, 'node_modules/modern/LICENSE'));
  await expect(buildPackage(folder)).rejects.toThrow('modern has no licence to keep');
});

it('says which declaration is missing', async () => {
  await rm(join(folder, 'dist/told.d.ts'));
  await expect(buildPackage(folder)).rejects.toThrow(
    /^built names dist\/told\.d\.c?ts, but tsc has not written .*told\.d\.ts$/,
  );
});

it.each([
  { what: 'a module that is not there', text: `export * from './nowhere.ts';\n` },
  { what: 'a package that is not named', text: `import 'nowhere';\n` },
  { what: 'a name that is not there', text: `export { nothing } from './shared.ts';\n` },
])('fails by $what', async ({ text }) => {
  await write({ 'src/index.ts': text });
  await expect(buildPackage(folder)).rejects.toThrow(/nowhere|nothing/);
});
