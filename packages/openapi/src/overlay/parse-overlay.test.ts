import { expect, it } from 'vitest';
import { DocumentError } from '../document/document-error.ts';
import { parseOverlay } from './parse-overlay.ts';

const action = { target: '$.a', description: 'Why.', update: {} };
const base = { overlay: '1.0.0', info: { title: 'T', version: '1' }, actions: [action] };
const withAction = (change: object) => ({ ...base, actions: [action, { ...action, ...change }] });

it.each([
  { given: base, want: [{ target: '$.a', description: 'Why.', matches: 1, change: { kind: 'update', value: {} } }] },
  { given: { ...base, extends: '../upstream.json' }, want: [expect.anything()] },
  {
    given: { ...base, overlay: '1.0.12', actions: [{ ...action, update: undefined, remove: true, 'x-matches': 3 }] },
    want: [expect.objectContaining({ matches: 3, change: { kind: 'remove' } })],
  },
  {
    given: { ...base, actions: [{ ...action, remove: false, 'x-matches': 'some' }] },
    want: [expect.objectContaining({ matches: 'some' })],
  },
])('reads $given', ({ given, want }) => {
  expect(parseOverlay(given, 'o.yaml')).toEqual({ file: 'o.yaml', title: 'T', actions: want });
});

it.each([
  { given: null, want: ['#', 'is missing or no object'] },
  { given: { openapi: '3.0.3' }, want: ['#/overlay', "is missing; '1.0.0' is wanted (is this an overlay?)"] },
  { given: { ...base, overlay: 1 }, want: ['#/overlay', "is 1; '1.0.0' is wanted (is this an overlay?)"] },
  { given: { ...base, overlay: '1.1.0' }, want: ['#/overlay', `is "1.1.0"; '1.0.0' is wanted (is this an overlay?)`] },
  ...['01.0.0', 'v1.0.0', '1.0.0-rc', '1.0', '1a0.0', '1.0.'].map((overlay) => ({
    given: { ...base, overlay },
    want: ['#/overlay', `is "${overlay}"; '1.0.0' is wanted (is this an overlay?)`],
  })),
  {
    given: { ...base, info: { ...base.info, titel: 'T' } },
    want: ['#/info/titel', 'is not known here; known are title, version'],
  },
  { given: { ...base, info: { version: '1', title: 1 } }, want: ['#/info/title', 'is missing or no text'] },
  { given: { ...base, 'x-stage': '' }, want: ['#/x-stage', 'is ""; \'published\' is wanted, or none'] },
  { given: withAction({ target: ' ' }), want: ['#/actions/1/target', 'is missing or no text'] },
  { given: { ...base, actions: { 0: action } }, want: ['#/actions', 'is no list with at least one action'] },
  { given: { ...base, actions: [action, 'a'] }, want: ['#/actions/1', 'is missing or no object'] },
  {
    given: withAction({ 'x-matches': 1.5 }),
    want: ['#/actions/1/x-matches', "is neither a whole number above 0 nor 'some'"],
  },
  { given: { ...base, info: undefined }, want: ['#/info', 'is missing or no object'] },
  { given: { ...base, info: { title: 'T' } }, want: ['#/info/version', 'is missing or no text'] },
  { given: { ...base, actions: [] }, want: ['#/actions', 'is no list with at least one action'] },
  {
    given: { ...base, action: [] },
    want: ['#/action', 'is not known here; known are overlay, info, extends, actions, x-stage'],
  },
  { given: withAction({ matches: 2 }), want: ['#/actions/1/matches', expect.stringContaining('is not known here')] },
  { given: withAction({ 'x-match': 2 }), want: ['#/actions/1/x-match', expect.stringContaining('x-matches')] },
  { given: { ...base, 'x-stag': 'published' }, want: ['#/x-stag', expect.stringContaining('x-stage')] },
  {
    given: withAction({ update: { properties: { a: { 'x-secrcy': 'pii' } } } }),
    want: [
      '#/actions/1/update/properties/a/x-secrcy',
      'is not known here; known are x-agency, x-form, x-secrecy, x-words',
    ],
  },
  {
    given: withAction({ update: { 'x-agency': { retrry: 'once' } } }),
    want: ['#/actions/1/update/x-agency/retrry', expect.stringMatching(/known here; known are afterUnknown, client/)],
  },
  { given: withAction({ description: ' ' }), want: ['#/actions/1/description', 'is missing or no text'] },
  { given: withAction({ target: undefined }), want: ['#/actions/1/target', 'is missing or no text'] },
  {
    given: withAction({ target: '$.a[' }),
    want: ['#/actions/1/target', expect.stringContaining("'$.a[' is no JSONPath")],
  },
  {
    given: withAction({ target: '$..[?@.a]' }),
    want: ['#/actions/1/target', expect.stringContaining('misses what stands in lists')],
  },
  { given: withAction({ remove: true }), want: ['#/actions/1', 'needs exactly one of `update` and `remove: true`'] },
  {
    given: withAction({ update: undefined }),
    want: ['#/actions/1', 'needs exactly one of `update` and `remove: true`'],
  },
  { given: withAction({ remove: 'yes' }), want: ['#/actions/1/remove', 'is neither true nor false'] },
  {
    given: withAction({ 'x-matches': 0 }),
    want: ['#/actions/1/x-matches', "is neither a whole number above 0 nor 'some'"],
  },
  {
    given: withAction({ 'x-matches': 'many' }),
    want: ['#/actions/1/x-matches', "is neither a whole number above 0 nor 'some'"],
  },
])('refuses: $want', ({ given, want: [pointer, reason] }) => {
  const parse = () => parseOverlay(given, 'o.yaml');
  expect(parse).toThrow(DocumentError);
  expect(parse).toThrow(expect.objectContaining({ file: 'o.yaml', pointer, reason }));
});
