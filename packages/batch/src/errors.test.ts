import { expect, test } from 'vitest';
import { BatchError, isBatchError, refuseOption } from './errors.ts';

test('an error says what it is, why, and what came before', () => {
  const cause = new Error('disk');
  const error = new BatchError('store-failed', 'the store cannot be written', { cause });
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({
    name: 'BatchError',
    code: 'store-failed',
    message: 'the store cannot be written',
    cause,
  });
  expect(String(error)).toBe('BatchError: the store cannot be written');
});

/** As another copy of this package makes them: of another class, with the same sign. */
const ofAnotherCopy = { [Symbol.for('@one37id/agency-batch/error')]: true };

test.each<{ what: string; given: unknown; want: boolean }>([
  { what: 'one', given: new BatchError('input', 'why'), want: true },
  { what: 'one of another copy', given: ofAnotherCopy, want: true },
  { what: 'one below it', given: Object.create(new BatchError('input', 'why')), want: true },
  { what: 'another error', given: new Error('why'), want: false },
  { what: 'what only looks like it', given: { name: 'BatchError', code: 'input', message: 'why' }, want: false },
  { what: 'a text', given: 'BatchError', want: false },
  { what: 'a function', given: Object.assign(() => {}, ofAnotherCopy), want: false },
  { what: 'nothing', given: undefined, want: false },
  { what: 'null', given: null, want: false },
])('$what is known: $want', ({ given, want }) => {
  expect(isBatchError(given)).toBe(want);
});

test('every error of this package has the sign', () => {
  expect(Reflect.get(new BatchError('input', 'why'), Symbol.for('@one37id/agency-batch/error'))).toBe(true);
});

test('an option is refused by its name', () => {
  expect(() => refuseOption('rate', 'must be a number')).toThrow(
    expect.objectContaining({ code: 'invalid-option', message: 'the option `rate` must be a number' }),
  );
});
