import { describe, expect, it } from 'vitest';
import { OverlayActionError } from './action-error.ts';
import { applyOverlays } from './apply.ts';
import type { Overlay } from './overlay.ts';
import { parseOverlay } from './parse-overlay.ts';

const overlayOf = (...actions: object[]): Overlay =>
  parseOverlay(
    {
      overlay: '1.0.0',
      info: { title: 'T', version: '1' },
      actions: actions.map((action) => ({ description: 'Why.', ...action })),
    },
    'o.yaml',
  );
const apply = (document: object, ...actions: object[]): unknown => applyOverlays(document, [overlayOf(...actions)]);
const json = (text: string): object => JSON.parse(text) as object;

describe('update', () => {
  it.each([
    { of: 'a new property', given: { a: {} }, action: { target: '$.a', update: { b: 1 } }, want: { a: { b: 1 } } },
    {
      of: 'nested objects, merged',
      given: { a: { b: { c: 1, d: 2 } } },
      action: { target: '$.a', update: { b: { d: 3, e: { f: 4 } } } },
      want: { a: { b: { c: 1, d: 3, e: { f: 4 } } } },
    },
    {
      of: 'a single value, replaced',
      given: { a: { b: 'x', c: null } },
      action: { target: '$.a', update: { b: null, c: 1 } },
      want: { a: { b: null, c: 1 } },
    },
    {
      of: 'a list in an object, joined',
      given: { a: { b: [1] } },
      action: { target: '$.a', update: { b: [2, 3] } },
      want: { a: { b: [1, 2, 3] } },
    },
    {
      of: 'a list, appended to',
      given: { a: [{ n: 1 }] },
      action: { target: '$.a', update: { n: 2 } },
      want: { a: [{ n: 1 }, { n: 2 }] },
    },
    {
      of: 'a list, by one entry even if that is a list',
      given: { a: [1] },
      action: { target: '$.a', update: [2] },
      want: { a: [1, [2]] },
    },
    { of: 'the root', given: { a: 1 }, action: { target: '$', update: { b: 2 } }, want: { a: 1, b: 2 } },
    {
      of: 'keys with quotes and slashes',
      given: { '/it\'s/"{x}"\\': {} },
      action: { target: '$.*', update: { b: 1 } },
      want: { '/it\'s/"{x}"\\': { b: 1 } },
    },
    {
      of: 'several places',
      given: { a: [{ k: 'x' }, { k: 'y' }, { k: 'x' }] },
      action: { target: "$.a[?@.k=='x']", 'x-matches': 2, update: { z: 1 } },
      want: { a: [{ k: 'x', z: 1 }, { k: 'y' }, { k: 'x', z: 1 }] },
    },
    {
      of: 'some places',
      given: { a: [{}, {}] },
      action: { target: '$.a[*]', 'x-matches': 'some', update: { z: 1 } },
      want: { a: [{ z: 1 }, { z: 1 }] },
    },
    {
      of: 'one place that is selected twice, once',
      given: { a: [[]] },
      action: { target: '$.a[0, 0]', update: 1 },
      want: { a: [[1]] },
    },
  ])('$of', ({ given, action, want }) => {
    expect(apply(given, action)).toEqual(want);
  });

  it('shares nothing between the places, the overlay and the result', () => {
    const overlay = overlayOf(
      { target: '$.*', 'x-matches': 2, update: { list: [] } },
      { target: '$.a.list', update: 1 },
    );
    expect(applyOverlays({ a: {}, b: {} }, [overlay])).toEqual({ a: { list: [1] }, b: { list: [] } });
    expect(applyOverlays({ a: {}, b: {} }, [overlay])).toEqual({ a: { list: [1] }, b: { list: [] } });
  });
});

describe('remove', () => {
  it.each([
    { of: 'a property', given: { a: { b: {}, c: 1 } }, action: { target: '$.a.b' }, want: { a: { c: 1 } } },
    {
      of: 'entries of a list, by the indices they had',
      given: { a: [{ n: 1 }, { n: 2 }, { n: 3 }] },
      action: { target: '$.a[0, 2, 0]', 'x-matches': 2 },
      want: { a: [{ n: 2 }] },
    },
    {
      of: 'entries of several lists',
      given: { a: [{ x: 1 }, { y: 1 }], b: [{ x: 1 }] },
      action: { target: '$.*[?@.x]', 'x-matches': 2 },
      want: { a: [{ y: 1 }], b: [] },
    },
    {
      of: 'a place and what is in it',
      given: { x: { a: { t: 1, b: [{ t: 1 }] } } },
      action: { target: '$..*[?@.t]', 'x-matches': 2 },
      want: { x: {} },
    },
  ])('$of', ({ given, action, want }) => {
    expect(apply(given, { ...action, remove: true })).toEqual(want);
  });
});

describe('what does not fit', () => {
  it.each([
    { given: { target: '$.b', update: {} }, want: 'wanted 1 matches, found 0' },
    { given: { target: '$.a.*', update: {} }, want: 'wanted 1 matches, found 2' },
    { given: { target: '$.a.*', 'x-matches': 3, update: {} }, want: 'wanted 3 matches, found 2' },
    { given: { target: '$.b', 'x-matches': 'some', update: {} }, want: 'wanted one or more matches, found 0' },
    { given: { target: '$.constructor', update: {} }, want: 'wanted 1 matches, found 0' },
    { given: { target: '$.__proto__', update: {} }, want: 'wanted 1 matches, found 0' },
    { given: { target: '$.a', update: 'text' }, want: 'the update is a string, but the target selects an object' },
    { given: { target: '$.a', update: { x: [] } }, want: "'x' is an object in the document and a list in the update" },
    {
      given: { target: '$', update: { a: { x: { n: {} } } } },
      want: "'a.x.n' is a number in the document and an object in the update",
    },
    {
      given: { target: '$.text', update: { b: 1 } },
      want: 'it selects a string; only objects and lists can be updated',
    },
    {
      given: { target: '$.nothing', update: { b: 1 } },
      want: 'it selects null; only objects and lists can be updated',
    },
    {
      given: { target: '$.nothing', remove: true },
      want: 'it selects a single value; only objects and lists can be removed',
    },
    { given: { target: '$.a', update: null }, want: 'the update is null, but the target selects an object' },
    {
      given: { target: '$.text', remove: true },
      want: 'it selects a single value; only objects and lists can be removed',
    },
    { given: { target: '$', remove: true }, want: 'the whole document cannot be removed' },
  ])('$given.target: $want', ({ given, want }) => {
    const document = { a: { x: { n: 1 }, y: {} }, text: 'x', nothing: null };
    expect(() => apply(document, { target: '$.a', update: {} }, given)).toThrow(OverlayActionError);
    expect(() => apply(document, { target: '$.a', update: {} }, given)).toThrow(want);
    expect(document).toEqual({ a: { x: { n: 1 }, y: {} }, text: 'x', nothing: null });
  });

  it('names file, action, target, reason and both counts', () => {
    const act = () => apply({}, { target: '$.gone', description: ' Because.\n', 'x-matches': 2, update: {} });
    expect(act).toThrow(
      'o.yaml#/actions/0: action 0 (Because.) does not fit the document: wanted 2 matches, found 0; target $.gone',
    );
    expect(act).toThrow(
      expect.objectContaining({
        file: 'o.yaml',
        pointer: '#/actions/0',
        index: 0,
        target: '$.gone',
        name: 'OverlayActionError',
        description: ' Because.\n',
        wanted: 2,
        found: 0,
      }),
    );
  });
});

it('applies action after action, overlay after overlay, each to the result of the one before', () => {
  const first = overlayOf({ target: '$', update: { a: { n: 1 } } }, { target: '$.a', update: { n: 2 } });
  const second = overlayOf({ target: '$.a', remove: true }, { target: '$', update: { a: { m: 3 } } });
  expect(applyOverlays({}, [first, second])).toEqual({ a: { m: 3 } });
});

// What a target selects is remembered: each of these is asked for before the change in the middle and after it.
it.each<{ of: string; given: object; asked: string; between: object; want: object }>([
  {
    of: 'an update brings',
    given: { a: {} },
    asked: '$..new',
    between: { target: '$.a', update: { b: [{ new: {} }] } },
    want: { a: { b: [{ new: { found: true } }] } },
  },
  {
    of: 'an update brings among all there is',
    given: { a: {} },
    asked: '$..*[?@.x]',
    between: { target: '$.a', update: { b: { c: { x: 1 } } } },
    want: { a: { b: { c: { x: 1, found: true } } } },
  },
  {
    of: 'an appended entry brings',
    given: { paths: { '/a': { get: { tags: [], summary: 'S' } } } },
    asked: "$.paths.*[?@.tags[0]=='A' && @.summary=='S']",
    between: { target: '$.paths.*.*.tags', update: 'A' },
    want: { paths: { '/a': { get: { tags: ['A'], summary: 'S', found: true } } } },
  },
  {
    of: 'has other words now',
    given: { paths: { '/a': { get: { tags: ['A'], summary: 'T' } } } },
    asked: "$.paths.*[?@.tags[0]=='A' && @.summary=='S']",
    between: { target: '$.paths.*.*', update: { summary: 'S' } },
    want: { paths: { '/a': { get: { tags: ['A'], summary: 'S', found: true } } } },
  },
  {
    of: 'has a tag now',
    given: { paths: { '/a': { get: { summary: 'S' } } } },
    asked: "$.paths.*[?@.tags[0]=='A' && @.summary=='S']",
    between: { target: '$.paths.*.*', update: { tags: ['A'] } },
    want: { paths: { '/a': { get: { tags: ['A'], summary: 'S', found: true } } } },
  },
  {
    of: 'a removal leaves',
    given: { a: { it: {} }, b: { it: {} } },
    asked: '$..it',
    between: { target: '$.a', remove: true },
    want: { b: { it: { found: true } } },
  },
])('selects what $of', ({ given, asked, between, want }) => {
  const overlay = overlayOf({ target: asked, update: {} }, between, { target: asked, update: { found: true } });
  // What is asked for before need not be there, and what is gone must not be found.
  const actions = overlay.actions.map((action, index) =>
    index === 0 ? { ...action, matches: 'any' as const } : action,
  );
  expect(applyOverlays(given, [{ ...overlay, actions }])).toEqual(want);
});

it('what an update brings can be changed like everything else', () => {
  const result = applyOverlays<{ a?: number }>({}, [overlayOf({ target: '$', update: { a: 1 } })]);
  result.a = 2;
  expect(result).toEqual({ a: 2 });
});

it('pollutes nothing by __proto__ and constructor, whatever brings them', () => {
  const update = json('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}');
  const result = apply(json('{"a": {"__proto__": {"own": 1}}, "b": {}}'), { target: '$.*', 'x-matches': 2, update });
  expect(Object.prototype).not.toHaveProperty('polluted');
  expect(JSON.stringify(result)).toBe(
    '{"a":{"__proto__":{"own":1,"polluted":1},"constructor":{"prototype":{"polluted":1}}},"b":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}',
  );
  expect(apply(json('{"a": {"__proto__": {"x": 1}}}'), { target: "$.a['__proto__']", remove: true })).toEqual({
    a: {},
  });
});
