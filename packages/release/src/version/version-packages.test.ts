import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { withVersion } from './version-packages.ts';

it('replaces the version that is repeated in the source', async () => {
  const text = await readFile(new URL('../../../core/src/version.ts', import.meta.url), 'utf8');
  expect(withVersion(text, '1.2.3')).toContain("export const VERSION = '1.2.3';");
  expect(withVersion(text, '1.2.3').length).toBe(
    text.length + '1.2.3'.length - (/'(.*)'/.exec(text)?.[1]?.length ?? 0),
  );
});

it.each([
  { given: '' },
  { given: "const VERSION = '1';" },
  { given: "export const VERSION = '1';\nexport const VERSION = '2';" },
])('refuses $given', ({ given }) => {
  expect(() => withVersion(given, '1.0.0')).toThrow('no one line');
});
