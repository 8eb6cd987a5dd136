import { pathToFileURL } from 'node:url';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBatch } from '@one37id/agency-batch';
import * as agencyOperations from '@one37id/agency/operations';
import { type Prism, startPrism } from '@one37id/agency-testing/prism';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Block, placeOf } from './block.ts';
import { exampleBlocks, markdownBlocks } from './documents.ts';
import { installPrelude } from './prelude.ts';
import { fileOf } from './recipes/recipes.ts';
import { standIn } from './stand-in.ts';
import { typeCheck } from './type-check.ts';
import { type BlockModule, folderOf, writeModules } from './write-modules.ts';

// Blocks that are files of their own are compiled together and run in `recipes`.
const isCode = (block: Block) => ['ts', 'js'].includes(block.lang) && fileOf(block) === undefined;
const modules = writeModules('code', [...markdownBlocks, ...exampleBlocks].filter(isCode));

const before = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'agency-docs-'));
let prism: Prism;
beforeAll(async () => {
  prism = await startPrism();
  installPrelude();
  // Examples of the batch write files where they are.
  process.chdir(folder);
  writeFileSync('people.csv', 'number,alias,name\n7001,::ada,Ada Lovelace\n');
  const { agency, store, key } = globalThis;
  globalThis.batch = await openBatch({ agency, store: './examples.batch', key });
  // Examples open it too, one of them with another key.
  await (await openBatch({ agency, store, key })).close();
  vi.stubGlobal('fetch', standIn(prism.baseUrl));
  vi.stubEnv('BATCH_KEY', 'the key of the examples');
  vi.stubEnv('AGENCY_SECRET_KEY', 'the-secret-key-of-the-examples');
  for (const level of ['debug', 'info', 'log', 'warn', 'error'] as const)
    vi.spyOn(console, level).mockImplementation(() => {});
});
afterAll(async () => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await prism.close();
  await globalThis.batch.close();
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

test('there is code of every kind to check', () => {
  const operations = Object.keys(agencyOperations).filter((name) => name.endsWith('Operation')).length;
  const count = (pattern: RegExp) => modules.filter(({ block }) => pattern.test(block.file)).length;
  expect(count(/^packages\/client\/src\/generated\/sdk\.gen\.ts$/)).toBe(operations);
  const calls = modules
    .filter(({ block }) => block.file.endsWith('/resources.gen.ts'))
    .flatMap(({ block }) => block.code.match(/\b(agency|studio)\.\w+\.\w+\(/g));
  expect(calls).toHaveLength(operations);
  expect(count(/^packages\/core\/src\//)).toBeGreaterThan(10);
  expect(count(/^packages\/client\/README\.md$/)).toBeGreaterThan(15);
});

test('all of it type-checks', () => {
  expect(typeCheck('code', modules)).toEqual([]);
});

describe('all of it runs', () => {
  test.for(
    modules
      .filter(({ block }) => !block.flags.includes('no-run'))
      .map((module) => [placeOf(module.block), module] as const),
  )('%s', async ([, { name }]) => {
    await run('code', name);
  });
});

test('nothing is left out but what needs a proxy or a database', () => {
  const left = modules
    .filter(({ block }) => block.flags.length > 0)
    .map(({ block }) => `${block.file} ${block.flags.join(' ')} ${/ProxyAgent|postgres:/.exec(block.code)?.[0]}`);
  expect(left).toEqual(['packages/batch/README.md no-run postgres:', 'packages/client/README.md no-run ProxyAgent']);
});

describe('what is wrong is found', () => {
  const wrong = (code: string): Block => ({
    file: 'packages/client/README.md',
    line: 100,
    lang: 'ts',
    flags: [],
    code,
  });
  const types = [
    {
      code: "await agency.credentials.get({ nr: '1' });",
      want: /^packages\/client\/README\.md:100: error TS\d+: .*'nr'/,
    },
    {
      code: "\n\nimport { nothing } from '@one37id/agency';\nnothing();",
      want: /^packages\/client\/README\.md:99: error TS\d+: .*nothing/,
    },
    {
      code: 'await agency.connections.list();\n\nagency.nothing();',
      want: /^packages\/client\/README\.md:102: error TS\d+: .*nothing/,
    },
    { code: 'const answer: string = await agency.metrics;', want: /^packages\/client\/README\.md:100: error TS2322/ },
    { code: 'new Agency({ baseUrl });', want: /^packages\/client\/README\.md:100: error TS2552|TS2304: .*Agency/ },
  ];
  const wrongModules = writeModules(
    'wrong',
    types.map(({ code }) => wrong(code)),
  );

  test('by the compiler, at its place', () => {
    const errors = typeCheck('wrong', wrongModules);
    for (const [index, { want }] of types.entries())
      expect(errors.join('\n'), `block ${index}`).toMatch(new RegExp(want.source, 'm'));
  });

  test('by the parser, at its place', () => {
    expect(typeCheck('broken', writeModules('broken', [wrong('\nfunction broken( {')])).join('\n')).toMatch(
      /^packages\/client\/README\.md:10\d: error TS1/,
    );
  });

  test.for([
    { code: "await agency.credentials.get({ id: '..' });", want: 'must not be a path of dots' },
    { code: '1 + 1; // 3', want: 'promises 3 and gives 2' },
    {
      code: 'await agency.invitations.url() // rejects with an AgencyApiError',
      want: 'promises an AgencyApiError and gives undefined',
    },
    { code: "await fetch('https://one37id.com');", want: 'an example calls https://one37id.com' },
  ])('by running it: $code', async ({ code, want }, { task }) => {
    const [module] = writeModules(`run-${task.id.replace(/\W/g, '')}`, [wrong(code)]);
    await expect(run(`run-${task.id.replace(/\W/g, '')}`, module?.name ?? '')).rejects.toThrow(want);
  });
});

async function run(set: string, name: BlockModule['name']): Promise<void> {
  const module = (await import(/* @vite-ignore */ pathToFileURL(join(folderOf(set), name)).href)) as {
    run: () => Promise<unknown>;
  };
  await module.run();
}
