import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { readFileSync } from 'node:fs';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { describe, expect, inject, test } from 'vitest';
import type { Manifest } from './published.ts';

const packed = inject('packed');

describe.for(packed)('$name', ({ name, filename, files }) => {
  const bytes = readFileSync(filename);
  const content = createPackageFromTarballData(bytes);
  const read = (path: string) => content.readFile(`/node_modules/${name}/${path}`);
  const paths = files.map(({ path }) => path);

  test('has the files that were reviewed, and no other', async () => {
    const listed = content.listFiles().map((path) => path.slice(`/node_modules/${name}/`.length));
    expect(listed.toSorted()).toEqual(paths.toSorted());
    // The first release makes the change log.
    const reviewed = paths
      .filter((path) => path !== 'CHANGELOG.md')
      // What entries share stands in files that the bundler names.
      .map((path) => path.replace(/^dist\/chunks\/[\w.-]+?\.(?=c?js)/, 'dist/chunks/*.'));
    await expect(`${[...new Set(reviewed)].join('\n')}\n`).toMatchFileSnapshot(
      `../file-lists/${name.replace('@one37id/', '')}.txt`,
    );
  });

  test('has nothing that only this repository needs', () => {
    const needless = paths.filter((path) =>
      /(^|\/)(src|test|tests|node_modules)\/|\.test[.-]|\.tsbuildinfo$|\.d\.ts\.map$|(^|\/)tsconfig/.test(path),
    );
    expect(needless).toEqual([]);
  });

  test('has what a reader looks for: README, licence, description, and once it is released a change log', () => {
    const { license, version, description, type, engines } = JSON.parse(read('package.json')) as Manifest;
    const released = version === '0.0.0' ? [] : ['CHANGELOG.md'];
    expect(paths).toEqual(expect.arrayContaining([...released, 'LICENSE', 'README.md', 'package.json']));
    expect({ license, type }).toEqual({ license: 'MIT', type: 'module' });
    expect([version, description, engines]).toEqual([
      expect.stringMatching(/^\d+\.\d+\.\d+/),
      expect.stringMatching(/.{20}/),
      { node: expect.stringMatching(/^>=2/) },
    ]);
  });

  test('is published in public, with provenance', () => {
    expect((JSON.parse(read('package.json')) as Manifest).publishConfig).toEqual({
      access: 'public',
      provenance: true,
    });
  });

  test('asks for the exact version of the packages it was built with', () => {
    const { dependencies = {}, peerDependencies = {} } = JSON.parse(read('package.json')) as {
      dependencies?: Record<string, string>;
      peerDependencies?: Record<string, string>;
    };
    for (const [dependency, range] of Object.entries({ ...dependencies, ...peerDependencies })) {
      expect(range, dependency).not.toMatch(/^(workspace|file|link|catalog):/);
    }
    const ours = Object.entries(dependencies).filter(([dependency]) => dependency.startsWith('@one37id/'));
    expect(ours).toEqual(
      ours.map(([dependency]) => [dependency, packed.find((each) => each.name === dependency)?.version]),
    );
  });

  test('has a source map for every module, with our sources in it', () => {
    const modules = paths.filter((path) => /\.c?js$/.test(path));
    // An entry that only passes on what others give has nothing to map, and neither has what the bundler adds. The
    // compiled document has no source that somebody wrote.
    const [own, others] = [true, false].map((is) => modules.filter((path) => is === hasSources(read(path))));
    expect(own?.length).toBeGreaterThan(0);
    expect(
      others?.filter((path) => withoutReexports(read(path)).length > 2_000 && !/\bdocument\.gen\.c?js$/.test(path)),
    ).toEqual([]);
    // Of other packages, and generated tables: functions and classes that are generated are stepped into.
    const isLeftOut = /node_modules|(?<!\/(?:resources|sdk|webhooks))\.gen\.[jt]s$/;
    for (const path of own ?? []) {
      expect(read(path), path).toMatch(new RegExp(`//# sourceMappingURL=${path.replace(/.*\//, '')}\\.map\\s*$`));
      const { sources, sourcesContent = [] } = JSON.parse(read(`${path}.map`)) as {
        sources: string[];
        sourcesContent?: (string | null)[];
      };
      expect(
        sourcesContent.map((text) => typeof text === 'string' && text !== ''),
        path,
      ).toEqual(sources.map((source) => !isLeftOut.test(source)));
    }
    const orphans = paths.filter((path) => path.endsWith('.map') && !paths.includes(path.slice(0, -'.map'.length)));
    expect(orphans).toEqual([]);
  });

  test('has no sign of the machine it was built on', () => {
    const telling = paths.filter((path) => /file:\/\/\/|\/(home|root|Users|tmp|work)\/\w/.test(read(path)));
    expect(telling).toEqual([]);
  });

  test('publint finds nothing', async () => {
    const tarball = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  test('attw finds nothing, in every resolution and no rule left out', async () => {
    const result = await checkPackage(content);
    expect(result.types).toMatchObject({ kind: 'included' });
    expect(result).toMatchObject({ problems: [] });
  });
});

/** What an ES module has besides what it takes from others and passes on. */
function withoutReexports(code: string): string {
  return code
    .replaceAll(/^(?:import|export) (?:\{[^}]*\}|\* )[^;]*;$/gm, '')
    .replaceAll(/^exports\.(\w+) = \w+\.\1;$/gm, '')
    .replaceAll(
      /^Object\.defineProperty\(exports, "(\w+)", \{\s+enumerable: true,\s+get: function\(\) \{\s+return \w+\.\1;\s+\}\s+\}\);$/gm,
      '',
    );
}

/** Whether a module is made of sources: the bundler says so above each, and a map says so anyway. */
function hasSources(code: string): boolean {
  return /^\/\/ src\/|^\/\/# sourceMappingURL=/m.test(code);
}
