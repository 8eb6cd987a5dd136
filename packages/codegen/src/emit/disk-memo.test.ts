import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { diskMemo } from './disk-memo.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'memo-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What the next process asks and answers. */
function started(file: string) {
  const asked: string[] = [];
  const memo = diskMemo(file, (key) => {
    asked.push(key);
    return key.startsWith('y');
  });
  return { asked, answers: ['yes', 'no', 'yes'].map(memo) };
}

it('asks once, and the next process not at all', () => {
  const file = join(folder, 'below', 'answers.json');
  expect(started(file)).toEqual({ asked: ['yes', 'no'], answers: [true, false, true] });
  expect(started(file)).toEqual({ asked: [], answers: [true, false, true] });
  expect(readdirSync(join(folder, 'below'))).toEqual(['answers.json']);
});

it('keeps what another process has found meanwhile', () => {
  const file = join(folder, 'answers.json');
  const memo = diskMemo(file, () => true);
  started(file);
  memo('other');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ yes: true, no: false, other: true });
});

it.each([
  { what: 'no JSON', text: '{' },
  { what: 'another JSON', text: '[1]' },
  { what: 'null', text: 'null' },
  { what: 'answers that are none', text: '{"yes":"true","no":0}' },
])('asks where the file holds $what', ({ text }) => {
  const file = join(folder, 'answers.json');
  writeFileSync(file, text);
  expect(started(file)).toEqual({ asked: ['yes', 'no'], answers: [true, false, true] });
  expect(started(file).asked).toEqual([]);
});

it('asks where nothing can be written', () => {
  writeFileSync(join(folder, 'a-file'), '');
  for (let start = 0; start < 2; start += 1)
    expect(started(join(folder, 'a-file', 'answers.json')).asked).toEqual(['yes', 'no']);
});
