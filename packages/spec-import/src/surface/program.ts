import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import ts from 'typescript';

/** The client before and after, as the two folders of one program: only within one can types be compared. */
export interface SurfaceProgram {
  readonly program: ts.Program;
  readonly before: Side;
  readonly after: Side;
}

export interface Side {
  /** Folder of the sources; that of `after`, and of a `before` that was given, exists in memory only. */
  readonly folder: string;
  /** The modules that users import, by their name in the package's exports. */
  readonly entries: ReadonlyMap<string, string>;
}

const GENERATED = 'generated';

type Files = ReadonlyMap<string, string>;

/**
 * Compiles the client's sources twice, with two sets of generated files.
 *
 * @param root - The repository's root folder. Core is compiled from its sources, so nothing has to be built first.
 * @param generated - Name -> text of the files of `packages/client/src/generated`, as they are to be.
 * @param released - The same as they were. Default: those in the tree.
 */
export function surfaceProgram(root: string, generated: Files, released?: Files): SurfaceProgram {
  const client = join(root, 'packages/client');
  const sources = join(client, 'src');
  // Beside src, so that modules are resolved from the same package.
  const copies = new Map([
    [join(client, '.src-after'), generated],
    ...(released === undefined ? [] : [[join(client, '.src-before'), released] as const]),
  ]);
  const copyOf = (file: string) => [...copies.keys()].find((copy) => file === copy || file.startsWith(`${copy}/`));
  /** Where a file is read from: a text of one of the two sets, or the tree. */
  const placeOf = (file: string): { readonly text: string | undefined } | { readonly file: string } => {
    const copy = copyOf(file);
    if (copy === undefined) return { file };
    const inside = file.slice(copy.length);
    if (!inside.startsWith(`/${GENERATED}/`)) return { file: sources + inside };
    return { text: dirname(inside) === `/${GENERATED}` ? copies.get(copy)?.get(basename(inside)) : undefined };
  };

  const options = compilerOptions(root);
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, directoryExists, realpath } = host;
  const read = <Value>(
    file: string,
    ofText: (text: string | undefined) => Value,
    ofFile: (file: string) => Value,
  ): Value => {
    const place = placeOf(file);
    return 'file' in place ? ofFile(place.file) : ofText(place.text);
  };
  host.fileExists = (file) => read(file, (text) => text !== undefined, fileExists);
  host.readFile = (file) => read(file, (text) => text, readFile);
  host.directoryExists = (folder) =>
    read(
      `${folder}/x`,
      () => true,
      (place) => directoryExists?.(dirname(place)) ?? true,
    );
  host.realpath = (file) => (copyOf(file) === undefined ? (realpath?.(file) ?? file) : file);

  const modules = entryModules(client);
  const side = (folder: string): Side => ({
    folder,
    entries: new Map(modules.map(([name, module]) => [name, join(folder, module)])),
  });
  const [before, after] = [
    side(released === undefined ? sources : join(client, '.src-before')),
    side(join(client, '.src-after')),
  ];
  const program = ts.createProgram({
    rootNames: [...before.entries.values(), ...after.entries.values()],
    options,
    host,
  });
  return { program, before, after };
}

/** `.` -> `index.ts`, from `./dist/index.d.ts`. */
function entryModules(client: string): [string, string][] {
  const { exports = {} } = JSON.parse(readFileSync(join(client, 'package.json'), 'utf8')) as {
    exports?: Record<string, { import?: { types?: string } } | string>;
  };
  return Object.entries(exports).flatMap(([name, target]) => {
    const types = typeof target === 'object' ? target.import?.types : undefined;
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
