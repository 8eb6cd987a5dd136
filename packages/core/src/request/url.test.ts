import { describe, expect, test } from 'vitest';
import { byId } from '../../test/support/operations.ts';
import { Failure } from '../base/failure.ts';
import type { Operation } from '../operation.ts';
import { plainOf } from './plain.ts';
import { writeQuery } from './query.ts';
import { urlOf } from './url.ts';

const BASE = 'https://agency.example.com/bc';

/** The URL below the base, and every text that is in it; or why there is none. */
function urlFrom(own: Partial<Operation>, input: object) {
  const seen: string[] = [];
  try {
    const url = urlOf(BASE, { ...byId, ...own }, plainOf(input), (text) => void seen.push(text));
    expect(url.startsWith(BASE)).toBe(true);
    return { url: url.slice(BASE.length), seen };
  } catch (thrown) {
    if (!Failure.is(thrown)) throw thrown;
    return { name: thrown.name, why: thrown.why };
  }
}
const refused = (why: string) => ({ name: 'AgencyRequestError', why });
const LONG = 'a'.repeat(2_048);

describe('an argument in the path', () => {
  test.each([
    { id: 'a', want: { url: '/connection/a', seen: ['a'] } },
    { id: 7, want: { url: '/connection/7', seen: ['7'] } },
    { id: true, want: { url: '/connection/true', seen: ['true'] } },
    { id: 'a b/c', want: { url: '/connection/a%20b%2Fc', seen: ['a b/c'] } },
    { id: LONG, want: { url: `/connection/${LONG}`, seen: [LONG] } },
    ...['..a', 'a..', '.a', 'a..b', '...', '.;a.b'.slice(2)].map((id) => ({
      id,
      want: { url: `/connection/${id}`, seen: [id] },
    })),
    { id: undefined, want: refused('the argument `id` must be a text or a number') },
    { id: null, want: refused('the argument `id` must be a text or a number') },
    { id: ['a'], want: refused('the argument `id` must be a text or a number') },
    { id: 'a\ud800', want: refused('the argument `id` has half a character, which no URL can carry') },
    { id: '', want: refused('the argument `id` must not be empty') },
    { id: '%20', want: refused('the argument `id` must not be empty') },
    { id: ' \t', want: refused('the argument `id` must not be empty') },
    { id: '\u00A0\uFEFF', want: refused('the argument `id` must not be empty') },
    ...['.', '..', `${LONG}a`, '..;x', 'a/..', '..\\a', 'a/%2e', './a', '..?', '.#', '..\0'].map((id) => ({
      id,
      want: refused('the argument `id` must not be a path of dots, nor longer than 2048 characters'),
    })),
  ])('$id', ({ id, want }) => {
    expect(urlFrom({}, { id })).toEqual(want);
  });

  test('each of several has its own place', () => {
    expect(urlFrom({ path: '/a/{one}/{other}/b' }, { one: 1, other: 'x' })).toEqual({
      url: '/a/1/x/b',
      seen: ['1', 'x'],
    });
  });
});

describe('an argument in the query', () => {
  const query = ['q', 'a b', { name: 'list', style: 'pipeDelimited', explode: false, write: writeQuery }] as const;
  test.each([
    { input: {}, want: { url: '/list', seen: [] } },
    { input: { q: [] }, want: { url: '/list', seen: [] } },
    { input: { q: '' }, want: { url: '/list?q=', seen: [''] } },
    { input: { q: 'x', 'a b': 'y&z' }, want: { url: '/list?q=x&a%20b=y%26z', seen: ['x', 'y&z'] } },
    { input: { q: ['x', 2, false] }, want: { url: '/list?q=x&q=2&q=false', seen: ['x', '2', 'false'] } },
    { input: { q: `..${LONG}` }, want: { url: `/list?q=..${LONG}`, seen: [`..${LONG}`] } },
    { input: { q: { a: 1 } }, want: refused('the argument `q` must be a text or a number') },
    { input: { q: '\udc00' }, want: refused('the argument `q` has half a character, which no URL can carry') },
    { input: { list: ['a b', 'c'] }, want: { url: '/list?list=a%20b%7Cc', seen: ['a b', 'c'] } },
    { input: { list: ['a', ['c']] }, want: refused('the argument `list` must be a text or a number') },
  ])('$input', ({ input, want }) => {
    expect(urlFrom({ path: '/list', query }, input)).toEqual(want);
  });
});

test.each(['connection', '/a/../b', '/a/./b', '/a b', '/ä', '//a\\b'])(
  'the path %j of an operation would be another one on the wire',
  (path) => {
    expect(urlFrom({ path }, {})).toEqual(refused('the path would change on its way'));
  },
);
