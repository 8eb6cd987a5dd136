import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inRounds } from '../base/rounds.ts';
import type { Measured } from '../base/results.ts';
import { type DocumentOperation, documentOperations } from '@one37id/agency-package-checks/document-operations';
import { runOrThrow } from '@one37id/agency-package-checks/run';
import type { Context } from './context.ts';

interface Consumer {
  readonly name: string;
  readonly folder: string;
  readonly sourceOf: (operations: readonly DocumentOperation[]) => string;
}

/** What `tsc` takes for a consumer that uses ten operations, and all of them. */
export async function measureCompile(context: Context): Promise<Measured[]> {
  const { ours, clients } = context.prepared;
  const operations = documentOperations();
  const functions = (module: string) => (used: readonly DocumentOperation[]) =>
    [
      `import * as sdk from '${module}';`,
      ...used.map(({ id }) => `export const ${id} = (...args: Parameters<typeof sdk.${id}>) => sdk.${id}(...args);`),
    ].join('\n');
  const consumers: Consumer[] = [
    { name: 'nothing', folder: clients, sourceOf: () => 'export {};' },
    { name: 'ours', folder: ours, sourceOf: functions('@one37id/agency') },
    { name: 'hey-api, ky', folder: clients, sourceOf: functions('../source/hey-api-ky/all') },
    { name: 'hey-api, fetch', folder: clients, sourceOf: functions('../source/hey-api-fetch/all') },
    { name: 'orval, fetch', folder: clients, sourceOf: functions('../source/orval/api') },
    {
      name: 'openapi-fetch',
      folder: clients,
      sourceOf: (used) =>
        [
          `import createClient from 'openapi-fetch';`,
          `import type { paths } from '../source/openapi-typescript/schema';`,
          `const client = createClient<paths>();`,
          ...used.map(
            ({ id, method, path }) =>
              `export const ${id} = () => client.${method.toUpperCase()}('${path}', {} as never);`,
          ),
        ].join('\n'),
    },
  ];
  const tsc = join(clients, 'node_modules', '.bin', 'tsc');
  const trials = (['ten', 'all'] as const).flatMap((amount) =>
    consumers.map(({ name, folder, sourceOf }) => ({
      peer: name,
      row: `${amount} ms`,
      sample: async () => {
        const project = await writeProject(
          folder,
          name,
          sourceOf(amount === 'ten' ? operations.slice(0, 10) : operations),
        );
        const told = await runOrThrow(tsc, ['-p', project, '--extendedDiagnostics'], { cwd: folder });
        const figure = (what: string) => Number(new RegExp(`^${what}:\\s+([\\d.]+)`, 'm').exec(told)?.[1]);
        return {
          [`${amount} ms`]: figure('Total time') * 1000,
          [`${amount} memory`]: figure('Memory used') / 1024,
          [`${amount} instantiations`]: figure('Instantiations'),
        };
      },
    })),
  );
  const { rows, failed } = await inRounds(trials, { rounds: 3, warmUp: 0 });
  const table = (name: string, ending: string, title: string, unit: string): Measured => ({
    name,
    title,
    unit,
    better: 'less',
    rows: rows
      .filter((row) => row.name.endsWith(ending))
      .map((row) => ({ name: row.name.startsWith('ten') ? 'ten methods' : 'all methods', samples: row.samples })),
    failed,
  });
  return [
    table('tsc', ' ms', '`tsc` of a consumer', 'ms'),
    table('tsc-memory', ' memory', 'Memory of `tsc` for a consumer', 'MB'),
    table('tsc-instantiations', ' instantiations', 'Types that `tsc` instantiates for a consumer', ''),
  ];
}

/** A project with one file, of the compiler's strict options, which reads no declarations but what it imports. */
async function writeProject(folder: string, name: string, source: string): Promise<string> {
  const project = join(folder, `consumer-${name.replace(/\W+/g, '-')}`);
  await mkdir(project, { recursive: true });
  await writeFile(join(project, 'main.ts'), source);
  const compilerOptions = {
    strict: true,
    noEmit: true,
    target: 'es2023',
    module: 'esnext',
    moduleResolution: 'bundler',
    lib: ['es2023', 'dom', 'dom.iterable'],
    types: [],
    skipLibCheck: true,
  };
  await writeFile(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['main.ts'] }));
  return project;
}
