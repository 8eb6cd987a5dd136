import { readFile, writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { controls } from './control/controls.ts';
import { guesses } from './guesses.ts';
import { EVENT_TYPES } from './state/event-types.ts';

const file = new URL('../README.md', import.meta.url);

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');

/** The parts of the README that are made from the code, behind a comment that says so. */
const PARTS = {
  control: table(
    ['', ''],
    controls.map(({ method, path, summary }) => [`\`${method} ${path}\``, summary]),
  ),
  guesses: table(
    ['', 'The mock'],
    guesses.map(({ about, guess }) => [about, guess]),
  ),
};

it.each(Object.entries(PARTS))('the README has the %s that the code has', async (name, want) => {
  const readme = await readFile(file, 'utf8');
  const pattern = new RegExp(`(<!-- ${name}: made from [^>]+ -->\\n)(\\n\\|(?:.*\\|\\n)+)?`);
  expect(readme).toMatch(pattern);
  const wanted = readme.replace(pattern, (_, comment: string) => `${comment}\n${want}\n`);
  // `UPDATE_README=1 vitest run readme` writes it.
  if (process.env['UPDATE_README'] === '1') await writeFile(file, wanted);
  else expect(readme).toBe(wanted);
});

it('the README names each type of event, and no other', async () => {
  const [, told = ''] = /There are (.*?)\.\n\n/s.exec((await readFile(file, 'utf8')).split('## Events')[1] ?? '') ?? [];
  expect(Array.from(told.matchAll(/`([^`]+)`/g), ([, type]) => type)).toEqual([...EVENT_TYPES]);
});
