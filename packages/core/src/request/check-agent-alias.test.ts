import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkAgentAlias } from './check-agent-alias.ts';

const problems = (agentAlias: unknown) =>
  checkAgentAlias({ input: { agentAlias }, omitted: [], allowUnfiltered: false }, { agentAlias: [] });

test.for([
  '::simple',
  'default:ap1',
  'com.one37id:email:a%40b.c',
  'com.one37id:email:first%2Elast%40example%2Ecom',
  ':email:x',
  'a:b:%F0%9F%98%80',
  `::${'a'.repeat(126)}`,
])('%s is one', (given) => {
  expect(problems(given)).toEqual([]);
});

test.for([
  '',
  ':',
  '::',
  'a',
  'a:',
  'a:b:',
  'a:b:c:d',
  '::evil:email:x',
  'com.one37id:email:ada@example.com',
  'a:b:c d',
  'a:b:ü',
  'a:b:%',
  'a:b:%4',
  'a:b:%zz',
  'a:b:%ff',
  'a:b:%C3',
  '%ff:b:c',
  'a:%ED%A0%80:c',
  'a:b:c/d',
  'a:b:c\n',
  ' a:b',
  `::${'a'.repeat(127)}`,
  'a:b:\ud800',
  null,
  7,
  {},
  [],
  ['a:b'],
  true,
])('%j is none', (given) => {
  expect(problems(given)).toEqual([{ pointer: '/agentAlias', rule: expect.stringContaining('agent alias') as string }]);
});

test('a field that is not there is another one’s matter', () => {
  expect(checkAgentAlias({ input: {}, omitted: [], allowUnfiltered: false }, { agentAlias: [] })).toEqual([]);
});

test('three encoded parts are one, whatever they were; one of them that is joined as it is adds no part unseen', () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
    .filter((value) => encodeURIComponent(value).length < 40);
  fc.assert(
    fc.property(text, text, text, (realm, type, value) => {
      expect(problems([realm, type, value].map(encodeURIComponent).join(':'))).toEqual([]);
      if (value.includes(':'))
        expect(problems(`${encodeURIComponent(realm)}:${encodeURIComponent(type)}:${value}`)).toHaveLength(1);
    }),
    { seed: 37, numRuns: 300 },
  );
});

test('what is no input of a call is refused in its name', () => {
  expect(() => checkAgentAlias(undefined as never, { alias: [] })).toThrow('checkAgentAlias: ');
});
