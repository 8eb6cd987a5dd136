import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** The client before and after, as the two folders of one program: only within one can types be compared. */
export interface SurfaceProgram {
  readonly program: ts.Program;
  readonly before: Side;
  readonly after: Side;
}

export interface Side {
  /** Folder of the sources; that of `after` exists in memory only. */
  readonly folder: string;
  /** The modules that users import, by their name in the package's exports. */
  readonly entries: ReadonlyMap<string, string>;
}

const GENERATED = 'generated';

/**
 * Compiles the client's sources twice: as they stand, and with other generated files.
 *
 * @param root - The repository's root folder. Core is compiled from its sources, so nothing has to be built first.
 * @param generated - Name -> text of the files of `packages/client/src/generated`.
 */
export function surfaceProgram(root: string, generated: ReadonlyMap<string, string>): SurfaceProgram {
  const client = join(root, 'packages/client');
  const sources = join(client, 'src');
  // Beside src, so that modules are resolved from the same package.
  const copy = join(client, '.src-after');
  const original = (file: string) => (file === copy || file.startsWith(`${copy}/`) ? sources + file.slice(copy.length) : file);
  const inMemory = (file: string) => (dirname(file) === join(copy, GENERATED) ? generated.get(file.slice(copy.length + GENERATED.length + 2)) : undefined);
  const replaced = (file: string) => file.startsWith(`${join(copy, GENERATED)}/`);

  const options = compilerOptions(root);
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, directoryExists, realpath } = host;
  host.fileExists = (file) => (replaced(file) ? inMemory(file) !== undefined : fileExists(original(file)));
  host.readFile = (file) => (replaced(file) ? inMemory(file) : readFile(original(file)));
  host.directoryExists = (folder) => directoryExists?.(original(folder)) ?? true;
  host.realpath = (file) => (file.startsWith(`${copy}/`) ? file : (realpath?.(file) ?? file));

  const modules = entryModules(client);
  const entries = (folder: string) => new Map(modules.map(([name, module]) => [name, join(folder, module)]));
  const [before, after] = [{ folder: sources, entries: entries(sources) }, { folder: copy, entries: entries(copy) }];
  const program = ts.createProgram({ rootNames: [...before.entries.values(), ...after.entries.values()], options, host });
  return { program, before, after };
}

/** `.` -> `index.ts`, from `./dist/index.d.ts`. */
function entryModules(client: string): [string, string][] {
  const { exports = {} } = JSON.parse(readFileSync(join(client, 'package.json'), 'utf8')) as { exports?: Record<string, { types?: string } | string> };
  return Object.entries(exports).flatMap(([name, target]) => {
    const types = typeof target === 'object' ? target.types : undefined;
    const module = /^\.\/dist\/(.+)\.d\.ts$/.exec(types ?? '')?.[1];
    return module === undefined ? [] : [[name, `${module}.ts`] as [string, string]];
  });
}

function compilerOptions(root: string): ts.CompilerOptions {
  const core = join(root, 'packages/core/src');
  return {
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    paths: { '@one37id/agency-core': [join(core, 'index.ts')], '@one37id/agency-core/*': [join(core, '*.ts')] },
  };
}
