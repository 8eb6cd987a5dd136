import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { arrowsOf, cyclesOf } from './cycles.ts';
import { type Import, isTest, readImports, roomOf, rooms, specifiersOf } from './imports.ts';
import { ROOT } from './published.ts';

const imports = readImports();
const line = ({ file, specifier }: Import) => `${file} imports ${specifier}`;

it('reads the sources, the tests and the scripts', () => {
  const files = new Set(imports.map(({ file }) => file));
  for (const { folder } of rooms)
    expect([...files].filter((file) => roomOf(file) === folder).length, folder).toBeGreaterThan(0);
  expect(imports).toContainEqual(expect.objectContaining({ file: 'scripts/generate.ts', room: 'codegen' }));
  expect(files.size).toBeGreaterThan(500);
});

it.each([
  { given: "import { a } from 'b';\nexport * from './c.ts';\nimport 'd';", want: ['b', './c.ts', 'd'] },
  { given: 'import type {\n  a,\n} from \'b\';\nexport type { c } from "d";', want: ['b', 'd'] },
  { given: "const { a } = await import('b');\nlet c: import('d').E;", want: ['b', 'd'] },
  { given: "const a = \"import { b } from 'c'\";\nexport const from = 'd';", want: [] },
])('the imports of $given', ({ given, want }) => {
  expect(specifiersOf(given)).toEqual(want);
});

describe('packages', () => {
  it('import each other by name, never by path', () => {
    const crossed = imports.filter(
      ({ file, path }) => path?.startsWith('packages/') === true && roomOf(path) !== roomOf(file),
    );
    expect(crossed.map(line)).toEqual([]);
  });

  it('declare what they import', () => {
    const undeclared = imports.filter(({ file, room }) => {
      const own = rooms.find(({ folder }) => folder === roomOf(file));
      if (room === undefined || own === undefined) return false;
      const declared =
        isTest(file) || !PUBLISHED.includes(own.folder)
          ? [...own.dependencies, ...own.devDependencies]
          : own.dependencies;
      return !declared.includes(rooms.find(({ folder }) => folder === room)?.name ?? '');
    });
    expect(undeclared.map(line)).toEqual([]);
  });

  it('do not import each other in a circle, tests included', () => {
    expect(
      cyclesOf(
        arrowsOf(
          imports.flatMap(({ file, room }) =>
            room === undefined || roomOf(file) === undefined ? [] : [[roomOf(file) ?? '', room] as const],
          ),
        ),
      ),
    ).toEqual([]);
  });

  it('import along the arrows of the picture in docs/architecture.md, and each arrow is one that is used', () => {
    const used = new Set(
      imports.flatMap(({ file, room }) =>
        room === undefined || roomOf(file) === undefined
          ? []
          : [`${roomOf(file)} ${isTest(file) ? '-.->' : '-->'} ${room}`],
      ),
    );
    // A dotted arrow is one that only tests need.
    const wanted = [...used].filter((arrow) => !arrow.includes('-.->') || !used.has(arrow.replace('-.->', '-->')));
    expect(readPicture().toSorted()).toEqual(wanted.toSorted());
  });
});

it('no file imports itself by way of others, types included', () => {
  expect(
    cyclesOf(arrowsOf(imports.flatMap(({ file, target }) => (target === undefined ? [] : [[file, target] as const])))),
  ).toEqual([]);
});

it('no folder imports itself by way of its neighbours, tests included, at any depth', () => {
  const neighbours = new Map<string, (readonly [string, string])[]>();
  for (const { file, target } of imports) {
    if (target === undefined || isSupport(file) || isSupport(target)) continue;
    const [from, to] = [file.split('/'), target.split('/')];
    const shared = from.findIndex((part, index) => part !== to[index]);
    const folder = from.slice(0, shared).join('/');
    neighbours.set(folder, [...(neighbours.get(folder) ?? []), [from[shared] ?? '', to[shared] ?? '']]);
  }
  expect(
    [...neighbours].flatMap(([folder, pairs]) => cyclesOf(arrowsOf(pairs)).map((cycle) => `${folder}: ${cycle}`)),
  ).toEqual([]);
});

it('what helps tests is imported by tests only', () => {
  expect(
    imports.filter(({ file, target }) => target !== undefined && isSupport(target) && !isTest(file)).map(line),
  ).toEqual([]);
});

/** Packages that are installed by others: what they import at run time must be installed with them. */
const PUBLISHED = ['core', 'client', 'testing', 'batch'];

/** What several folders' tests share stands above the sources, and their tests beside them. */
function isSupport(file: string): boolean {
  return /^packages\/[\w-]+\/(test|src\/(.*\/)?testing)\//.test(file);
}

/** `core -.-> client` for each arrow of the diagram. */
function readPicture(): string[] {
  const text = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');
  const [, diagram = ''] = /```mermaid\n([^]*?)```/.exec(text) ?? [];
  return Array.from(
    diagram.matchAll(/^ *([\w-]+) (-->|-\.->) ([\w-]+)$/gm),
    ([, from, arrow, to]) => `${from} ${arrow} ${to}`,
  );
}
