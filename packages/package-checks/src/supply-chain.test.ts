import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publishedDependencies } from './dependencies.ts';
import { published, ROOT } from './published.ts';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

test('SECURITY.md counts the dependencies of every published package as they are', () => {
  const rows = [...read('SECURITY.md').matchAll(/^\| `(@one37id\/[\w-]+)` \| (.*?) \| (\d+) \|$/gm)];
  const told = rows.map(([, name, direct = '', installed]) => ({
    name,
    direct: [...direct.matchAll(/`([^`]+)`/g)].map(([, each]) => each),
    installed: Number(installed),
  }));
  expect(told.toSorted(byName)).toEqual(publishedDependencies().toSorted(byName));
});

test('each runtime dependency has its reason in its package’s README', () => {
  const untold = publishedDependencies().flatMap(({ name, direct }) => {
    const folder = published.find(({ manifest }) => manifest.name === name)?.folder ?? '';
    const text = read(`packages/${folder}/README.md`);
    return direct.filter((each) => !text.includes(each)).map((each) => `${name}: ${each}`);
  });
  expect(untold).toEqual([]);
});

test.each([
  {
    what: 'what is new waits',
    pattern: /^minimumReleaseAge: (\d+)$/m,
    holds: (minutes: string) => Number(minutes) >= 1_440,
  },
  {
    what: 'who publishes does not change unnoticed',
    pattern: /^trustPolicy: (.+)$/m,
    holds: (policy: string) => policy === 'no-downgrade',
  },
  {
    what: 'what others depend on comes from the registry',
    pattern: /^blockExoticSubdeps: (.+)$/m,
    holds: (value: string) => value === 'true',
  },
  {
    what: 'install scripts are off unless they are listed',
    pattern: /^strictDepBuilds: (.+)$/m,
    holds: (value: string) => value === 'true',
  },
])('pnpm-workspace.yaml: $what', ({ pattern, holds }) => {
  expect(holds(pattern.exec(read('pnpm-workspace.yaml'))?.[1] ?? '')).toBe(true);
});

test('Dependabot keeps npm packages and workflows current', () => {
  const ecosystems = [...read('.github/dependabot.yml').matchAll(/package-ecosystem: (\S+)/g)].map(([, name]) => name);
  expect(ecosystems.toSorted()).toEqual(['github-actions', 'npm']);
});

function byName(a: { readonly name?: string | undefined }, b: { readonly name?: string | undefined }): number {
  return (a.name ?? '') < (b.name ?? '') ? -1 : 1;
}
