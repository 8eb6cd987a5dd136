import { cp, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { FRAMEWORKS } from './frameworks.ts';
import { installPacked } from '../install.ts';
import { run, runOrThrow } from '../run.ts';

const packed = inject('packed');
let folder: string;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'agency-frameworks-')));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(Object.entries(FRAMEWORKS))(
  'a project that tests with %s',
  (name, { packages, command, passed, types }) => {
    const project = (): string => join(folder, name);
    beforeAll(async () => {
      await installPacked(project(), packed, { typescript: '7.0.2', '@types/node': '24.19.2', ...packages });
      await cp(join(import.meta.dirname, '../../frameworks', name), project(), { recursive: true });
    }, 300_000);

    it('has the fixture and the matchers', async () => {
      const { startAgency } = await import('@one37id/agency-testing');
      await using running = await startAgency();
      // The framework must not take itself for a part of this one.
      const { PATH, HOME } = process.env;
      const env = { PATH, HOME, AGENCY_URL: new URL(running.baseUrl).origin, ...command.env };
      const { stdout, stderr } = await run(process.execPath, command.args, { cwd: project(), env });
      expect(stdout + stderr).toMatch(passed);
      expect(stdout + stderr).not.toMatch(/\b[1-9]\d* (failed|skipped|flaky|did not run)/);
    });

    it('has their types', async () => {
      const config = {
        compilerOptions: {
          strict: true,
          noEmit: true,
          module: 'nodenext',
          target: 'es2022',
          lib: ['es2023', 'dom'],
          skipLibCheck: true,
          types,
        },
        include: ['*.ts'],
      };
      await writeFile(join(project(), 'tsconfig.json'), JSON.stringify(config));
      await runOrThrow(process.execPath, [join(project(), 'node_modules/typescript/bin/tsc'), '-p', project()], {
        cwd: project(),
      });
    });
  },
);
