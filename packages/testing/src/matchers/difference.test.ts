import { describe, expect, it } from 'vitest';
import { difference, placesOf } from './difference.ts';

const SHOWN = ['schemaId', 'status'];
const credential = {
  schemaId: 's',
  status: 'active',
  expirationDate: '2030-01-31',
  attributes: [
    { key: 'email', value: 'ada@example.com' },
    { key: 'address', value: { city: 'Bern', lines: ['a', 'b'] } },
  ],
};

describe('what is not as wanted is told by its place, and quoted only where it may be', () => {
  it.each<{ wanted: unknown; want: string | undefined }>([
    { wanted: {}, want: undefined },
    { wanted: { schemaId: 's', status: undefined }, want: undefined },
    { wanted: { schemaId: 't' }, want: 'schemaId is "s"' },
    { wanted: { expirationDate: '2031-01-31' }, want: 'expirationDate is another' },
    { wanted: { nothing: 1 }, want: 'nothing is missing' },
    { wanted: { attributes: { email: 'ada@example.com' } }, want: undefined },
    { wanted: { attributes: { email: 'bob@example.com' } }, want: 'attributes.email is another' },
    { wanted: { attributes: { phone: '1' } }, want: 'attributes.phone is missing' },
    { wanted: { attributes: [{ key: 'email' }] }, want: undefined },
    { wanted: { attributes: [{ key: 'phone' }] }, want: 'attributes.phone is missing' },
    { wanted: { attributes: [{ key: 'email', value: 'ada@example.com' }] }, want: undefined },
    { wanted: { attributes: { address: { city: 'Bern' } } }, want: undefined },
    { wanted: { attributes: { address: { city: 'Rome' } } }, want: 'attributes.address.city is another' },
    { wanted: { attributes: { address: { lines: ['a'] } } }, want: 'attributes.address.lines has 2 instead of 1' },
    { wanted: { attributes: { email: { at: 1 } } }, want: 'attributes.email is another' },
    { wanted: { attributes: { email: expect.stringContaining('@') } }, want: undefined },
    { wanted: { attributes: { email: expect.any(Number) } }, want: 'attributes.email is another' },
    { wanted: expect.objectContaining({ schemaId: 's' }), want: undefined },
    { wanted: { attributes: { toString: 1 } }, want: 'attributes.toString is missing' },
  ])('$want', ({ wanted, want }) => {
    expect(difference(credential, wanted, SHOWN)).toBe(want);
  });
});

it.each<{ wanted: unknown; want: string }>([
  { wanted: {}, want: '' },
  {
    wanted: { schemaId: 's', attributes: { email: 'ada@example.com' } },
    want: 'schemaId "s", attributes.email',
  },
  { wanted: { attributes: [{ key: 'email' }], format: undefined }, want: 'attributes.email' },
  { wanted: { schemaId: expect.any(String) }, want: 'schemaId' },
])('what is wanted is told as $want', ({ wanted, want }) => {
  expect(placesOf(wanted, SHOWN)).toBe(want);
});
