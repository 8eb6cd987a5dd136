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
