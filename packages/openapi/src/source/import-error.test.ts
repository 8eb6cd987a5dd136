import { expect, it } from 'vitest';
import { ImportError } from './import-error.ts';

it('shows what is hidden in the words of a document, line by line', () => {
  expect(String(new ImportError('a\u001b[2Jb\nmore\u202e'))).toBe('ImportError: a\\u001b[2Jb\nmore\\u202e');
});
