import { expect, it } from 'vitest';
import { plainPathArguments } from './path-arguments.ts';
import { rootAtAdmin } from './admin-root.ts';
import { startNormalization } from './normalization-context.ts';
import { checkDocument } from '../document/check.ts';
import { parametersOf } from '../catalog/read-parameters.ts';

/** A document with one GET at this path, with these arguments. */
const withPath = (path: string, names: readonly string[], more: object = {}) =>
  checkDocument(
    {
      openapi: '3.0.3',
      info: { title: 'T', version: '1' },
      paths: {
        [path]: {
          get: {
            parameters: names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
            responses: {},
            ...more,
          },
        },
      },
    },
    'o.json',
  );

const plain = (document: ReturnType<typeof withPath>) => {
  const context = startNormalization(document, 'o.json');
  rootAtAdmin(context);
  plainPathArguments(context);
  const [path = ''] = Object.keys(context.document['paths'] as object);
  return { path, notes: context.notes, origin: context.origins.get(path), document: context.document };
};

it.each([
  { given: '/a/{id}/{widget-id}/{_x}/{n1}', want: undefined },
  { given: '/a/{größe}/{番号}', want: '/a/{gro_e}/{argument}' },
  { given: '/a/{a.b}', want: '/a/{a_b}' },
  { given: '/a/{filter[id]}', want: '/a/{filter_id}' },
  { given: '/a/{id*}/{+rest}', want: '/a/{id}/{rest}' },
  { given: '/a/{a.b}/{a_b}', want: '/a/{a_b2}/{a_b}' },
  { given: '/a/{a.b}/{a b}', want: '/a/{a_b}/{a_b2}' },
  { given: '/a/{.}.json', want: '/a/{argument}.json' },
  { given: '/a/{from.date}:{until.date}', want: '/a/{from_date}:{until_date}' },
  { given: '/a/{$1}', want: '/a/{1}' },
])('$given is $want', ({ given, want = given }) => {
  const names = [...given.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name);
  const { path, origin, notes, document } = plain(withPath(`/bc/admin${given}`, names));
  expect(path).toBe(want);
  expect(origin).toBe(`/bc/admin${given}`);
  expect(notes).toHaveLength(names.filter((name) => !want.includes(`{${name}}`)).length);
  // Each argument is found in its template.
  expect(parametersOf(document, path, 'get', 'x').parameters).toHaveLength(names.length);
});

it('takes no name of another parameter or of a field of a body', () => {
  const query = [{ name: 'a_b', in: 'query' }];
  expect(plain(withPath('/a', [], {})).notes).toEqual([]);
  const document = withPath('/a/{a.b}', [], {
    parameters: [{ name: 'a.b', in: 'path', required: true }, ...query],
    requestBody: { content: { 'application/json': { schema: { properties: { a_b2: {} } } } } },
  });
  const { path, notes } = plain(document);
  expect(path).toBe('/a/{a_b3}');
  expect(notes).toEqual(["The path argument 'a.b' is called 'a_b3': its own name is no plain one."]);
});

it('is called the same whatever other paths have, and another name where a field behind a reference has it', () => {
  const id = [{ name: 'a.b', in: 'path', required: true, schema: { type: 'string' } }];
  const body = { content: { 'application/json': { schema: { $ref: '#/components/schemas/Body' } } } };
  const document = (ours: object, others: object) =>
    checkDocument(
      {
        openapi: '3.0.3',
        info: { title: 'T', version: '1' },
        paths: { '/a/{a.b}': { put: { parameters: id, responses: {}, ...ours } }, ...others },
        components: { schemas: { Body: { type: 'object', properties: { a_b: { type: 'string' } } } } },
      },
      'o.json',
    );
  const elsewhere = {
    '/b/{a_b}': { put: { parameters: [{ ...id[0], name: 'a_b' }], requestBody: body, responses: {} } },
  };
  expect(plain(document({}, elsewhere)).path).toBe('/a/{a_b}');
  expect(plain(document({ requestBody: body }, {})).path).toBe('/a/{a_b2}');
});

it('looks past what holds itself, and past data', () => {
  const ring = { $ref: '#/components/schemas/Ring' };
  const document = checkDocument(
    {
      openapi: '3.0.3',
      info: { title: 'T', version: '1' },
      paths: {
        '/a/{a.b}': {
          put: {
            parameters: [{ name: 'a.b', in: 'path', required: true, schema: { type: 'string' } }],
            requestBody: { content: { 'application/json': { schema: ring, example: { parameters: null } } } },
            responses: {},
          },
        },
      },
      components: { schemas: { Ring: { properties: { next: ring, none: null }, example: { parameters: 'none' } } } },
    },
    'o.json',
  );
  expect(plain(document).path).toBe('/a/{a_b}');
});

it('names shared arguments where they are shared, and no others of that name', () => {
  const id = { name: 'a.b', in: 'path', required: true };
  const document = checkDocument(
    {
      openapi: '3.0.3',
      info: { title: 'T', version: '1' },
      paths: {
        '/a/{a.b}': {
          parameters: [{ $ref: '#/components/parameters/Id' }],
          get: { parameters: [{ name: 'a.b', in: 'query' }], responses: {} },
        },
      },
      components: { parameters: { Id: id } },
    },
    'o.json',
  );
  const { document: made, path } = plain(document);
  expect(parametersOf(made, path, 'get', 'x').parameters.map(({ name, in: where }) => `${where} ${name}`)).toEqual([
    'path a_b',
    'query a.b',
  ]);
});
