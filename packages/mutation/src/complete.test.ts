import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isMutable } from './choose-files.ts';
import { readComplete } from './complete.ts';
import { PACKAGES } from './goals.ts';

it('every file of the list is there, is hand-written code, and stands in it once', () => {
  const files = readComplete();
  expect(files).toEqual([...new Set(files)].toSorted());
  for (const file of files) {
    expect(
      PACKAGES.some((name) => isMutable(file, name)),
      file,
    ).toBe(true);
    expect(existsSync(new URL(`../../../${file}`, import.meta.url)), file).toBe(true);
  }
});
