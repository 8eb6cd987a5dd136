import { expect, it } from 'vitest';
import { toldOf } from './test-changes.ts';

const AT = '/paths/~1qr/get/parameters';
const PLACE = `#${AT}/0`;

it.each([
  { ref: '#/components/parameters/none', want: 'leads nowhere in this document' },
  { ref: 'other.json#/components/parameters/a', want: 'leads nowhere in this document' },
  { ref: '#', want: 'leads nowhere in this document' },
  { ref: '#/components/parameters/a', want: 'leads in a ring' },
])('a reference to $ref $want', ({ ref, want }) => {
  const parameters = {
    a: { $ref: '#/components/parameters/b' },
    b: { $ref: '#/components/parameters/a' },
  };
  const given = { '/components/parameters': parameters, [AT]: [{ $ref: ref }] };
  expect(() => toldOf(given)).toThrow(`${PLACE} refers to '${ref}', which ${want}`);
});

it('a chain of references is followed to its end', () => {
  const parameters = { a: { $ref: '#/components/parameters/b' }, b: { name: 'b', in: 'query', schema: {} } };
  const given = { '/components/parameters': parameters, [AT]: [{ $ref: '#/components/parameters/a' }] };
  expect(toldOf(given)).toEqual(['additive request parameter-added-optional']);
});
