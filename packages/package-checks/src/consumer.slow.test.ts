import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { compileProjects, type Errors } from './compile/compile-projects.ts';
import { entryNames } from './compile/entry-names.ts';
import { type Setting, settingsOf, STRICT } from './compile/settings.ts';
import { runOrThrow } from './run.ts';
import { installTypeScripts, type TypeScript, TYPESCRIPTS } from './typescripts.ts';

const consumer = inject('consumer');
const PATIENCE = 900_000;

/** A project of a user: a tsconfig.json among its files. */
interface Project {
  readonly typescript: TypeScript;
  readonly name: string;
  readonly folder: Setting['type'];
  readonly config: object;
  /** Whether it is compiled after those that it reads the output of. */
  readonly isSecond?: boolean;
}

const PAGE = { lib: ['es2022', 'dom', 'dom.iterable'], types: [] };
const NODE = { lib: ['es2022', 'esnext.disposable'], types: ['node'] };
const STYLES = ['style.ts', 'refused.ts'];

const projects: readonly Project[] = TYPESCRIPTS.flatMap((typescript) =>
  settingsOf(typescript).flatMap((setting) => [
    ...strictProjects(typescript, setting),
    ...emitting(typescript, setting),
  ]),
);

/** The files hold the calls that must compile and, as `@ts-expect-error`, those that must not. */
function strictProjects(typescript: TypeScript, { name, type, options }: Setting): readonly Project[] {
  const isModule = type === 'module';
  const strict = { ...STRICT, ...options, verbatimModuleSyntax: isModule, noEmit: true };
  const project = (platform: string, more: object, files: readonly string[]): Project => ({
    typescript,
    name: `${name}, ${platform}`,
    folder: type,
    config: { compilerOptions: { ...strict, ...more }, files },
  });
  const required = isModule ? [] : ['required.ts'];
  return [
    project('Node without dom', NODE, [...STYLES, 'server.ts', 'every-entry.ts', ...required]),
    // A page is bundled: it is made of ES modules.
    ...(isModule ? [project('a page', PAGE, [...STYLES, 'browser.ts'])] : []),
  ];
}

/** A library that re-exports whatever these packages give, and a project that uses that library by its declarations. */
function emitting(typescript: TypeScript, { name, type, options }: Setting): readonly Project[] {
  const { module } = options;
  if (type === 'commonjs' || !['nodenext', 'esnext'].includes(String(module))) return [];
  const outDir = `declarations-${typescript}-${String(module)}`;
  const strict = { ...STRICT, ...NODE, lib: ['es2022', 'esnext.disposable', 'dom'], ...options };
  const project = (what: string, more: object, file: string, isSecond = false): Project => ({
    typescript,
    name: `${name}, ${what}`,
    folder: type,
    config: { compilerOptions: { ...strict, ...more }, files: [file] },
    isSecond,
  });
  const declaration = { declaration: true, emitDeclarationOnly: true, outDir };
  return [
    project('a library with declarations', declaration, 'reexports.ts'),
    project('a library with isolated declarations', { ...declaration, isolatedDeclarations: true }, 'annotated.ts'),
    ...['reexports', 'annotated'].map((file) =>
      project(`whoever uses ${file}`, { noEmit: true }, `${outDir}/${file}.d.ts`, true),
    ),
  ];
}

const fileOf = ({ typescript, name, folder }: Project) =>
  join(consumer, folder, `${typescript}, ${name}.json`.replaceAll(/[ ,]+/g, '-'));

const found = new Map<string, Errors>();
/** What is internal is for our own packages. */
const publicNames = entryNames().filter((name) => !name.endsWith('/internal'));

beforeAll(async () => {
  for (const type of ['module', 'commonjs']) {
    await cp(join(import.meta.dirname, '../consumer'), join(consumer, type), { recursive: true });
    await writeFile(join(consumer, type, 'package.json'), JSON.stringify({ private: true, type }));
    const names = entryNames();
    const lines = (line: (name: string, index: number) => string) => `${names.map(line).join('\n')}\n`;
    await writeFile(
      join(consumer, type, 'every-entry.ts'),
      lines((name, index) => `export * as entry${index} from '${name}';`),
    );
    await writeFile(
      join(consumer, type, 'required.ts'),
      lines(
        (name, index) =>
          `import entry${index} = require('${name}');\nexport const keys${index} = Object.keys(entry${index});`,
      ),
    );
  }
  const written = join(consumer, 'module/write-reexports.ts');
  const text = await runOrThrow(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', written, JSON.stringify(publicNames)],
    { cwd: consumer },
  );
  await writeFile(join(consumer, 'module/reexports.ts'), text);
  await writeFile(join(consumer, 'module/annotated.ts'), annotated(text));
  for (const project of projects) await writeFile(fileOf(project), JSON.stringify(project.config));
  const folderOf = await installTypeScripts();
  const left = [...TYPESCRIPTS];
  const work = async (): Promise<void> => {
    for (let typescript = left.shift(); typescript !== undefined; typescript = left.shift()) {
      for (const isSecond of [false, true]) {
        const files = projects
          .filter((each) => each.typescript === typescript && (each.isSecond ?? false) === isSecond)
          .map(fileOf);
        for (const [file, errors] of await compileProjects(folderOf(typescript), files)) found.set(file, errors);
      }
    }
  };
  await Promise.all([work(), work()]);
}, PATIENCE);

/** With the annotations that TypeScript asks for where it reads one file at a time. */
function annotated(text: string): string {
  const lines = text.split('\n').filter((line) => /^(import|export const value)/.test(line));
  return lines.map((line) => line.replace(/^(export const value\d+) = (.*);$/, '$1: typeof $2 = $2;')).join('\n');
}

describe('a strict consumer of the tarballs has no errors', () => {
  test.for(projects)('TypeScript $typescript, $name', (project) => {
    expect(found.get(fileOf(project))).toEqual([]);
  });
});

test('what is re-exported is whatever there is', async () => {
  const text = await readFile(join(consumer, 'module/reexports.ts'), 'utf8');
  for (const wanted of [
    'roots.agency.credentials.issue!(',
    'entry0.getCredential!(',
    'roots.definition.of!(',
    'entry0.waitForConnection!(',
  ])
    expect(text).toContain(wanted);
  expect(text.match(/^export const result/gm)?.length).toBeGreaterThan(250);
});
