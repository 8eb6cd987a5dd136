import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { objectAt } from '@one37id/agency-openapi/document';
import { requestTable, responseTable } from '../../src/generated/validators.gen.ts';
import { brokenValues, fullValue } from './broken-values.ts';
import { requestCases, responseCases } from './cases.ts';
import { formsOf } from './forms.ts';
import { validValues } from './valid-values.ts';

// Holds the generated tables and their interpreter to ajv, which reads the document itself.

const document = objectAt(
  JSON.parse(readFileSync(new URL('../../../../openapi/openapi.json', import.meta.url), 'utf8')),
);
const requests = requestCases(document);
const responses = responseCases(document);

it('sees every operation', () => {
  const isSaid = (schema: object | undefined): boolean =>
    schema !== undefined && Object.keys(schema).some((key) => key !== 'inferred');
  const withBody = Object.entries(requestTable.operations).filter(
    ([, { parameters, body }]) => isSaid(body) || isSaid(parameters?.properties?.['body']),
  );
  const answers = Object.entries(responseTable.operations).flatMap(([id, byStatus]) =>
    Object.entries(byStatus).flatMap(([status, schema]) => (isSaid(schema) ? `${id} ${status}` : [])),
  );
  expect(withBody.length).toBeGreaterThan(40);
  expect(requests.map(({ id }) => id).toSorted()).toEqual(withBody.map(([id]) => id).toSorted());
  expect(responses.map(({ id }) => id).toSorted()).toEqual(answers.toSorted());
});

describe.each([
  { of: 'requests', cases: requests },
  { of: 'responses', cases: responses },
])('$of', ({ cases }) => {
  it.each(cases)('$id: what ajv accepts is accepted', ({ schema, theirs, ours }) => {
    const property = fc.property(validValues(document, schema), (value) => {
      fc.pre(theirs(value).length === 0);
      expect(ours(value)).toEqual([]);
    });
    fc.assert(property, { numRuns: 20, examples: [[fullValue(document, schema)]] });
  });

  it.each(cases)('$id: one broken keyword is refused at the place that ajv names', ({ schema, theirs, ours }) => {
    for (const { what, value } of brokenValues(document, schema)) {
      const [first] = ours(value);
      expect(theirs(value), what).toContain(first);
    }
  });

  it.each(cases)('$id: both say the same of what is put anywhere', ({ schema, theirs, ours }) => {
    const names = formsOf(document, schema).flatMap((form) => Object.keys(objectAt(form['properties'])));
    const strange = fc.oneof(
      fc.jsonValue({ maxDepth: 1 }),
      fc.constantFrom('w3c', '2030-01-31T12:00:00Z', -1, 0, '', 'x'.repeat(36), 'x'.repeat(300)),
    );
    const property = fc.property(validValues(document, schema), strange, fc.nat(names.length), (value, put, index) => {
      const name = names[index] ?? Object.keys(objectAt(value))[index % 2] ?? 'x';
      const body =
        typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value, [name]: put } : put;
      expect(ours(body).length > 0).toBe(theirs(body).length > 0);
    });
    fc.assert(property, { numRuns: 20 });
  });
});
