import { expect, it } from 'vitest';
import { mutantsOf } from './mutants.ts';

const at = (line: number, column: number) => ({ line, column });
const source = 'const a = 1;\nif (a > 0) {\n  run();\n}\n';
const report = (...mutants: readonly object[]) => ({ files: { 'src/x.ts': { source, mutants: mutants as never } } });

it.each([
  { given: { start: at(2, 5), end: at(2, 10) }, want: 'a > 0' },
  { given: { start: at(2, 12), end: at(4, 2) }, want: '{\n  run();\n}' },
  { given: { start: at(1, 11), end: at(1, 12) }, want: '1' },
])('what stands at $given is $want', ({ given, want }) => {
  const [mutant] = mutantsOf(report({ status: 'Killed', replacement: 'x', location: given }), 'core');
  expect(mutant).toMatchObject({ file: 'packages/core/src/x.ts', code: want, becomes: 'x', line: given.start.line });
});

it.each([
  { given: 'Killed', want: { isNoticed: true, isTimedOut: false, isReached: true } },
  { given: 'Timeout', want: { isNoticed: true, isTimedOut: true, isReached: true } },
  { given: 'Survived', want: { isNoticed: false, isReached: true } },
  { given: 'NoCoverage', want: { isNoticed: false, isReached: false } },
])('$given', ({ given, want }) => {
  const location = { start: at(2, 5), end: at(2, 10) };
  expect(mutantsOf(report({ status: given, location }), 'core')[0]).toMatchObject({ ...want, text: 'if (a > 0) {' });
});

it('a mutant with which a test file cannot be loaded is noticed', () => {
  const location = { start: at(2, 5), end: at(2, 10) };
  const statusReason = 'An error occurred outside of a test run: x.test.ts: no such thing';
  const [mutant] = mutantsOf(report({ status: 'RuntimeError', statusReason, location }), 'core');
  expect(mutant).toMatchObject({ isNoticed: true, isTimedOut: false });
});

it('a mutant that was not tried is no result', () => {
  const location = { start: at(2, 5), end: at(2, 10) };
  expect(() => mutantsOf(report({ status: 'RuntimeError', location }), 'core')).toThrow(
    'packages/core/src/x.ts:2: a mutant is RuntimeError',
  );
});
