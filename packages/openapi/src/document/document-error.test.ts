import { expect, it } from 'vitest';
import { DocumentError } from './document-error.ts';

it.each([
  { place: '#/paths/~1a/get', pointer: '#/paths/~1a/get', message: 'a.json#/paths/~1a/get: has no responses' },
  { place: { line: 2, column: 5 }, pointer: '2:5', message: 'a.json:2:5: has no responses' },
])('says where and why: $message', ({ place, pointer, message }) => {
  const error = new DocumentError('a.json', place, 'has no responses');
  expect(error).toMatchObject({ name: 'DocumentError', file: 'a.json', pointer, reason: 'has no responses', message });
});

it('what is hidden in foreign keys and values is shown, and lines stay lines', () => {
  const error = new DocumentError('a.json', '#/\u202e\n', 'has\nno \u202e');
  expect(error.message).toBe('a.json#/\\u202e\\u000a: has\nno \\u202e');
  expect(error).toMatchObject({ pointer: '#/\u202e\n', reason: 'has\nno \u202e' });
});
