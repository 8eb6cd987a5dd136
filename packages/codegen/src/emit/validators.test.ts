import { expect, it } from 'vitest';
import { readCatalog } from '@one37id/agency-openapi/catalog';
import { emitValidators } from './validators.ts';

const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** The emitted text on one line, so that a test does not depend on where lines break. */
function emit(operation: object, schemas: object = {}, path = '/thing/{id}'): string {
  const parameters = path.includes('{id}') ? [id] : [];
  const full = { operationId: 'change', tags: ['T'], parameters, responses: { 204: {} }, ...operation };
  const document = { info: { title: 'T', version: '1' }, paths: { [path]: { post: full } }, components: { schemas } };
  return emitValidators(readCatalog(document), document)
    .text.replace(/,?\s+/g, (gap) => (gap.startsWith(',') ? ', ' : ' '))
    .replace(/,? ([\]}])/g, ' $1');
}

const id = { name: 'id', in: 'path', required: true, schema: { type: 'string', minLength: 1 } };

it('puts path parameters and the body into the row of an operation', () => {
  const text = emit({
    requestBody: { required: true, ...json({ properties: { name: { type: 'string' } } }) },
  });
  expect(text).toContain("parameters: { required: ['id'], properties: { id: { type: 'string', minLength: 1 } } }");
  expect(text).toContain("body: { properties: { name: { type: 'string' } } }");
  expect(text).not.toContain('optional');
});

it('marks a body that may be left out', () => {
  expect(emit({ requestBody: json({ properties: { a: {} } }) }, {}, '/thing')).toContain('optional: true');
});

it('takes a body that is no object as the field `body`', () => {
  const text = emit(
    { requestBody: { required: true, ...json({ type: 'array', items: { type: 'string' } }) } },
    {},
    '/thing',
  );
  expect(text).toContain("required: ['body']");
  expect(text).toContain("body: { type: 'array', items: { type: 'string' } }");
});

it('imports the rules that the document needs and no others', () => {
  expect(emit({})).toContain(
    "import { minLengthRule, propertiesRule, requiredRule, typeRule } from '../validators/rules.ts';",
  );
});

it('names a schema that is used twice or contains itself, and puts every other where it is used', () => {
  const schemas = { Once: { type: 'boolean' }, Twice: { type: 'number' }, Tree: { properties: { next: ref('Tree') } } };
  const properties = { a: ref('Once'), b: ref('Twice'), c: ref('Twice'), d: ref('Tree') };
  const text = emit({ requestBody: { required: true, ...json({ properties }) } }, schemas, '/thing');
  expect(text).toContain("a: { type: 'boolean' }");
  expect(text).toContain("b: { $ref: 'Twice' }");
  expect(text).toContain("Tree: { properties: { next: { $ref: 'Tree' } } }");
  expect(text).not.toContain('Once');
});

it('closes the schemas of responses, save where one is a part of another', () => {
  const schemas = { Base: { properties: { ok: { type: 'boolean' } } } };
  const plain = emit({ responses: { 200: json(ref('Base')) } }, schemas);
  expect(plain).toContain("'200': { properties: { ok: { type: 'boolean' } }, additionalProperties: false }");
  const composed = emit({ responses: { 200: json({ allOf: [ref('Base')] }), 400: json(ref('Base')) } }, schemas);
  expect(composed).toContain(
    "'200': { unevaluatedProperties: false, allOf: [{ properties: { ok: { type: 'boolean' } } }] }",
  );
  expect(composed).toContain("'400': { properties: { ok: { type: 'boolean' } }, additionalProperties: false }");
});

it('keeps that a status was inferred', () => {
  const text = emit({ responses: { 201: { ...json({ type: 'object' }), 'x-inferred': { status: 'rule' } } } });
  expect(text).toContain("'201': { type: 'object', inferred: ['status'] }");
});

it('names in the head what is not checked, and checks the rest', () => {
  const schemas = { Odd: { type: 'array', contains: {} } };
  const text = emit(
    { requestBody: { required: true, ...json({ properties: { a: ref('Odd') }, not: {} }) } },
    schemas,
    '/thing',
  );
  expect(text).toContain('// Rules of the document that are not checked here: contains, not.');
  expect(text).toContain("body: { properties: { a: { type: 'array' } } }");
  expect(emit({})).not.toContain('not checked here');
});

it('a query is checked beside the path, and no header is', () => {
  const parameters = [
    id,
    { name: 'q', in: 'query', schema: { type: 'integer' } },
    { name: 'X-A', in: 'header', schema: { type: 'boolean' } },
  ];
  const text = emit({
    parameters,
    requestBody: { required: true, ...json({ required: ['a'], properties: { a: {} } }) },
  });
  expect(text).toContain(
    "parameters: { required: ['id'], properties: { id: { type: 'string', minLength: 1 }, q: { type: 'integer' } } }",
  );
  const optional = emit({ parameters: [{ name: 'q', in: 'query', schema: {} }] }, {}, '/thing');
  expect(optional).toContain('parameters: { properties: { q: {} } }');
});

it('what only one side sends is asked of that side alone', () => {
  const schemas = {
    Both: {
      required: ['id', 'key'],
      properties: { id: { type: 'string', readOnly: true }, key: { type: 'string', writeOnly: true } },
    },
  };
  const text = emit(
    { requestBody: { required: true, ...json(ref('Both')) }, responses: { 200: json(ref('Both')) } },
    schemas,
  );
  expect(text).toContain("body: { required: ['key'],");
  expect(text).toContain("'200': { required: ['id'],");
});

it('schemas that are kept stand in the order of their names, and what is elsewhere is called by its place', () => {
  const schemas = {
    C: { type: 'null' },
    A: { type: 'array' },
    B: { type: 'object' },
    D: { properties: { e: { type: 'number' } } },
  };
  const properties = Object.fromEntries(
    ['C', 'A', 'B', 'D/properties/e'].flatMap((name, index) => [
      [`x${index}`, ref(name)],
      [`y${index}`, ref(name)],
    ]),
  );
  expect(emit({ requestBody: { required: true, ...json({ properties }) } }, schemas, '/thing')).toContain(
    "schemas: { '#/components/schemas/D/properties/e': { type: 'number' }, A: { type: 'array' }, B: { type: 'object' }, C: { type: 'null' } },",
  );
});

it('what was guessed of a schema and of where it is used is said together', () => {
  const schemas = { Guess: { type: 'object', 'x-inferred': { type: 'rule' } } };
  const response = { ...json(ref('Guess')), 'x-inferred': { status: 'rule' } };
  expect(emit({ responses: { 201: response } }, schemas)).toContain("inferred: ['type', 'status']");
  const field = { $ref: '#/components/schemas/Guess', 'x-inferred': { properties: 'rule' } };
  expect(emit({ responses: { 200: json({ enum: [null], properties: { a: field } }) } }, schemas)).toContain(
    "a: { type: 'object', inferred: ['type'] }",
  );
});

it('says of each table what it is', () => {
  const text = emit({});
  expect(text).toContain('/** What each operation takes. */ export const requestTable: RequestTable = { rules: {');
  expect(text).toContain(
    '/** What each operation answers, by status. */ export const responseTable: ResponseTable = { rules: {',
  );
  expect(text).toContain("import type { RequestTable, ResponseTable } from '../validators/schema.ts';");
});
