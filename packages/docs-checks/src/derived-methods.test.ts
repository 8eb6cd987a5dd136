import { expect, test } from 'vitest';
import { derivedMethods } from './derived-methods.ts';

const operation = (method: string) => ({ 'x-agency': { resource: 'things', method } });
const overlay = (updates: readonly object[]) => ({
  file: 'names.yaml',
  title: 'Names',
  actions: updates.map((value) => ({
    target: '$',
    description: '',
    matches: 1,
    change: { kind: 'update', value } as const,
  })),
});

test.each([
  { named: [], want: ['things.get', 'things.lend'] },
  { named: [{ 'x-agency': { retry: 'read' } }, {}], want: ['things.get', 'things.lend'] },
  { named: [operation('get')], want: ['things.lend'] },
  { named: [operation('get'), operation('lend'), operation('gone')], want: [] },
])('where $named has names, the others are derived', ({ named, want }) => {
  expect([...derivedMethods([operation('get'), operation('lend')], [overlay(named)])]).toEqual(want);
});
