import { expect, it } from 'vitest';
import { at } from '../document/place.ts';
import { refused } from './refusal.ts';

it.each([
  { given: at('id'), want: '/id' },
  { given: at('id', 3), want: '/id/3' },
  { given: at('payload', 'a/b~c', 0), want: '/payload/a~1b~0c/0' },
])('$want', ({ given, want }) => {
  expect(given).toBe(want);
  expect(refused(given, 'unknownCredential').problems).toEqual([
    { pointer: want, rule: 'There is no credential with this id.' },
  ]);
});

it('what no pointer leads to has a name', () => {
  expect(refused('the body', 'noJson')).toMatchObject({
    name: 'Refusal',
    kind: 'invalid',
    message: 'the body must be JSON.',
    problems: [{ pointer: '', about: 'the body', rule: 'must be JSON' }],
  });
});

it('without a place, a rule, or the words of the rule, a refusal does not compile', () => {
  const wrong = [
    // @ts-expect-error: no place
    () => refused('', 'noJson'),
    // @ts-expect-error: no field
    () => refused(at(''), 'noJson'),
    // @ts-expect-error: another name than those that say why there is no pointer
    () => refused('somewhere', 'noJson'),
    // @ts-expect-error: no rule of the list
    () => refused(at('id'), 'because'),
    // @ts-expect-error: no word for the state
    () => refused(at('instanceId'), 'runNotWaiting'),
  ];
  expect(wrong).toHaveLength(5);
  expect(refused(at('instanceId'), 'runNotWaiting', 'completed').message).toBe(
    'This run does not wait: it is completed.',
  );
});
