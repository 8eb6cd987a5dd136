import { expect, it } from 'vitest';
import { literal } from './literal.ts';

it.each([
  { given: { a: 1, 'b-c': [true, null] }, want: "{ a: 1, 'b-c': [true, null] }" },
  { given: "it's\n\\", want: "'it\\'s\\n\\\\'" },
  { given: { "it's": '"\r\u2028' }, want: `{ 'it\\'s': '"\\r\\u2028' }` },
  { given: {}, want: '{}' },
  { given: [], want: '[]' },
  { given: { long: 'x'.repeat(80) }, want: `{\n  long: '${'x'.repeat(80)}',\n}` },
])('$want', ({ given, want }) => {
  expect(literal(given)).toHaveProperty('text', want);
});

// The value of a field called `constructor` was compared with the type of every object's constructor.
it('says the type of values whose name every object has', () => {
  const given: unknown = JSON.parse('{"constructor":{"type":"string"},"toString":null}');
  expect(literal(given).text).toBe("{ constructor: { type: 'string' } as const, toString: null }");
});
