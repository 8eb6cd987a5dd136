import { expect, test } from 'vitest';
import { readFields } from './field.ts';
import { linesOf } from './lines.ts';

const fields = (...lines: string[]) => readFields(linesOf([...lines, '', 'Responses'].join('\n')));

test.each([
  { given: ['id', 'string'], want: { name: 'id', required: false, type: 'string' } },
  { given: ['id', 'required', 'string'], want: { name: 'id', required: true, type: 'string' } },
  { given: ['a', 'string non-empty'], want: { minLength: 1 } },
  { given: ['a', 'string = 36 characters'], want: { minLength: 36, maxLength: 36 } },
  { given: ['a', 'string >= 16 characters'], want: { minLength: 16 } },
  { given: ['a', 'string <= 255 characters'], want: { maxLength: 255 } },
  { given: ['a', 'string [ 1 .. 64 ] characters'], want: { minLength: 1, maxLength: 64 } },
  { given: ['a', 'string <date-time>'], want: { type: 'string', format: 'date-time' } },
  { given: ['a', 'number >= 0'], want: { type: 'number', minimum: 0 } },
  { given: ['a', 'boolean', 'Default: false'], want: { type: 'boolean', default: false } },
  { given: ['a', 'string', 'Default: "x"', 'Enum: "x" "y"'], want: { default: 'x', enum: ['x', 'y'] } },
  { given: ['a', 'number', 'Enum: 0 1 2'], want: { enum: [0, 1, 2] } },
  { given: ['a', 'Array of numbers', 'Items Enum: 1 2'], want: { type: 'array', items: 'number', itemsEnum: [1, 2] } },
  { given: ['a', 'Array of objects (Item)'], want: { type: 'array', items: 'object', component: 'Item' } },
  { given: ['a', 'string', '', 'What it is.'], want: { description: 'What it is.' } },
])('$given', ({ given, want }) => {
  expect(fields(...given)).toMatchObject([want]);
});

test('a description ends its field', () => {
  expect(fields('a', 'string', '', 'What it is.', '', 'b', 'number').map(({ name }) => name)).toEqual(['a', 'b']);
});

test('a field whose name is lost has none', () => {
  expect(fields('required', 'object (Payload)')).toEqual([{ required: true, type: 'object', component: 'Payload' }]);
});

test.each([
  { given: ['a', 'text'], reason: 'not a type' },
  { given: ['a', 'string of 3 characters'], reason: 'not a type' },
  { given: ['a', 'string >= 3'], reason: 'not a type' },
  { given: ['a b', 'string'], reason: 'no field name' },
  { given: ['a', 'boolean', 'Default: true false'], reason: 'not one default' },
  { given: ['a', 'string', 'Pattern: ^a'], reason: 'no field name' },
  { given: ['a', 'string', '', 'What it is.', 'And more.'], reason: 'no blank line after a description' },
])('refuses $given', ({ given, reason }) => {
  expect(() => fields(...given)).toThrow(reason);
});
