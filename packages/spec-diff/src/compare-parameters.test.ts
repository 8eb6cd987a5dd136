import { expect, it } from 'vitest';
import { changesOf, reasonsOf, toldOf } from './test-changes.ts';

const DRAW = '/paths/~1qr/get/parameters';
const parameter = (place: string, more: object = {}) => ({ name: 'x-a', in: place, schema: {}, ...more });
const of = (...parameters: object[]) => ({ [DRAW]: parameters });

/** A caller has a field for what travels in the path or the query, and none for headers and cookies. */
it.each([
  { place: 'path', comes: 'breaking request parameter-added-required', goes: 'breaking request parameter-removed' },
  { place: 'query', comes: 'additive request parameter-added-optional', goes: 'breaking request parameter-removed' },
  { place: 'header', comes: 'docs request header-added-optional', goes: 'docs request header-removed' },
  { place: 'cookie', comes: 'docs request header-added-optional', goes: 'docs request header-removed' },
])('a parameter of the $place that comes or goes', ({ place, comes, goes }) => {
  expect(toldOf(of(parameter(place)), of())).toEqual([comes]);
  expect(toldOf(of(), of(parameter(place)))).toEqual([goes]);
  expect(toldOf(of(parameter(place), { ...parameter(place), name: 'x-b' }), of(parameter(place)))).toEqual([comes]);
});

it.each(['query', 'header', 'cookie'])('a parameter of the %s that is required', (place) => {
  const required = parameter(place, { required: true });
  expect(toldOf(of(required), of())).toEqual(['breaking request parameter-added-required']);
  expect(toldOf(of(required), of(parameter(place)))).toEqual(['breaking request parameter-required']);
  expect(toldOf(of(parameter(place)), of(required))).toEqual(['additive request parameter-optional']);
});

it('says what came and went, and where', () => {
  const [comes] = changesOf(of(parameter('query')), of());
  const [goes] = changesOf(of(), of(parameter('query')));
  expect(comes).toMatchObject({
    reason: 'The query parameter `x-a` is new and optional: calls may leave it out.',
    pointers: { before: '#/paths/~1qr/get', after: `#${DRAW}/0` },
    before: undefined,
    after: parameter('query'),
  });
  expect(goes).toMatchObject({
    reason: 'The query parameter `x-a` is removed: calls that pass it do not compile.',
    pointers: { before: `#${DRAW}/0`, after: '#/paths/~1qr/get' },
    before: parameter('query'),
    after: undefined,
  });
});

it('says how it is written now', () => {
  const style = { style: 'spaceDelimited', explode: true };
  expect(reasonsOf(of(parameter('query', style)), of(parameter('query')))).toEqual([
    "The query parameter `x-a` is written otherwise (style: 'form' → 'spaceDelimited')",
  ]);
  const content = (type: string) => parameter('query', { schema: undefined, content: { [type]: { schema: {} } } });
  expect(reasonsOf(of(content('text/csv')), of(parameter('query')))).toEqual([
    "The query parameter `x-a` is written otherwise (content: none → 'text/csv')",
  ]);
  expect(reasonsOf(of(content('text/csv')), of(content('application/json')))).toEqual([
    "The query parameter `x-a` is written otherwise (content: 'application/json' → 'text/csv')",
  ]);
});

it.each(['description', 'example', 'examples'])('its %s is words', (name) => {
  const to = name === 'examples' ? { a: { value: 1 } } : 'A.';
  const want = `docs request request-${name === 'description' ? name : 'example'}-changed`;
  expect(toldOf(of(parameter('query', { [name]: to })), of(parameter('query')))).toEqual([want]);
});

it('takes what OpenAPI says is none for no parameter, and headers in other letters for the same', () => {
  const none = ['Accept', 'Content-Type', 'authorization'].map((name) => ({ ...parameter('header'), name }));
  expect(toldOf(of(...none), of())).toEqual([]);
  expect(toldOf(of({ ...parameter('query'), name: 'accept' }), of())).toHaveLength(1);
  expect(toldOf(of({ ...parameter('header'), name: 'X-A' }), of(parameter('header')))).toEqual([]);
  expect(toldOf(of({ ...parameter('query'), name: 'X-A' }), of(parameter('query')))).toHaveLength(2);
});

it('an operation’s own parameter stands before that of its path', () => {
  const path = { '/paths/~1qr/parameters': [parameter('query', { schema: { type: 'string' } })] };
  const own = of(parameter('query', { schema: { type: 'number' } }));
  expect(toldOf({ ...path, ...of() }, own)).toEqual(['breaking request request-type-changed']);
  expect(toldOf(path, own)).toEqual([]);
});

it.each([
  { place: 'query', style: 'form', explode: true },
  { place: 'cookie', style: 'form', explode: true },
  { place: 'header', style: 'simple', explode: false },
  { place: 'path', style: 'simple', explode: false },
])('of a parameter of the $place what holds anyway may be said or not', ({ place, ...said }) => {
  const spelled = { ...said, allowReserved: false, allowEmptyValue: false, deprecated: false };
  const required = { required: place === 'path' };
  expect(toldOf(of(parameter(place, { ...spelled, ...required })), of(parameter(place, required)))).toEqual([]);
});
