import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { PARTS, readCommitted, REPORT, withPart } from './documents.ts';
import { reportOf } from './markdown.ts';

test.each(PARTS)('$file says what the committed run found', async ({ file, textOf }) => {
  const document = await readFile(file, 'utf8');
  expect(document, 'run `npm run bench -- --documents`').toBe(withPart(document, textOf(await readCommitted())));
});

test('the report is that of the committed run', async () => {
  expect(await readFile(REPORT, 'utf8')).toBe(reportOf(await readCommitted()));
});

test('a figure that was typed by hand is noticed, and a document without marks refused', async () => {
  const [part] = PARTS;
  const document = await readFile(part?.file ?? '', 'utf8');
  const text = part?.textOf(await readCommitted()) ?? '';
  const typed = document.replace(
    text,
    text.replace(/\d/, (digit) => String(9 - Number(digit))),
  );
  expect(typed).not.toBe(document);
  expect(withPart(typed, text)).toBe(document);
  expect(() => withPart('no marks', text)).toThrow('no marks');
});
