import { expect, it } from 'vitest';
import { changesOf, reasonsOf, toldOf } from './test-changes.ts';

const NOTE = '/components/schemas/Payload/properties/note';
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const text = { type: 'string', minLength: 1 };
const [PERSON, BUSINESS] = [ref('Person'), ref('Business')];
const one = (...oneOf: object[]) => ({ [NOTE]: { oneOf } });

it.each([
  {
    change: 'a form of a component that comes',
    was: one(PERSON, text),
    is: one(PERSON, text, BUSINESS),
    want: ['`Payload.note` may now also be `Business`'],
  },
  {
    change: 'a form of a component that goes',
    was: one(PERSON, text, BUSINESS),
    is: one(PERSON, text),
    want: ['`Payload.note` is no longer `Business`'],
  },
  {
    change: 'a form without a name that comes',
    was: one(PERSON, text),
    is: one(PERSON, text, { type: 'array', items: {} }),
    want: ['`Payload.note` has one form more'],
  },
  {
    change: 'a form without a name that goes',
    was: one(PERSON, text, { type: 'array', items: {} }),
    is: one(PERSON, text),
    want: ['`Payload.note` has one form less'],
  },
  {
    change: 'one form of several that is the only one now',
    was: one(PERSON, BUSINESS),
    is: { [NOTE]: PERSON },
    want: ['`Payload.note` is no longer `Business`'],
  },
])('$change', ({ was, is, want }) => {
  expect(reasonsOf(is, was)).toEqual(want);
});

it('says where the form stands, and what it is', () => {
  const list = { type: 'array', items: {} };
  expect(changesOf(one(PERSON, text, list), one(PERSON, text))).toMatchObject([
    {
      direction: 'request',
      pointers: { before: `#${NOTE}`, after: `#${NOTE}/oneOf/2` },
      before: undefined,
      after: list,
    },
  ]);
  expect(changesOf(one(PERSON, text), one(PERSON, text, list))).toMatchObject([
    {
      direction: 'request',
      pointers: { before: `#${NOTE}/oneOf/2`, after: `#${NOTE}` },
      before: list,
      after: undefined,
    },
  ]);
});

it.each([
  {
    change: 'forms without names are paired by the kind of their values',
    was: one(text, { type: 'number', minimum: 1 }),
    is: one({ type: 'number', minimum: 1 }, { type: 'string', minLength: 2 }),
    want: ['breaking request request-limit-tightened'],
  },
  {
    change: 'a form of another kind is another form',
    was: one(PERSON, { type: 'string', minLength: 1 }),
    is: one(PERSON, { type: 'number', minimum: 1 }),
    want: ['additive request request-alternative-added', 'breaking request request-alternative-removed'],
  },
  {
    change: 'of several forms a value may have but one now',
    was: { [NOTE]: { anyOf: [PERSON, text] } },
    is: { [NOTE]: { oneOf: [PERSON, text] } },
    want: ['breaking request request-limit-tightened'],
  },
  {
    change: 'a form that is any value',
    was: one(PERSON, {}),
    is: one(PERSON, {}, BUSINESS),
    want: ['additive request request-alternative-added'],
  },
])('$change', ({ was, is, want }) => {
  expect(toldOf(is, was)).toEqual(want);
});
