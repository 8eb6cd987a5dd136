import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { withoutPromise } from './without-promise.ts';

const built = fileURLToPath(import.meta.resolve('@one37id/agency-core'));

test('the place is in core as it is built', async () => {
  const code = await readFile(built, 'utf8');
  expect(withoutPromise(code)).not.toBe(code);
});

test('code without that place, or with two, is refused', () => {
  const line = '\tconst dispatcher = dispatcherFor(way);\n';
  expect(withoutPromise(line)).toContain(line);
  for (const code of ['', line + line]) expect(() => withoutPromise(code)).toThrow('at another place');
});
