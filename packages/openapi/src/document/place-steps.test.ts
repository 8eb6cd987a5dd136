import { expect, it } from 'vitest';
import { placeSteps } from './place-steps.ts';

const paged = { 'x-agency': { pagination: { items: 'data', total: 'count' } } };

it.each([
  { given: {}, place: 'result', want: ['result'] },
  { given: {}, place: 'input.payload[].format', want: ['input', 'payload', '[]', 'format'] },
  { given: {}, place: 'result.items[].state', want: ['result', 'items', '[]', 'state'] },
  { given: paged, place: 'result.items[].state', want: ['result', 'data', '[]', 'state'] },
  { given: paged, place: 'result.items', want: ['result', 'data'] },
  { given: paged, place: 'input.items[]', want: ['input', 'items', '[]'] },
  { given: paged, place: 'result.owner.items[]', want: ['result', 'owner', 'items', '[]'] },
  { given: { 'x-agency': { pagination: false } }, place: 'result.items[]', want: ['result', 'items', '[]'] },
])('case %#: the steps to $place', ({ given, place, want }) => {
  expect(placeSteps(given, place)).toEqual(want);
});
