import { expect, it } from 'vitest';
import { changesOf, reasonsOf, toldOf } from './test-changes.ts';
import type { Edits } from './test-document.ts';

const LIST = '/paths/~1list/post';
const CONTENT = `${LIST}/requestBody/content`;
const FIELDS = `${CONTENT}/application~1json/schema/properties`;
const json = (schema: object) => ({ 'application/json': { schema } });
const body = (schema: object, more: object = {}) => ({ ...more, content: json(schema) });
const query = (...names: string[]) => names.map((name) => ({ name, in: 'query', schema: { type: 'string' } }));
const object = (names: readonly string[], required: readonly string[] = []) => ({
  type: 'object',
  required,
  properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
});

const REMOVED = 'breaking request request-body-removed';
const REQUIRED = 'breaking request request-body-added-required';
const OPTIONAL = 'additive request request-body-added-optional';
const GONE = 'breaking request parameter-removed';
const MOVED = 'breaking request request-field-moved*';

/** The fields of a body that comes or goes may be those of a query. */
it.each<{ change: string; from: Edits; given: Edits; want: readonly string[] }>([
  ...[
    {
      change: 'all of its fields were in the query',
      was: ['a', 'b'],
      body: body(object(['a', 'b'])),
      want: [MOVED, MOVED],
    },
    {
      change: 'one of its fields was in the query',
      was: ['a'],
      body: body(object(['a', 'b'])),
      want: [MOVED, OPTIONAL],
    },
    {
      change: 'the one that is required is new',
      was: ['a'],
      body: body(object(['a', 'b'], ['b']), { required: true }),
      want: [MOVED, REQUIRED],
    },
    {
      change: 'one of several new ones is required',
      was: [],
      body: body(object(['a', 'b'], ['b']), { required: true }),
      want: [REQUIRED],
    },
    {
      change: 'the one that is required was in the query',
      was: ['b'],
      body: body(object(['a', 'b'], ['b']), { required: true }),
      want: [MOVED, OPTIONAL, 'breaking request request-field-required'],
    },
    { change: 'nothing of it need be given', was: [], body: body(object(['a'], ['a'])), want: [OPTIONAL] },
    {
      change: 'its fields have no names',
      was: [],
      body: body({ type: 'object' }, { required: true }),
      want: [REQUIRED],
    },
    {
      change: 'it is no JSON',
      was: [],
      body: { required: true, content: { 'text/plain': { schema: { type: 'string' } } } },
      want: [REQUIRED],
    },
    {
      change: 'it is no JSON, and has to be given whatever its fields are',
      was: [],
      body: { required: true, content: { 'multipart/form-data': { schema: object(['a']) } } },
      want: [REQUIRED],
    },
    {
      change: 'it is no JSON, and its fields are no others’',
      was: ['a'],
      body: { content: { 'multipart/form-data': { schema: object(['a']) } } },
      want: [OPTIONAL, GONE],
    },
  ].flatMap(({ change, was, body: given, want }) => [
    {
      change: `a body comes: ${change}`,
      from: { [`${LIST}/requestBody`]: undefined, [`${LIST}/parameters`]: query(...was) },
      given: { [`${LIST}/requestBody`]: given, [`${LIST}/parameters`]: [] },
      want,
    },
    {
      change: `a body goes: ${change}`,
      from: { [`${LIST}/requestBody`]: given, [`${LIST}/parameters`]: [] },
      given: { [`${LIST}/requestBody`]: undefined, [`${LIST}/parameters`]: query(...was) },
      want: [
        ...want
          .filter((line) => ![OPTIONAL, REQUIRED].includes(line))
          .map((line) => (line === GONE ? 'additive request parameter-added-optional' : line))
          .map((line) =>
            line.replace('breaking request request-field-required', 'additive request request-field-optional'),
          ),
        ...(want.some((line) => line === OPTIONAL || line === REQUIRED) ? [REMOVED] : []),
      ],
    },
  ]),
  {
    change: 'a field that moved is told once, beside those that went',
    from: {},
    given: { [`${FIELDS}/page`]: undefined, [`${FIELDS}/state`]: undefined, [`${LIST}/parameters`]: query('state') },
    want: ['additive request request-enum-dropped', 'breaking request request-field-removed', MOVED],
  },
  {
    change: 'what the document says of the media type',
    from: {},
    given: { [`${CONTENT}/application~1json/example`]: { page: 2 }, [`${CONTENT}/application~1json/x-order`]: 1 },
    want: ['docs request request-example-changed', 'docs request request-extension-changed'],
  },
])('$change', ({ from, given, want }) => {
  expect(toldOf(given, from)).toEqual([...want].sort());
});

it('a field that moves is told with its places, and whether it is required', () => {
  const was = { [`${LIST}/requestBody`]: undefined, [`${LIST}/parameters`]: query('a') };
  const is = { [`${LIST}/requestBody`]: body(object(['a'], ['a'])), [`${LIST}/parameters`]: [] };
  const moved = changesOf(is, was).find(({ kind }) => kind === 'request-field-moved');
  expect(reasonsOf(is, was)).toEqual(['`a` is required now', '`a` travels in the body now, not in the query']);
  expect(reasonsOf(was, is)).toEqual(['`a` is optional now', '`a` travels in the query now, not in the body']);
  expect(moved).toMatchObject({
    kind: 'request-field-moved',
    direction: 'request',
    pointers: { before: `#${LIST}/parameters/0`, after: `#${FIELDS}/a` },
    before: 'query',
    after: 'body',
  });
});

it('a field that moves from the path is told too, and one of a header is none', () => {
  const of = (place: string) => ({ [`${LIST}/parameters`]: [{ name: 'a', in: place, required: true, schema: {} }] });
  expect(toldOf(of('query'), of('path'))).toEqual([MOVED]);
  expect(toldOf(of('header'), of('query'))).toEqual([
    'breaking request parameter-added-required',
    'breaking request parameter-removed',
  ]);
});

it('a field that nothing but the list of required ones names is a field', () => {
  expect(toldOf({ [`${CONTENT}/application~1json/schema/required`]: ['other'] })).toEqual([
    'breaking request request-field-added-required',
  ]);
});
