import { expect, it } from 'vitest';
import { isJsonObject, numberAt, textAt } from './json.ts';

it.each([
  { given: {}, want: true },
  { given: [], want: false },
  { given: null, want: false },
  { given: 'text', want: false },
  { given: undefined, want: false },
])('$given is an object: $want', ({ given, want }) => {
  expect(isJsonObject(given)).toBe(want);
});

it('gives texts and numbers, and tells what has none', () => {
  const object = { text: '', number: 0 };
  expect(textAt(object, 'text', 'it')).toBe('');
  expect(numberAt(object, 'number', 'it')).toBe(0);
  for (const key of ['number', 'none']) expect(() => textAt(object, key, 'it')).toThrow(`it has no text "${key}"`);
  for (const key of ['text', 'none']) expect(() => numberAt(object, key, 'it')).toThrow(`it has no number "${key}"`);
});
