import { expect, it } from 'vitest';
import { parseOverlay } from '../overlay/parse-overlay.ts';
import { knownOperations, operationTarget } from './known-operations.ts';

const target = (rest = '') => `$.paths.*[?@.tags[0]=='A & B.' && @.summary=='Delete by id\\'s.']${rest}`;
const overlay = (...actions: object[]) =>
  parseOverlay(
    {
      overlay: '1.0.0',
      info: { title: 'T', version: '1' },
      actions: actions.map((action) => ({ description: 'Why.', ...action })),
    },
    'o.yaml',
  );

it('gathers what all overlays say of an operation, and knows the open ones', () => {
  const known = knownOperations([
    overlay(
      { target: target(), update: { operationId: 'a', 'x-agency': { resource: 'as' } } },
      { target: '$.info', update: { title: 'x' } },
    ),
    overlay(
      { target: target(), update: { 'x-agency': { method: 'delete' }, security: [] } },
      { target: target('.responses'), update: { '4XX': {} } },
    ),
  ]);
  expect([...known.values()]).toEqual([
    {
      key: "A & B.: Delete by id's.",
      tag: 'A & B.',
      summary: "Delete by id's.",
      names: { resource: 'as', method: 'delete' },
      open: true,
    },
  ]);
});

it.each([
  { why: 'nothing of credentials', actions: [{ target: target(), update: { summary: 'x' } }], names: {}, open: false },
  { why: 'a removal', actions: [{ target: target(), remove: true }], names: {}, open: false },
  {
    why: 'a credential',
    actions: [{ target: target(), update: { security: [{ hash: [] }] } }],
    names: {},
    open: false,
  },
  { why: 'no credential', actions: [{ target: target(), update: { security: [] } }], names: {}, open: true },
  {
    why: 'no credential, before more',
    actions: [
      { target: target(), update: { security: [] } },
      { target: target(), update: { 'x-agency': { retry: 'read' } } },
    ],
    names: { retry: 'read' },
    open: true,
  },
  {
    why: 'something in it',
    actions: [{ target: target('.requestBody'), update: { 'x-agency': { retry: 'read' }, security: [] } }],
    names: {},
    open: false,
  },
])('knows what is said of an operation itself: $why', ({ actions, names, open }) => {
  expect([...knownOperations([overlay(...actions)]).values()]).toMatchObject([{ names, open }]);
  expect([...knownOperations([overlay(...actions)]).values()][0]?.names).toEqual(names);
});

it.each([
  { given: String.raw`$.paths.*[?@.tags[0]=='A' && @.summary=='S']`, want: { key: 'A: S', whole: true } },
  { given: String.raw`  $.paths.*[?@.tags[0]=='A'&&@.summary=='S']  `, want: { key: 'A: S', whole: true } },
  { given: "$.paths.*[?\n  @.tags[0]  ==\n'A'  &&  @.summary  ==  'S'  ]\n", want: { key: 'A: S', whole: true } },
  { given: String.raw`$.paths.*[?@.tags[0]=='' && @.summary=='']`, want: { key: ': ', whole: true } },
  { given: String.raw`$.paths.*[?@.tags[0]=='\u0041\'' && @.summary=='\\\n']`, want: { key: "A': \\\n", whole: true } },
  {
    given: String.raw`$.paths.*[?@.tags[0]=='A' && @.summary=='S'].responses`,
    want: { key: 'A: S', whole: false },
  },
  {
    given: "$.paths.*[?@.tags[0]=='A' && @.summary=='S'][\n'parameters']",
    want: { key: 'A: S', whole: false },
  },
  { given: String.raw`$.paths.*[?@.tags[1]=='A' && @.summary=='S']`, want: undefined },
  { given: String.raw`$.paths.*[?@.tags[0]=='A']`, want: undefined },
  { given: String.raw`$.x[?@.a==$.paths.*[?@.tags[0]=='A' && @.summary=='S']]`, want: undefined },
])('an action is keyed to an operation however it is written: $given', ({ given, want }) => {
  const [action] = overlay({ target: given, update: {} }).actions;
  expect(action && operationTarget(action)).toEqual(want && expect.objectContaining(want));
});
