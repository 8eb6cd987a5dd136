import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DEFAULTS } from './options.ts';

const readme = readFileSync(new URL('../../client/README.md', import.meta.url), 'utf8');

test.for(Object.entries(DEFAULTS))("the default of %s in the client's README is %s", ([name, value]) => {
  const [, cell] = new RegExp(`^\\| \`${name}\` \\| ([^|]*) \\|`, 'm').exec(readme) ?? [];
  expect(cell?.replace(/['`,]| ms$| bytes$/g, '')).toBe(String(value));
});
