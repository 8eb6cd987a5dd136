import { expect, it } from 'vitest';
import { fit } from './fit.ts';

const example = { id: 'an id', state: 1, note: 'from the document' };
/** A document that has these fields, of these types, and needs an id. */
const types: Readonly<Record<string, string>> = { id: 'string', state: 'number', note: 'string', date: 'string' };
const isAllowed = (candidate: object): boolean => 'id' in candidate && Object.entries(candidate).every(([name, value]) => typeof value === types[name]);

it.each([
  { name: 'values take the place of the example', given: { id: '7', state: 2 }, want: { id: '7', state: 2, note: 'from the document' } },
  { name: 'a field that the example has not', given: { date: '2030' }, want: { ...example, date: '2030' } },
  { name: 'a field that the document has not', given: { id: '7', colour: 'red' }, want: { ...example, id: '7' } },
  { name: 'a value that the document forbids', given: { id: '7', state: 'pending' }, want: { ...example, id: '7' } },
  { name: 'no value', given: { note: undefined }, want: { id: 'an id', state: 1 } },
  { name: 'no value where there must be one', given: { id: undefined, state: 2 }, want: { ...example, state: 2 } },
  { name: 'nothing', given: {}, want: example },
])('$name', ({ given, want }) => {
  expect(fit(example, given, isAllowed)).toEqual(want);
});
