import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { rolldown } from 'rolldown';
import { hasOnlyModule } from './dependencies.ts';
import { type Ending, entriesOf, FORMATS, type Manifest } from './entries.ts';

/** What came out. */
export interface Bundled {
  /** From the package's folder: `dist/index.js`, its map, and what entries share. */
  readonly files: readonly string[];
  /** The modules that are in it, as absolute paths. */
  readonly modules: readonly string[];
}

/** Writes all entries of a package in one format, each as one file, with what they share in `dist/chunks`. */
export async function bundle(folder: string, manifest: Manifest, ending: Ending): Promise<Bundled> {
  const names = entriesOf(manifest, ending);
  // What has no source is made by another step.
  const input = Object.fromEntries(
    names.map((name) => [name, join(folder, `src/${name}.ts`)] as const).filter(([, source]) => existsSync(source)),
  );
  const { dependencies = {}, peerDependencies = {} } = manifest;
  await using bundler = await rolldown({
    cwd: folder,
    input,
    platform: 'node',
    tsconfig: false,
    transform: { target: 'es2022' },
    resolve: { conditionNames: ['import'] },
    external: (id, importer) => {
      if (isAbsolute(id) || /^\.|^@oxc-project\/runtime\//.test(id) || importer?.includes('node_modules') === true)
        return false;
      const name = /^(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? id;
      if (/^(node:|#)/.test(id) || name in peerDependencies) return true;
      if (!(name in dependencies)) throw new Error(`${importer} imports ${id}, which package.json does not name`);
      // `require` of an ES module is not for every runtime: where CommonJS asks for one, it is taken in.
      return !(ending === 'cjs' && hasOnlyModule(id, folder));
    },
    onLog: (level, { message }) => {
      if (level !== 'debug' && level !== 'info') throw new Error(message);
    },
  });
  const { output } = await bundler.write({
    dir: join(folder, 'dist'),
    format: FORMATS[ending],
    entryFileNames: `[name].${ending}`,
    chunkFileNames: `chunks/[name].${ending}`,
    sourcemap: true,
    exports: 'named',
    esModule: true,
    // `import()` from CommonJS does not work in the sandbox of a test runner.
    dynamicImportInCjs: false,
    minifyInternalExports: false,
  });
  for (const { fileName } of output)
    if (fileName.endsWith('.map')) await leaveOutOthers(join(folder, 'dist', fileName));
  return {
    files: output.map(({ fileName }) => `dist/${fileName}`),
    modules: output.flatMap((each) => (each.type === 'chunk' ? each.moduleIds : [])),
  };
}

/**
 * A map has the sources of the package in it, which is published without them. Not those of others, which npm has, nor
 * generated tables, which nobody steps through: together they would weigh as much as what is mapped.
 */
async function leaveOutOthers(file: string): Promise<void> {
  const map = JSON.parse(await readFile(file, 'utf8')) as {
    readonly sources: readonly string[];
    readonly sourcesContent?: readonly (string | null)[];
  };
  const { sources, sourcesContent = [] } = map;
  const left = sources.map((source, at) => {
    const text = sourcesContent[at] ?? null;
    return text === null || isOfOthers(source) || isTable(source, text) ? null : text;
  });
  if (left.some((text, at) => text !== sourcesContent[at]))
    await writeFile(file, JSON.stringify({ ...map, sourcesContent: left }));
}

function isOfOthers(source: string): boolean {
  return source.includes('node_modules');
}

function isTable(source: string, text: string): boolean {
  return /\.gen\.[jt]s$/.test(source) && !/^export (?:async )?(?:function|class) /m.test(text);
}
