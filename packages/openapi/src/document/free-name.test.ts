import { expect, it } from 'vitest';
import { freeName } from './free-name.ts';

it.each([
  { given: [], want: 'name' },
  { given: ['name'], want: 'name2' },
  { given: ['name', 'name2', 'name4'], want: 'name3' },
  { given: ['name2'], want: 'name' },
])('beside $given it is $want', ({ given, want }) => {
  expect(freeName('name', (name) => given.includes(name))).toBe(want);
});
