import { expect, test } from 'vitest';
import { assertInput, Failure, forget, refusal } from './failure.ts';

const failure = refusal('why');

test('a failure is told from everything else, and nothing is asked of what that is', () => {
  expect(Failure.is(failure)).toBe(true);
  const trap = () => expect.fail('it was asked');
  const asked = new Proxy(failure, { get: trap, has: trap, getPrototypeOf: trap });
  const others = [undefined, null, 5, 'why', Symbol('why'), 1n, () => 1, {}, { ...failure }, new Error('why'), asked];
  expect(others.filter((each) => Failure.is(each))).toEqual([]);
});

test('a refusal is of this machine, in its own words, with what is known', () => {
  expect({ ...failure }).toEqual({ name: 'AgencyRequestError', why: 'why', details: {} });
  expect(refusal('why', { errorCode: 5 }).details).toEqual({ errorCode: 5 });
});

test('an input that holds passes, and one that does not is refused', () => {
  expect(() => assertInput(1, 'why')).not.toThrow();
  for (const holds of [false, 0, '', undefined, null])
    expect(() => assertInput(holds, 'why')).toThrow(
      expect.objectContaining({ name: 'AgencyRequestError', why: 'why' }),
    );
});

test('what is let go of may reject, and nobody hears of it', async () => {
  forget(Promise.reject(new Error('secret')));
  forget(5);
  // An unhandled rejection would fail the run.
  await new Promise((resolve) => setImmediate(resolve));
});
