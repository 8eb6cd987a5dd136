import { expect, it } from 'vitest';
import { DocumentError } from './document-error.ts';

it.each([
  { given: 'a\u001b[2Jb', want: 'a\\u001b[2Jb' },
  { given: 'a\r\tb', want: 'a\\u000d\\u0009b' },
  { given: 'a\u202eb\u2028', want: 'a\\u202eb\\u2028' },
  { given: 'größe 😀', want: 'größe 😀' },
])('errors show what is hidden in $given', ({ given, want }) => {
  expect(new DocumentError(given, `#/${given}`, `is ${given}\nnot`).message).toBe(`${want}#/${want}: is ${want}\nnot`);
});

it('a place is one line', () => {
  expect(new DocumentError('f', '#/a\nb', 'is wrong').message).toBe('f#/a\\u000ab: is wrong');
});
