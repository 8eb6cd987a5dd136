import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { GenerateError } from './generate-error.ts';

export type Exports = Readonly<Record<string, unknown>>;

/**
 * Loads generated modules as users will, in a temporary folder: what they import of our own code is there by name only.
 * For files that were checked: they are run.
 *
 * @param files - Name -> text, such as `operations.gen.ts`.
 * @param temporary - Where temporary files go. Default: the system's folder for them.
 * @returns What each module exports.
 * @throws {GenerateError} when one does not load.
 */
export async function loadModules(
  files: ReadonlyMap<string, string>,
  temporary = tmpdir(),
): Promise<ReadonlyMap<string, Exports>> {
  const root = await mkdtemp(join(temporary, 'agency-load-'));
  try {
    const folder = join(root, 'generated');
    await write(join(root, 'package.json'), '{"type":"module"}');
    const wanted = new Map<string, Set<string>>();
    for (const [name, text] of files) {
      await write(join(folder, name.replace(/\.ts$/, '.js')), toJavaScript(text));
      for (const [from, names] of importsOf(text)) wanted.set(from, new Set([...(wanted.get(from) ?? []), ...names]));
    }
    for (const [from, names] of wanted) {
      if (files.has(from.replace('./', ''))) continue;
      await write(placeOf(from, folder, root), [...names].map((name) => `export function ${name}() {}\n`).join(''));
      // A package is found by its manifest; `@scope/name/part` is a part of one.
      if (!from.startsWith('.')) await write(join(root, 'node_modules', packageOf(from), 'package.json'), MANIFEST);
    }
    const loaded = new Map<string, Exports>();
    for (const name of files.keys()) loaded.set(name, await load(join(folder, name.replace(/\.ts$/, '.js')), name));
    return loaded;
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function load(file: string, name: string): Promise<Exports> {
  try {
    return (await import(pathToFileURL(file).href)) as Exports;
  } catch (error) {
    throw new GenerateError(
      `${name} does not load: ${error instanceof Error ? error.message : String(error)}; nothing was written`,
      { cause: error },
    );
  }
}

function toJavaScript(text: string): string {
  const compilerOptions = {
    module: ts.ModuleKind.ESNext,
    target: ts.ScriptTarget.ES2022,
    verbatimModuleSyntax: true,
    rewriteRelativeImportExtensions: true,
  };
  return ts.transpileModule(text, { compilerOptions }).outputText;
}

/** What a module imports that is there at run time: module -> names. */
function importsOf(text: string): [string, string[]][] {
  const source = ts.createSourceFile('a.ts', text, ts.ScriptTarget.ES2022);
  const exported = source.statements
    .filter(ts.isExportDeclaration)
    .flatMap(({ moduleSpecifier: from }): [string, string[]][] =>
      from !== undefined && ts.isStringLiteral(from) ? [[from.text, []]] : [],
    );
  const imported = source.statements
    .filter(ts.isImportDeclaration)
    .flatMap(({ importClause: clause, moduleSpecifier }) => {
      const bindings = clause?.namedBindings;
      if (
        clause?.phaseModifier !== undefined ||
        bindings === undefined ||
        !ts.isNamedImports(bindings) ||
        !ts.isStringLiteral(moduleSpecifier)
      )
        return [];
      return [[moduleSpecifier.text, bindings.elements.map(({ name }) => name.text)] as [string, string[]]];
    });
  return [...exported, ...imported];
}

const MANIFEST = '{"type":"module","exports":{".":"./index.js","./*":"./*/index.js"}}';

function packageOf(from: string): string {
  return from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');
}

function placeOf(from: string, folder: string, root: string): string {
  return from.startsWith('.')
    ? join(folder, from.replace(/\.ts$/, '.js'))
    : join(root, 'node_modules', from, 'index.js');
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
