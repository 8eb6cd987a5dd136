import { expect, it } from 'vitest';
import type { OperationRow } from '../document/operation-row.ts';
import type { Described, Json } from './described.ts';
import { type Classified, guessesOf } from './guesses.ts';

const guessed = (schema: Json): Json => ({ ...schema, 'x-inferred': { type: 'x' } });
const schema = {
  required: ['id'],
  properties: {
    id: guessed({ type: 'string' }),
    count: guessed({ type: ['integer', 'null'] }),
    free: guessed({}),
    known: { type: 'string' },
    all: { type: 'array', items: { properties: { name: guessed({ type: 'string' }) } } },
  },
};
const described = (more: Partial<Described> = {}): Described => ({
  row: { id: 'getThing', success: 200 } as OperationRow,
  input: {},
  inPath: [],
  isGuessed: { route: true, status: true },
  schema,
  schemas: {},
  ...more,
});
const answer = (value: unknown, more: Partial<Classified> = {}): Classified => ({
  verdict: 'conforms',
  status: 200,
  problems: [],
  value,
  ...more,
});
const ROUTE = 'GET /thing';

/** What is made of each guess, by what it is about. */
function outcomes(of: Described, classified: Classified, route: string | undefined = ROUTE): Record<string, string> {
  return Object.fromEntries(
    guessesOf(of, classified, route).map(({ about, outcome, found }) => [
      about,
      found === undefined ? outcome : `${outcome}, ${found}`,
    ]),
  );
}

it('says what is guessed: a route, a status, the types of fields, and of no others', () => {
  expect(guessesOf(described(), answer(undefined), ROUTE).map(({ about, guess }) => `${about}: ${guess}`)).toEqual([
    `route: ${ROUTE}`,
    'status: 200',
    '/id: string',
    '/count: integer or null',
    '/free: any',
    '/all/*/name: string',
  ]);
  expect(guessesOf(described(), answer(undefined), undefined)[0]?.about).toBe('status');
  const none = described({ isGuessed: { route: false, status: false }, schema: {} });
  expect(guessesOf(none, answer({}), ROUTE)).toEqual([]);
});

it.each<{ name: string; given: Classified; want: { route: string; status: string; id: string } }>([
  {
    name: 'an answer as described',
    given: answer({ id: 'x' }),
    want: { route: 'confirmed', status: 'confirmed', id: 'confirmed' },
  },
  {
    name: 'one that differs',
    given: answer({ id: 7 }, { verdict: 'drifts' }),
    want: { route: 'confirmed', status: 'confirmed', id: 'refuted, number' },
  },
  {
    name: 'one with nothing in it',
    given: answer({}, { verdict: 'nothing to compare' }),
    want: { route: 'confirmed', status: 'confirmed', id: 'refuted, missing' },
  },
  {
    name: 'another success',
    given: answer({ id: 'x' }, { verdict: 'drifts', status: 201 }),
    want: { route: 'confirmed', status: 'refuted, 201', id: 'confirmed' },
  },
  {
    name: 'the last of the successes',
    given: answer({ id: 'x' }, { verdict: 'drifts', status: 299 }),
    want: { route: 'confirmed', status: 'refuted, 299', id: 'confirmed' },
  },
  ...[199, 300, 400].map((status) => ({
    name: `a drift with ${status}`,
    given: answer({ id: 'x' }, { verdict: 'drifts', status }),
    want: { route: 'confirmed', status: 'not seen', id: 'not seen' },
  })),
  {
    name: 'a success of anybody',
    given: answer({ id: 'x' }, { verdict: 'drifts', isAnybodys: true }),
    want: { route: 'not seen', status: 'not seen', id: 'confirmed' },
  },
  {
    name: 'a success without JSON',
    given: answer(undefined),
    want: { route: 'confirmed', status: 'confirmed', id: 'not seen' },
  },
  {
    name: 'a refusal',
    given: answer(undefined, { verdict: 'refused', status: 400 }),
    want: { route: 'confirmed', status: 'not seen', id: 'not seen' },
  },
  {
    name: 'nothing there',
    given: answer(undefined, { verdict: 'no such route', status: 404, why: 'answered 404' }),
    want: { route: 'refuted, answered 404', status: 'not seen', id: 'not seen' },
  },
  {
    name: 'no answer',
    given: { verdict: 'failed', problems: [], why: 'no connection' },
    want: { route: 'not seen', status: 'not seen', id: 'not seen' },
  },
])('$name says of the guesses: $want', ({ given, want }) => {
  const { route, status, '/id': id } = outcomes(described(), given);
  expect({ route, status, id }).toEqual(want);
});

it.each<{ name: string; value: Json; problems?: Classified['problems']; want: Record<string, string> }>([
  {
    name: 'each as it is',
    value: { id: 'x', count: 7, free: [], all: [{ name: 'a' }, { name: 'b' }] },
    want: { '/id': 'confirmed', '/count': 'confirmed', '/free': 'confirmed', '/all/*/name': 'confirmed' },
  },
  {
    name: 'those that are not there, of which one may lack',
    value: { all: [] },
    want: { '/id': 'refuted, missing', '/count': 'not seen', '/free': 'not seen', '/all/*/name': 'not seen' },
  },
  {
    name: 'several types in place of one',
    value: { id: null, all: [{ name: 7 }, { name: 'a' }, { name: true }, { name: 8 }] },
    want: {
      '/id': 'refuted, null',
      '/count': 'not seen',
      '/free': 'not seen',
      '/all/*/name': 'refuted, number or boolean',
    },
  },
  {
    name: 'one that breaks a rule',
    value: { id: 'x', all: [{}, { name: '' }] },
    problems: [
      { pointer: '/all/1/name', rule: 'must be an email' },
      { pointer: '/id', rule: 'is not in the document' },
    ],
    want: {
      '/id': 'confirmed',
      '/count': 'not seen',
      '/free': 'not seen',
      '/all/*/name': 'refuted, string that must be an email',
    },
  },
])('of the fields is said: $name', ({ value, problems = [], want }) => {
  const of = described({ isGuessed: { route: false, status: false } });
  expect(outcomes(of, answer(value, { problems }))).toEqual(want);
});
