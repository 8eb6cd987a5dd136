import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { operations, schemas } from '../document.ts';
import { factsOf, type FactsOptions } from '../facts.ts';
import { follow, type Schema, type Schemas } from '../schema.ts';

interface Tables {
  readonly requestTable: {
    readonly schemas: Schemas;
    readonly operations: Readonly<Record<string, { readonly body?: Schema; readonly parameters?: Schema }>>;
  };
  readonly responseTable: {
    readonly schemas: Schemas;
    readonly operations: Readonly<Record<string, Readonly<Record<string, Schema>>>>;
  };
}

// Not public: values cannot tell whether a table knows a field that the document has no longer, so the table itself is
// read.
const client = dirname(createRequire(import.meta.url).resolve('@one37id/agency/package.json'));
const { requestTable, responseTable } = (await import(
  pathToFileURL(join(client, 'src/generated/validators.gen.ts')).href
)) as Tables;

const documented = (foreign: FactsOptions['foreign']): FactsOptions => ({
  foreign,
  follow: ($ref) => follow(schemas, $ref),
});
const known = (table: { readonly schemas: Schemas }, foreign: FactsOptions['foreign']): FactsOptions => ({
  foreign,
  follow: ($ref) => follow(table.schemas, $ref),
});

describe('the validators say of a request what the document says', () => {
  it.each(operations)('$operationId', ({ operationId, requestBody }) => {
    const schema = Object.values(requestBody?.content ?? {})[0]?.schema ?? {};
    const { body, parameters } = requestTable.operations[operationId] ?? {};
    // A body without fields of its own is one field of the input.
    const whole = body === undefined && requestBody !== undefined ? parameters?.properties?.['body'] : undefined;
    expect(factsOf(body ?? whole ?? {}, known(requestTable, 'readOnly'))).toEqual(
      factsOf(schema, documented('readOnly')),
    );
  });
});

describe('the validators say of an answer what the document says', () => {
  it.each(operations)('$operationId', ({ operationId, responses }) => {
    const table: Readonly<Record<string, Schema>> = responseTable.operations[operationId] ?? {};
    const told = Object.entries(table).map(
      ([status, schema]) => [status, factsOf(schema, known(responseTable, 'writeOnly'))] as const,
    );
    const want = Object.entries(responses).map(
      ([status, { content }]) =>
        [status, factsOf(content?.['application/json']?.schema ?? {}, documented('writeOnly'))] as const,
    );
    expect(new Map(told)).toEqual(new Map(want));
  });
});
