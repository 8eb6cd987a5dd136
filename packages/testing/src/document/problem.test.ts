import { expect, it } from 'vitest';
import { operations, operationsNamed } from './operations.ts';
import { isSentence, problemAt, sentenceOf } from './problem.ts';
import { problemsOf, told } from './problems.ts';

it.each([
  { place: '/name', rule: 'is required', want: '/name is required' },
  { place: 'the body', rule: 'must be JSON', want: 'the body must be JSON' },
  { place: '/id/3', rule: 'There is none.', want: 'There is none. (/id/3)' },
  { place: 'the header prefer', rule: 'There is none.', want: 'There is none.' },
  { place: '/a', rule: 'must match ^a.', want: '/a must match ^a.' },
  { place: '/a', rule: 'is not known here.', want: '/a is not known here.' },
  { place: '/a', rule: 'breaks a rule.', want: '/a breaks a rule.' },
  { place: '/a', rule: 'What must be is a sentence.', want: 'What must be is a sentence. (/a)' },
] as const)('$place and $rule are told as $want', ({ place, rule, want }) => {
  const problem = problemAt(place, rule);
  expect(problem).toEqual(place.startsWith('/') ? { pointer: place, rule } : { pointer: '', about: place, rule });
  expect(sentenceOf(problem)).toBe(want);
  expect(isSentence(rule)).toBe(/^[A-Z]/.test(rule));
});

it('of many problems five are told, and how many more there are', () => {
  const many = Array.from({ length: 7 }, (_, at) => problemAt(`/${at}`, 'is required'));
  expect(told(many)).toBe('/0 is required; /1 is required; /2 is required; /3 is required; /4 is required; and 2 more');
  expect(told(many.slice(0, 5))).not.toContain('more');
  expect([told(many.slice(0, 1)), told([])]).toEqual(['/0 is required', '']);
});

it('of what a schema forbids 20 are kept; a whole that is wrong has no pointer', () => {
  const errors = Array.from({ length: 30 }, () => ({ instancePath: '', keyword: 'odd', params: {} }));
  const problems = problemsOf(
    Object.assign(() => false, { errors }),
    {},
  );
  expect(problems).toHaveLength(20);
  expect(problems[0]).toEqual({ pointer: '', about: 'the body', rule: 'breaks odd' });
  expect([
    problemsOf(undefined, {}),
    problemsOf(
      Object.assign(() => true, { errors }),
      {},
    ),
  ]).toEqual([[], []]);
  expect(
    problemsOf(
      Object.assign(() => false, { errors: null }),
      {},
    ),
  ).toEqual([]);
});

it('where only a condition fails, that is told', () => {
  const errors = [{ instancePath: '/a', keyword: 'if', message: 'must match "then" schema', params: {} }];
  expect(
    problemsOf(
      Object.assign(() => false, { errors }),
      {},
    ),
  ).toEqual([{ pointer: '/a', rule: 'must match "then" schema' }]);
});

it('a name of any length is told by its beginning', () => {
  const errors = [
    { instancePath: '', keyword: 'additionalProperties', params: { additionalProperty: 'x'.repeat(200) } },
    { instancePath: '', keyword: 'pattern', params: { pattern: 'x'.repeat(80) } },
  ];
  expect(
    problemsOf(
      Object.assign(() => false, { errors }),
      {},
    ).map(({ pointer, rule }) => pointer + rule),
  ).toEqual([`/${'x'.repeat(80)}is not known here`, `must match ${'x'.repeat(80)}`]);
});

it('operations are found by their id, or by what the client calls them', () => {
  expect(operationsNamed('issueCredentialByAgentId')).toEqual(['issueCredentialByAgentId']);
  expect(operationsNamed('credentials.issue').toSorted()).toEqual([
    'issueCredentialByAgentId',
    'issueCredentialByAlias',
  ]);
  expect(() => operationsNamed('credentials.isue')).toThrow(
    'There is no operation credentials.isue: give an id such as issueCredentialByAgentId, or resource and method such as credentials.issue.',
  );
  const counts = operations.map(({ path }) => path.split('{').length - 1);
  expect(counts).toEqual(counts.toSorted((one, other) => one - other));
});
