import { expect, test } from 'vitest';
import { Failure } from '../base/failure.ts';
import { mustBeFree } from './problems.ts';

function refusalOf(said: unknown): Failure {
  try {
    mustBeFree(said);
  } catch (thrown) {
    if (Failure.is(thrown)) return thrown;
  }
  return expect.fail('it was not refused');
}

const problem = (at: number) => ({ pointer: `/${at}`, rule: 'is required' });
const SAID = 'the input is not what the document asks for: /0: is required';

test.each([
  { given: [problem(0)], why: SAID },
  { given: [problem(0), problem(1)], why: `${SAID}; and 1 more` },
  { given: [problem(0), problem(1), problem(2)], why: `${SAID}; and 2 more` },
])('an input is refused for the first of $given.length problems, and all are told', ({ given, why }) => {
  expect(refusalOf(given)).toMatchObject({ name: 'AgencyRequestError', why, details: { problems: given } });
});

test('a problem is its pointer and its rule, as people may see them', () => {
  const given = { pointer: 5, rule: 'is\u202e wrong', value: 'Ada' };
  expect(refusalOf([given]).details.problems).toEqual([{ pointer: '5', rule: 'is\\u{202e} wrong' }]);
});

test.each([undefined, null, []])('%j has none', (said) => {
  expect(mustBeFree(said)).toBeUndefined();
});

test.each([{}, 5, 'text', { length: 1 }])('%j is no list of problems', (said) => {
  expect(refusalOf(said).why).toBe('`validators.request` must give a list of problems');
});

test('a validator that is late and fails is nobody’s unhandled rejection', async () => {
  const seen: unknown[] = [];
  const note = (reason: unknown) => void seen.push(reason);
  process.on('unhandledRejection', note);
  expect(refusalOf(Promise.reject(new Error('x'))).why).toContain('must give a list');
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', note);
  expect(seen).toEqual([]);
});
