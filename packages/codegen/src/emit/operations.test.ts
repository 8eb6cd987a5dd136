import { expect, it } from 'vitest';
import { readCatalog } from '@one37id/agency-openapi/catalog';
import { identifier } from '../text/identifier.ts';
import { emitOperations } from './operations.ts';
import { check } from './testing/check.ts';
import { documentOf, envelope, type GivenOperation, json } from './testing/document-of.ts';

const text = { type: 'string' };
const body = (schema: object) => ({ requestBody: json(schema) });

function emit(...operations: readonly Partial<GivenOperation>[]) {
  const document = documentOf(
    operations.map((operation, index) => ({ operationId: `set${String.fromCharCode(65 + index)}`, ...operation })),
  );
  const module = emitOperations(readCatalog(document));
  check('operations.gen.ts', module);
  return module;
}

/** The constant of an operation as data. */
const valueOf = (operation: Partial<GivenOperation>) => emit(operation).declarations.at(-1)?.value;

const BARE = { id: 'setA', method: 'POST', path: '/setA', returns: 'empty' };

it.each<{ given: Partial<GivenOperation>; want: object }>([
  // What core takes for granted is not said.
  { given: {}, want: {} },
  { given: { path: '/a/b', method: 'get' }, want: { path: '/a/b', method: 'GET' } },
  { given: { 'x-agency': { retry: 'read' } }, want: { retry: 'read' } },
  { given: { 'x-agency': { afterUnknown: { again: 'gone' } } }, want: { mayRepeat: true } },
  { given: { 'x-agency': { afterUnknown: { look: 'a.b' } } }, want: {} },
  { given: { 'x-agency': { retry: 'idempotent', afterUnknown: { again: 'gone' } } }, want: { retry: 'idempotent' } },
  { given: { responses: { 200: json(envelope(text)) } }, want: { returns: 'result' } },
  {
    given: { responses: { 200: { content: { 'image/png': {} } } } },
    want: { returns: 'image', image: identifier('readImage') },
  },
  {
    given: { responses: { 200: { content: { 'image/png': {} } }, 202: {} } },
    want: { returns: { 200: 'image', 202: 'any' }, image: identifier('readImage') },
  },
  {
    given: {
      parameters: [
        { in: 'query', name: 'q', schema: text },
        { in: 'query', name: 'list', explode: false, schema: { type: 'array', items: text } },
      ],
    },
    want: { query: ['q', expect.objectContaining({ name: 'list', write: identifier('writeQuery') })] },
  },
  {
    given: body({ type: 'object', properties: { a: text, b: { type: 'boolean' }, c: { enum: ['x'] } } }),
    want: { body: 'fields', names: 'a b c', log: 'b c' },
  },
  { given: body({ type: 'array', items: { properties: { a: text } } }), want: { body: 'whole', names: 'a' } },
  {
    given: body({ type: 'object', properties: { agentAlias: text } }),
    want: {
      body: 'fields',
      names: 'agentAlias',
      checks: [{ check: identifier('checkAgentAlias'), fields: { agentAlias: [] } }],
    },
  },
  {
    given: body({ type: 'object', properties: { at: { ...text, format: 'date-time' } } }),
    want: { body: 'fields', names: 'at', checks: [{ check: identifier('checkDates'), fields: { at: [] } }] },
  },
  {
    given: {
      'x-agency': { selects: { list: ['id'] } },
      ...body({ type: 'object', properties: { list: { type: 'array', items: {} } } }),
    },
    want: {
      body: 'fields',
      names: 'list',
      checks: [{ check: identifier('checkSelection'), fields: { list: ['id'] } }],
    },
  },
])('core is told of $given', ({ given, want }) => {
  expect(valueOf(given)).toEqual({ ...BARE, ...want });
});

it('a credential is one constant, which stands before what uses it and is nobody else’s', () => {
  const module = emit({ security: [{ hash: [] }] }, { security: [{ 'a key': [] }] }, { security: [{ hash: [] }] });
  expect(module.declarations.map(({ name, exported = true }) => [name, exported])).toEqual([
    ['auth1', false],
    ['hashAuth', false],
    ['setAOperation', true],
    ['setBOperation', true],
    ['setCOperation', true],
  ]);
  expect(module.declarations.map(({ value }) => (value as { auth?: object }).auth)).toEqual(
    [undefined, undefined, 'hashAuth', 'auth1', 'hashAuth'].map((name) => name && identifier(name)),
  );
  expect(module.text).toContain("const hashAuth: AuthScheme = { name: 'hash', header: 'hash' };");
});

it('how a list pages is a constant of its own, and each says what it is of', () => {
  const pagination = { page: 'at', size: 'rows', firstPage: 0, defaultSize: 50, items: 'all' };
  const number = { type: 'integer' };
  const { declarations, text: made } = emit({
    tags: ['Thing'],
    summary: 'List\nthem.',
    'x-agency': { pagination },
    ...body({ type: 'object', properties: { at: number, rows: number } }),
    responses: { 200: json(envelope({ properties: { all: { type: 'array', items: text } } })) },
  });
  expect(declarations).toMatchObject([{ name: 'setAOperation' }, { name: 'setAPagination', value: pagination }]);
  expect(made).toContain('/** Thing · List them. */\nexport const setAOperation: Operation = {\n');
  expect(made).toContain('export const setAPagination: Pagination = {');
});

it('what is not used is not imported', () => {
  expect(emit({}).imports).toEqual([{ from: '@one37id/agency-core', names: ['Operation'], typeOnly: true }]);
  const image = emit({ responses: { 200: { content: { 'image/png': {} } } } });
  expect(image.imports[1]).toEqual({ from: '@one37id/agency-core', names: ['readImage'], typeOnly: false });
  const dates = emit(body({ type: 'object', properties: { at: { ...text, format: 'date-time' } } }));
  expect(dates.imports[1]).toEqual({ from: '@one37id/agency-core/internal', names: ['checkDates'], typeOnly: false });
});
