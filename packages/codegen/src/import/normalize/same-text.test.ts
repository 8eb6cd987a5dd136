import { expect, it } from 'vitest';
import { sameText } from './same-text.ts';

it.each([
  { given: ['Get connection list.', 'get connection list'], want: true },
  { given: ['Get connection list.', '  Get  connection\nlist . '], want: true },
  { given: ["Delete connections by agent id's.", 'Delete connections by agent id’s.'], want: true },
  { given: ['Make business non-discoverable.', 'Make business non‑discoverable.'], want: true },
  { given: ['Make business discoverable.', 'Make business non-discoverable.'], want: false },
  { given: ['Set Alias State to enable.', 'Set Alias State to disable.'], want: false },
  { given: ['Delete connection by agent id.', "Delete connections by agent id's."], want: false },
])('$given: $want', ({ given: [a = '', b = ''], want }) => {
  expect(sameText(a) === sameText(b)).toBe(want);
});
