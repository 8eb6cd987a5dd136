import { expect, it } from 'vitest';
import { placeSteps, schemaBelow } from './place-steps.ts';

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

const text = { type: 'string' };
const document = { components: { schemas: { Item: { properties: { other: { type: 'number' }, id: text } } } } };
const list = { properties: { more: {}, list: { allOf: [{ items: { $ref: '#/components/schemas/Item' } }] } } };

it.each([
  { steps: [], want: list },
  { steps: ['list', '[]'], want: { $ref: '#/components/schemas/Item' } },
  { steps: ['list', '[]', 'id'], want: text },
  { steps: ['list', 'id'], want: undefined },
  { steps: ['gone', '[]', 'id'], want: undefined },
  { steps: ['[]'], want: undefined },
])('below $steps stands $want', ({ steps, want }) => {
  expect(schemaBelow(document, list, steps)).toEqual(want);
});
