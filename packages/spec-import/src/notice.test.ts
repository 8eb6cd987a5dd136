import { expect, it } from 'vitest';
import type { SpecChange } from '@one37id/agency-spec-diff';
import { noticeLines } from './notice.ts';

const change = (
  kind: SpecChange['kind'],
  severity: SpecChange['class'],
  methods: string[],
  reason: string,
): SpecChange => ({
  kind,
  class: severity,
  direction: 'request',
  reason,
  pointers: { before: '#', after: '#' },
  before: 1,
  after: 2,
  operations: methods,
  methods,
});
const removed = change('operation-removed', 'breaking', ['credentials.delete'], 'It is gone.');
const added = change('operation-added', 'additive', ['wallet.backUp'], 'It is new.');
const required = (method: string) =>
  change('request-field-added-required', 'breaking', [method], '`tag` is required now.');
const moved: SpecChange = { ...change('path-changed', 'breaking', ['ars.list'], 'It moved.'), sourceCompatible: true };

it.each([
  { given: [], bump: undefined, want: ['Nothing: code, types and what is sent stay as they are.'] },
  { given: [], bump: 'patch', want: ['Descriptions and examples only.'] },
  {
    given: [added, moved, required('offers.create'), required('offers.send'), removed],
    bump: 'minor',
    want: [
      'gone: credentials.delete',
      'breaks: offers.create, offers.send: `tag` is required now.',
      '1 method cannot be called by installed versions any more; code that uses them stays as it is: ars.list',
      'new: wallet.backUp',
    ],
  },
] as const)('tells the strongest first: $want', ({ given, bump, want }) => {
  expect(noticeLines({ bump, changes: given, surface: [] })).toEqual(want);
});

const wider = (...methods: string[]) => change('request-field-optional', 'additive', methods, 'It may be left out.');
const type = (name: string, kind: 'removed' | 'changed' | 'added', severity: 'breaking' | 'additive' = 'breaking') => ({
  name,
  kind,
  class: severity,
  before: 'a',
  after: 'b',
});
const METHODS = ['a.a', 'a.b', 'a.c', 'a.d', 'a.e', 'a.f'];

it.each([
  {
    given: 'what a method takes more, told of it several times',
    changes: [wider('a.a', 'a.b'), wider('a.b')],
    want: ['2 methods take or give more than before: a.a, a.b'],
  },
  {
    given: 'what one method takes more',
    changes: [wider('a.a')],
    want: ['1 method takes or gives more than before: a.a'],
  },
  {
    given: 'what has no method, such as the document itself',
    changes: [change('servers-changed', 'breaking', [], 'It moved.'), change('info-changed', 'additive', [], 'X.')],
    want: ['breaks: everything: It moved.'],
  },
  {
    given: 'several reasons of one method',
    changes: [
      required('a.a'),
      change('parameter-removed', 'breaking', ['a.a'], 'B.'),
      change('parameter-removed', 'breaking', ['a.a'], 'C.'),
    ],
    want: ['breaks: a.a: `tag` is required now. And 2 more.'],
  },
  {
    given: 'types',
    changes: [],
    surface: [
      type('A', 'removed'),
      type('B', 'changed'),
      type('C', 'changed'),
      type('D', 'changed', 'additive'),
      type('E', 'added', 'additive'),
    ],
    want: ['types that are gone: A', 'types that are others: B, C'],
  },
  {
    given: 'types that are wider',
    changes: [],
    surface: [type('D', 'changed', 'additive')],
    want: ['Descriptions and examples only.'],
  },
  {
    given: 'four methods',
    changes: [change('operation-removed', 'breaking', METHODS.slice(0, 4), 'X.')],
    want: ['gone: a.a, a.b, a.c, a.d'],
  },
  {
    given: 'more methods',
    changes: [change('operation-added', 'additive', METHODS, 'X.')],
    want: ['new: a.a, a.b, a.c, a.d and 2 more'],
  },
  {
    given: 'ten lines',
    changes: Array.from({ length: 10 }, (_, at) =>
      change('parameter-removed', 'breaking', ['a.a', `a.b${at}`].slice(1), `${at}.`),
    ),
    want: Array.from({ length: 10 }, (_, at) => `breaks: a.b${at}: ${at}.`),
  },
])('tells of $given', ({ changes, surface = [], want }) => {
  expect(noticeLines({ bump: 'patch', changes, surface })).toEqual(want);
});

it('takes ten lines, whatever changes', () => {
  const changes = Array.from({ length: 40 }, (_, index) =>
    change('request-field-added-required', 'breaking', [`a.b${index}`], `Reason ${index}.`),
  );
  const surface = [{ name: 'X', kind: 'removed', class: 'breaking', before: 'x', after: undefined }] as const;
  const lines = noticeLines({ bump: 'minor', changes, surface });
  expect(lines).toHaveLength(10);
  expect(lines.at(-1)).toBe('… and 32 more like these, below.');
});
