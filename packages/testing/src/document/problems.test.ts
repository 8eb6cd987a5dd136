import { expect, it } from 'vitest';
import { forms } from './operations.ts';
import { problemsOf } from './problems.ts';

const validator = (...errors: readonly { keyword: string; message: string; params: Record<string, unknown> }[]) =>
  Object.assign(() => errors.length === 0, { errors: errors.map((error) => ({ instancePath: '/a', ...error })) });
const [[known = '', form = ''] = []] = forms;

it.each([
  { given: { keyword: 'required', message: '…', params: { missingProperty: 'b/c' } }, want: '/a/b~1c is required' },
  {
    given: { keyword: 'additionalProperties', message: '…', params: { additionalProperty: 'b/c' } },
    want: '/a/b~1c is not known here',
  },
  {
    given: { keyword: 'enum', message: '…', params: { allowedValues: ['b', 1] } },
    want: '/a must be one of b, 1',
  },
  {
    given: { keyword: 'pattern', message: '…', params: { pattern: '^[a-z]+$' } },
    want: '/a must match ^[a-z]+$',
  },
  {
    given: { keyword: 'pattern', message: '…', params: { pattern: 'b'.repeat(500) } },
    want: `/a must match ${'b'.repeat(80)}…`,
  },
  { given: { keyword: 'pattern', message: '…', params: { pattern: known } }, want: `/a must be ${form}` },
  {
    given: { keyword: 'minLength', message: 'must NOT have fewer than 2 characters', params: { limit: 2 } },
    want: '/a must NOT have fewer than 2 characters',
  },
])('says $want', ({ given, want }) => {
  expect(problemsOf(validator(given), {}).map(({ pointer, rule }) => `${pointer} ${rule}`)).toEqual([want]);
});

it('says what is wrong behind a condition, and not that its consequence is', () => {
  const condition = { keyword: 'if', message: 'must match "then" schema', params: { failingKeyword: 'then' } };
  const type = { keyword: 'type', message: 'must be number', params: { type: 'number' } };
  expect(problemsOf(validator(type, condition), {})).toEqual([{ pointer: '/a', rule: 'must be number' }]);
});

it('the document says of a long pattern what it asks for', () => {
  expect(form).toMatch(/AgentAlias\.format/);
});
