import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isJsonObject, type JsonObject } from './json.ts';
import { validateRequest } from './validate-request.ts';
import { validateResponse } from './validate-response.ts';

// Holds the generated tables and their interpreter to ajv, which reads the document itself.

const document: unknown = JSON.parse(readFileSync(new URL('../../../../openapi/openapi.json', import.meta.url), 'utf8'));
const objectAt = (value: unknown, ...path: readonly string[]): JsonObject =>
  path.reduce((node: JsonObject, name) => (isJsonObject(node[name]) ? node[name] : {}), isJsonObject(value) ? value : {});
const listAt = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema({ $id: 'document', ...objectAt(document) });

interface Case {
  readonly id: string;
  readonly schema: JsonObject;
  /** Pointers of what ajv or we hold against a value. */
  readonly theirs: (value: unknown) => readonly string[];
  readonly ours: (value: unknown) => readonly string[];
}

const requests: Case[] = [];
const responses: Case[] = [];
for (const [path, item] of Object.entries(objectAt(document, 'paths'))) {
  for (const [method, operation] of Object.entries(objectAt(item))) {
    if (!isJsonObject(operation) || typeof operation['operationId'] !== 'string') continue;
    const id = operation['operationId'];
    const at = ['paths', path, method];
    const parameters = Object.fromEntries(listAt(operation['parameters']).map((parameter) => [String(objectAt(parameter)['name']), 'text']));
    add(requests, id, [...at, 'requestBody'], (value) =>
      [validateRequest(id, isJsonObject(value) ? { ...parameters, ...value } : value)].flatMap((problem) => problem?.pointer ?? []),
    );
    for (const status of Object.keys(objectAt(operation, 'responses'))) {
      add(responses, `${id} ${status}`, [...at, 'responses', status], (value) =>
        validateResponse(id, Number(status), value).flatMap(({ pointer, rule }) => (rule === 'is not in the document' ? [] : pointer)),
      );
    }
  }
}

function add(cases: Case[], id: string, at: readonly string[], ours: Case['ours']): void {
  const path = [...at, 'content', 'application/json', 'schema'];
  if (Object.keys(objectAt(document, ...path)).length === 0) return;
  const pointer = path.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
  const check = ajv.compile({ $ref: `document#/${pointer}` });
  // A success that says it is none is compared with the documented failure, which only we do.
  const said = (value: unknown): unknown => (/ 2\d\d$/.test(id) && isJsonObject(value) && value['isSuccessfull'] === false ? { ...value, isSuccessfull: true } : value);
  cases.push({ id, schema: objectAt(document, ...path), theirs: (value) => pointersOf(check, said(value)), ours: (value) => ours(said(value)) });
}

function pointersOf(check: ValidateFunction, value: unknown): readonly string[] {
  if (check(value)) return [];
  return (check.errors ?? []).map((error) => [error.instancePath, error.params['missingProperty'] ?? []].flat().join('/'));
}

function resolve(schema: unknown): JsonObject {
  const node = objectAt(schema);
  return typeof node['$ref'] === 'string' ? resolve(objectAt(document, ...node['$ref'].slice(2).split('/'))) : node;
}

/** Values that the schema allows. */
function valid(given: unknown): fc.Arbitrary<unknown> {
  const schema = resolve(given);
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...listAt(schema['enum']));
  switch (schema['type']) {
    case 'object': {
      const fields = Object.fromEntries(Object.entries(objectAt(schema, 'properties')).map(([name, field]) => [name, valid(field)]));
      return fc.record(fields, { requiredKeys: Object.keys(fields).filter((name) => listAt(schema['required']).includes(name)) });
    }
    case 'array':
      return fc.array(valid(schema['items']), { maxLength: 3 });
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.integer({ min: Number(schema['minimum'] ?? -9), max: 9999 });
    case 'string': {
      if (schema['format'] === 'date-time') return fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }).map((date) => date.toJSON());
      const minLength = Number(schema['minLength'] ?? 0);
      return fc.string({ unit: 'binary', minLength, maxLength: Number(schema['maxLength'] ?? minLength + 9) });
    }
    default:
      return fc.jsonValue({ maxDepth: 1 });
  }
}

interface Mutation {
  readonly what: string;
  readonly value: unknown;
}

/** A full value of the schema, and the same with one keyword broken, for every keyword at every place. */
function mutationsOf(given: unknown, at: string): { readonly full: unknown; readonly broken: readonly Mutation[] } {
  const schema = resolve(given);
  const own: Mutation[] = [];
  const full = fullOf(schema);
  const least = Number(schema['minLength'] ?? 0);
  if (schema['type'] !== undefined) own.push({ what: `${at} type`, value: schema['type'] === 'boolean' ? 'true' : true }, { what: `${at} null`, value: null });
  if (schema['enum'] !== undefined) own.push({ what: `${at} enum`, value: 'none of these' });
  if (schema['format'] === 'date-time') own.push({ what: `${at} format`, value: '2030-02-30T00:00:00Z' });
  if (least > 0) own.push({ what: `${at} minLength`, value: '👍'.repeat(least - 1) });
  if (schema['maxLength'] !== undefined) own.push({ what: `${at} maxLength`, value: '👍'.repeat(Number(schema['maxLength']) + 1) });
  if (schema['minimum'] !== undefined) own.push({ what: `${at} minimum`, value: Number(schema['minimum']) - 1 });
  for (const name of listAt(schema['required'])) {
    own.push({ what: `${at} required ${name}`, value: Object.fromEntries(Object.entries(objectAt(full)).filter(([key]) => key !== name)) });
  }
  const fields = Object.entries(objectAt(schema, 'properties')).flatMap(([name, field]) =>
    mutationsOf(field, `${at}/${name}`).broken.map(({ what, value }) => ({ what, value: { ...objectAt(full), [name]: value } })),
  );
  const items = schema['items'] === undefined ? [] : mutationsOf(schema['items'], `${at}/0`).broken.map(({ what, value }) => ({ what, value: [value] }));
  return { full, broken: [...own, ...fields, ...items] };
}

function fullOf(given: unknown): unknown {
  const schema = resolve(given);
  if (Array.isArray(schema['enum'])) return schema['enum'][0];
  if (schema['type'] === 'object') return Object.fromEntries(Object.entries(objectAt(schema, 'properties')).map(([name, field]) => [name, fullOf(field)]));
  if (schema['type'] === 'array') return [fullOf(schema['items'])];
  if (schema['type'] === 'boolean') return true;
  if (schema['type'] === 'number') return 1;
  if (schema['format'] === 'date-time') return '2030-01-31T12:00:00.000Z';
  return '👍'.repeat(Math.max(1, Number(schema['minLength'] ?? 1)));
}

it('sees every operation', () => {
  expect([requests.length, new Set(responses.map(({ id }) => id.split(' ')[0])).size]).toEqual([60, 83]);
});

describe.each([
  { of: 'requests', cases: requests },
  { of: 'responses', cases: responses },
])('$of', ({ cases }) => {
  it.each(cases)('$id: what ajv accepts is accepted', ({ schema, theirs, ours }) => {
    const check = (value: unknown): void => {
      expect([theirs(value), ours(value)]).toEqual([[], []]);
    };
    fc.assert(fc.property(valid(schema), check), { numRuns: 20 });
    check(fullOf(schema));
  });

  it.each(cases)('$id: one broken keyword is refused at the place that ajv names', ({ schema, theirs, ours }) => {
    for (const { what, value } of mutationsOf(schema, '').broken) {
      const [first] = ours(value);
      expect(theirs(value), what).toContain(first);
    }
  });

  it.each(cases)('$id: both say the same of what is put anywhere', ({ schema, theirs, ours }) => {
    const places = mutationsOf(schema, '').broken.length;
    const strange = fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constantFrom('w3c', '2030-01-31T12:00:00Z', -1, 0, '', 'x'.repeat(36), 'x'.repeat(300)));
    const property = fc.property(valid(schema), strange, fc.nat(Math.max(0, places)), (value, put, index) => {
      const body = isJsonObject(value) ? { ...value, [Object.keys(objectAt(schema, 'properties'))[index] ?? Object.keys(value)[index % 2] ?? 'x']: put } : put;
      expect(ours(body).length > 0).toBe(theirs(body).length > 0);
    });
    fc.assert(property, { numRuns: 20 });
  });
});
