import { expect, test } from 'vitest';
import { linesOf } from './lines.ts';
import { readSample, responseOf } from './sample.ts';

const sample = (...lines: string[]) => readSample(linesOf(lines.join('\n')));

test.each([
  { given: ['{ }'], want: undefined },
  {
    given: ['{', '  • "a": "x",', '  • "b": 0', '}'],
    want: [
      { key: 'a', value: 'x' },
      { key: 'b', value: 0 },
    ],
  },
  {
    given: ['{', '  • "a": { },', '  • "b": true', '}'],
    want: [
      { key: 'a', value: {} },
      { key: 'b', value: true },
    ],
  },
  {
    given: ['{', '  • "a": {', '    },', '  • "b": [', '    ]', '}'],
    want: [
      { key: 'a', folded: 'object' },
      { key: 'b', folded: 'array' },
    ],
  },
])('sample $given', ({ given, want }) => {
  expect(sample(...given)).toEqual(want);
});

test.each([
  { given: ['['], reason: 'expected "{"' },
  { given: ['{', '"a": 1', '}'], reason: 'not a line of a sample' },
  { given: ['{', '  • "a": {', '  • "b": 1', '}'], reason: 'expected "    },"' },
  { given: ['{', '  • "a": 1'], reason: 'unexpected end' },
])('refuses sample $given', ({ given, reason }) => {
  expect(() => sample(...given)).toThrow(reason);
});

const envelope = (...lines: string[]) => ['{', '  • "isSuccessfull": true,', ...lines, '}'];
const response = (lines: string[]) => responseOf(sample(...lines), linesOf(''));

test.each([
  { given: ['{ }'], want: 'empty' },
  { given: ['{', '  • "isSuccessfull": true', '}'], want: 'void' },
  { given: envelope('  • "errorCode": 0,', '  • "message": "string"'), want: 'failure' },
  { given: envelope('  • "result": "string"'), want: 'string' },
  { given: envelope('  • "result": 0'), want: 'number' },
  { given: envelope('  • "result": true'), want: 'boolean' },
  { given: envelope('  • "result": {', '    }'), want: 'object' },
])('response $want', ({ given, want }) => {
  expect(response(given)).toBe(want);
});

test.each([
  { given: envelope('  • "results": 0'), reason: 'not an envelope' },
  { given: envelope('  • "result": [', '    ]'), reason: 'a result that is an array' },
])('refuses response $given', ({ given, reason }) => {
  expect(() => response(given)).toThrow(reason);
});
