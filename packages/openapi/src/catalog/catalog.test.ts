import { expect, it } from 'vitest';
import { type Catalog, resourcesOf } from './catalog.ts';
import { readCatalog } from './read-catalog.ts';

/** Operations as `client resource.method variant`, where the variant may be missing. */
const catalogOf = (...operations: readonly string[]): Catalog => {
  const paths = Object.fromEntries(
    operations.map((text, at) => {
      const [client = '', name = '', variant] = text.split(' ');
      const [resource = '', method = ''] = name.split('.');
      const names = { client, resource, method, ...(variant === undefined ? {} : { variant }) };
      return [`/${at}`, { post: { operationId: `id${at}`, 'x-agency': names, responses: {} } }];
    }),
  );
  return readCatalog({ paths });
};

it('groups operations by client, resource and method', () => {
  const resources = resourcesOf(
    catalogOf('agency a.x one', 'studio a.x', 'agency b.x', 'agency a.y', 'agency a.x two'),
  );
  expect(
    resources.map(({ client, name, methods }) => [
      `${client} ${name}`,
      ...methods.map((method) => `${method.name}: ${method.operations.map(({ id }) => id).join(' ')}`),
    ]),
  ).toEqual([
    ['agency a', 'x: id0 id4', 'y: id3'],
    ['studio a', 'x: id1'],
    ['agency b', 'x: id2'],
  ]);
});

it.each([
  { given: ['agency a.x', 'agency a.x'] },
  { given: ['agency a.x one', 'agency a.x'] },
  { given: ['agency a.x one', 'agency a.x one'] },
])('of several operations of a method each needs a variant of its own: $given', ({ given }) => {
  expect(() => resourcesOf(catalogOf(...given))).toThrow(
    'a.x names 2 operations (id0, id1): give each its own x-agency.variant in an overlay',
  );
});
