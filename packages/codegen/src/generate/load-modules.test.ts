import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadModules } from './load-modules.ts';

it('loads modules with what they import of each other and of our own code', async () => {
  const modules = await loadModules(
    new Map([
      [
        'operations.gen.ts',
        "import type { Operation } from 'core';\nexport const getOperation: Operation = { path: '/a' };\n",
      ],
      [
        'sdk.gen.ts',
        "import { getOperation } from './operations.gen.ts';\nimport { paginate } from 'core';\nimport { rule } from '../rules.ts';\nexport const all = [getOperation, typeof paginate, typeof rule];\n",
      ],
    ]),
  );
  expect(modules.get('sdk.gen.ts')?.['all']).toEqual([{ path: '/a' }, 'function', 'function']);
});

it('loads what exports all of others, parts of packages among them', async () => {
  const modules = await loadModules(
    new Map([
      ['exports.gen.ts', "export * from './sdk.gen.ts';\nexport * from '@scope/core/part';\n"],
      [
        'sdk.gen.ts',
        "import { run } from '@scope/core';\nimport { take } from '@scope/core/part';\nexport const all = [typeof run, typeof take];\n",
      ],
    ]),
  );
  expect(modules.get('exports.gen.ts')?.['all']).toEqual(['function', 'function']);
});

it('tells which does not load', async () => {
  const files = new Map([
    ['a.gen.ts', 'export const a = 1;'],
    ['b.gen.ts', 'export const b = c;\nexport const c = 1;'],
  ]);
  await expect(loadModules(files)).rejects.toThrow(/b\.gen\.ts does not load: .*'c'/);
});

it('takes imports of every kind, and leaves nothing behind', async () => {
  const temporary = await mkdtemp(join(tmpdir(), 'load-modules-test-'));
  const files = new Map([
    ['types.ts.gen.ts', 'export type A = 1;\n'],
    [
      'a.gen.ts',
      [
        "import type { T } from 'not-there';",
        "import { type U, run } from 'plain/part';",
        "import { other } from 'plain';",
        "import './b.gen.ts';",
        "import type { A } from './types.ts.gen.ts';",
        "export { run } from 'plain/part';",
        'export const told = [typeof run, typeof other];',
        'const hidden: T | U | A | undefined = undefined;',
        'export { hidden };',
      ].join('\n'),
    ],
    ['b.gen.ts', "import { rule } from '../of.ts/rules.ts';\nexport default 1;\nexport const b = typeof rule;\n"],
  ]);
  const modules = await loadModules(files, temporary);
  expect([...modules.keys()]).toEqual([...files.keys()]);
  expect(modules.get('a.gen.ts')).toMatchObject({ told: ['function', 'function'], hidden: undefined });
  expect(modules.get('b.gen.ts')).toMatchObject({ b: 'function', default: 1 });
  await expect(loadModules(new Map([['a.gen.ts', 'throw new Error("why");']]), temporary)).rejects.toThrow(
    expect.objectContaining({ message: 'a.gen.ts does not load: why; nothing was written', cause: new Error('why') }),
  );
  expect(await readdir(temporary)).toEqual([]);
  await rm(temporary, { recursive: true });
});
