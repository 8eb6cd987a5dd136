import type { ValidationProblem } from '@one37id/agency-core';
import { requestRows, responseRows, type Side, type TableParts, ValidatorsTable } from '@one37id/agency-codegen/emit';
import { inOneDialect, schemaInOneDialect } from '@one37id/agency-openapi/dialect';
import { readCatalog } from '@one37id/agency-openapi/catalog';
import type { JsonObject } from '@one37id/agency-openapi/document';
import { checkRequest } from '../../src/validators/check-request.ts';
import { checkResponse } from '../../src/validators/check-response.ts';
import { findProblems } from '../../src/validators/find-problems.ts';
import * as rules from '../../src/validators/rules.ts';
import type { RequestTable, ResponseTable, Schema, SchemaTable } from '../../src/validators/schema.ts';

// What the generated file and its functions are to today's document, for documents of the tests' own.

/** All that the validators hold against a value of a schema. */
export function checkerOf(
  schema: unknown,
  schemas: JsonObject = {},
  side: Side = 'request',
): (value: unknown) => readonly ValidationProblem[] {
  const table = new ValidatorsTable(inOneDialect({ components: { schemas } }), side);
  const own = asGenerated<SchemaTable & { readonly operations: { readonly it: Schema } }>(
    table.finish({ it: table.compact(schemaInOneDialect(schema)) }),
  );
  return (value) => findProblems(own, own.operations.it, value, 20);
}

/** `validateRequest` and `validateResponse` of a document. */
export function validatorsOf(given: JsonObject) {
  const document = inOneDialect(given);
  const catalog = readCatalog(document);
  const [request, response] = [new ValidatorsTable(document, 'request'), new ValidatorsTable(document, 'response')];
  const requests = asGenerated<RequestTable>(request.finish(requestRows(request, catalog, document)));
  const responses = asGenerated<ResponseTable>(response.finish(responseRows(response, catalog, document)));
  return {
    request: (id: string, input: unknown) => checkRequest(requests, id, input),
    response: (id: string, status: number, body: unknown) => checkResponse(responses, id, status, body),
  };
}

/** A table as its file holds it: data that nothing but its text has passed on, and the rules for it. */
function asGenerated<Table extends SchemaTable>({ keywords, ...parts }: TableParts<object>): Table {
  const data = JSON.parse(JSON.stringify(parts)) as Omit<Table, 'rules'>;
  return { ...data, rules: Object.fromEntries(keywords.map((keyword) => [keyword, rules[`${keyword}Rule`]])) } as Table;
}
