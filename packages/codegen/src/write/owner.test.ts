import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { BusyError, claim, isOwned } from './owner.ts';
import { folderOf } from './testing/trees.ts';

/** The number of a process that has ended. */
const ENDED = spawnSync(process.execPath, ['--version']).pid;
const of = (...owners: readonly (object | string)[]) =>
  folderOf({
    'work/': '',
    ...Object.fromEntries(
      owners.map((owner, at) => [`work/owner-${at}`, typeof owner === 'string' ? owner : JSON.stringify(owner)]),
    ),
  });

it('a folder that nobody has is claimed, and made where there is none', () => {
  const folder = join(folderOf({}), 'deep/work');
  expect(isOwned(folder)).toBe(false);
  expect(claim(folder)).toBe(false);
  expect(isOwned(folder)).toBe(true);
  expect(readdirSync(folder)).toEqual(['owner-0']);
});

it('while its owner runs nobody else gets it, and nothing is changed', () => {
  const folder = join(folderOf({}), 'work');
  claim(folder);
  expect(() => claim(folder)).toThrow(BusyError);
  expect(() => claim(folder)).toThrow(
    `Another import or generation is at work (process ${process.pid}). Nothing was written; try again when it has ended.`,
  );
  expect(readdirSync(folder)).toEqual(['owner-0']);
});

it.each<{ owner: string; given: object | string; isRunning: boolean }>([
  { owner: 'a process that has ended', given: { pid: ENDED, mark: 'boot 1' }, isRunning: false },
  {
    owner: 'one that has ended, where the system tells nothing of them',
    given: { pid: ENDED, mark: '' },
    isRunning: false,
  },
  { owner: 'an earlier one of the same number', given: { pid: process.pid, mark: 'boot 1' }, isRunning: false },
  {
    owner: 'one that runs, where the system tells nothing of them',
    given: { pid: process.pid, mark: '' },
    isRunning: true,
  },
  { owner: 'one of somebody else, where the system tells nothing', given: { pid: 1, mark: '' }, isRunning: true },
  { owner: 'nobody: the file is cut', given: '{"pid": 1', isRunning: false },
  { owner: 'nobody: no number', given: { pid: '1', mark: '' }, isRunning: false },
  { owner: 'nobody: no mark', given: { pid: process.pid }, isRunning: false },
])('owned by $owner', ({ given, isRunning }) => {
  const folder = join(of(given), 'work');
  expect(isOwned(folder)).toBe(isRunning);
  if (isRunning) return expect(() => claim(folder)).toThrow(BusyError);
  expect(claim(folder)).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(['owner-0', 'owner-1']);
  expect(isOwned(folder)).toBe(true);
});

it('the last of several owners counts, by its number', () => {
  const gone = { pid: ENDED, mark: 'boot 1' };
  const folder = join(of(...Array.from({ length: 11 }, () => gone)), 'work');
  writeFileSync(join(folder, 'owner-x'), '');
  expect(claim(folder)).toBe(true);
  expect(readdirSync(folder)).toContain('owner-11');
  expect(() => claim(folder)).toThrow(BusyError);
});

it('what is no folder is told as what it is', () => {
  const file = join(folderOf({ work: '' }), 'work');
  expect(() => claim(file)).toThrow(/EEXIST|ENOTDIR/);
  expect(() => isOwned(file)).toThrow(/ENOTDIR/);
});

it('who it is, is told by boot and start of the process, where the system tells them', () => {
  const folder = join(folderOf({}), 'work');
  claim(folder);
  const { pid, mark } = JSON.parse(readFileSync(join(folder, 'owner-0'), 'utf8')) as { pid: number; mark: string };
  expect(pid).toBe(process.pid);
  const isTold = existsSync('/proc/self/stat');
  expect(mark).toMatch(isTold ? /^[0-9a-f-]{36} \d+$/ : /^$/);
  if (!isTold) return;
  // The 22nd field of all, whatever the name in parentheses is.
  const stat = readFileSync('/proc/self/stat', 'utf8');
  expect(mark.split(' ')[1]).toBe(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]);
});

it('only what is called as an owner is one', () => {
  const folder = join(of({ pid: ENDED, mark: '' }), 'work');
  for (const name of ['my-owner-5', 'owner-5.json'])
    writeFileSync(join(folder, name), JSON.stringify({ pid: process.pid, mark: '' }));
  expect(isOwned(folder)).toBe(false);
  expect(claim(folder)).toBe(true);
  expect(readdirSync(folder)).toContain('owner-1');
});

it('a claim that is not possible leaves nothing behind', () => {
  const folder = join(folderOf({}), 'work');
  // A name that no file system takes stands for a full disk.
  const long = join(folder, 'x'.repeat(300));
  expect(() => claim(long)).toThrow(/ENAMETOOLONG/);
  expect(new BusyError('x').name).toBe('BusyError');
});
