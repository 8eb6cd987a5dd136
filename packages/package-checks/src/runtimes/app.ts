import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { installPacked } from '../install.ts';
import { packPublished } from '../pack.ts';

/** The programs that tell the story, made for each kind of runtime. */
export interface App {
  readonly folder: string;
  /** ES module that imports the installed packages. */
  readonly module: string;
  /** CommonJS that requires them. */
  readonly required: string;
  /** ES modules with the packages inside. */
  readonly worker: string;
  readonly page: string;
}

/** Makes a user's app in a folder: the packed packages, installed with npm, and the programs. */
export async function makeApp(folder: string): Promise<App> {
  const packed = await packPublished(join(folder, 'tarballs'));
  // The mock agency is for Node alone.
  await installPacked(
    folder,
    packed.filter(({ name }) => name !== '@one37id/agency-testing'),
  );
  // Within the folder, so that imports find the installed packages and not those of this repository.
  const source = join(folder, 'source');
  await cp(import.meta.dirname, source, { recursive: true });
  const make = async (entry: string, name: string, options: BuildOptions): Promise<string> => {
    const outfile = join(folder, name);
    await build({
      entryPoints: [join(source, 'entries', entry)],
      outfile,
      bundle: true,
      target: 'es2022',
      logLevel: 'warning',
      ...options,
    });
    return outfile;
  };
  return {
    folder,
    module: await make('module.ts', 'module.js', { format: 'esm', platform: 'node', packages: 'external' }),
    required: await make('module.ts', 'required.cjs', { format: 'cjs', platform: 'node', packages: 'external' }),
    worker: await make('worker.ts', 'worker.js', {
      format: 'esm',
      platform: 'neutral',
      mainFields: ['module', 'main'],
    }),
    page: await make('page.ts', 'page.js', { format: 'esm', platform: 'browser' }),
  };
}
