import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, inject, test } from 'vitest';
import { run } from './run.ts';
import { TYPESCRIPTS } from './typescripts.ts';

const consumer = inject('consumer');

/** As strict as TypeScript gets; `skipLibCheck: false` judges our declarations too. */
const STRICT = {
  target: 'es2022',
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  skipLibCheck: false,
  noEmit: true,
};
const RESOLUTIONS = { node16: { module: 'node16' }, nodenext: { module: 'nodenext' }, bundler: { module: 'esnext' } };
const PLATFORMS = {
  'a page': { lib: ['es2022', 'dom', 'dom.iterable'], types: [], files: ['style.ts', 'refused.ts', 'browser.ts'] },
  'Node without dom': { lib: ['es2022'], types: ['node'], files: ['style.ts', 'refused.ts', 'server.ts'] },
};

const cases = Object.keys(TYPESCRIPTS).flatMap((typescript) =>
  Object.entries(RESOLUTIONS).flatMap(([moduleResolution, { module }]) =>
    Object.entries(PLATFORMS).map(([platform, { files, ...platformOptions }]) => ({
      typescript,
      moduleResolution,
      platform,
      config: { compilerOptions: { ...STRICT, module, moduleResolution, ...platformOptions }, files },
    })),
  ),
);

beforeAll(() => cp(join(import.meta.dirname, '../consumer'), consumer, { recursive: true }));

// The files hold the calls that must compile and, as `@ts-expect-error`, those that must not.
describe.concurrent('a strict consumer of the tarballs has no errors', () => {
  test.for(cases)('$typescript, $moduleResolution, $platform', async ({ config, ...names }, { expect }) => {
    const file = join(consumer, `${Object.values(names).join('-').replaceAll(' ', '-')}.json`);
    await writeFile(file, JSON.stringify(config));
    const { status, stdout } = await run(
      process.execPath,
      [join(consumer, 'node_modules', names.typescript, 'bin/tsc'), '-p', file],
      { cwd: consumer },
    );
    expect({ status, errors: stdout.split('\n').filter(Boolean) }).toEqual({ status: 0, errors: [] });
  });
});
