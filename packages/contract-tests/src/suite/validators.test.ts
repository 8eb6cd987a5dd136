import { describe, expect, it } from 'vitest';
// Not public: values cannot tell whether a table knows a field that the document has no longer, so the table itself is read.
import { requestTable, responseTable } from '../../../client/dist/generated/validators.gen.js';
import { operations, resolve, type Schema } from '../document.ts';
import { factsOf, type SchemaLike } from '../facts.ts';

type Tables = { readonly schemas: Readonly<Record<string, SchemaLike & { readonly $ref?: string }>> };

const inTable =
  ({ schemas }: Tables) =>
  (schema: SchemaLike & { readonly $ref?: string }): SchemaLike => {
    const found = schemas[schema.$ref ?? ''];
    return found === undefined ? schema : inTable({ schemas })(found);
  };

describe('the validators say of a request what the document says', () => {
  it.each(operations)('$operationId', ({ operationId, requestBody }) => {
    const documented = requestBody?.content['application/json']?.schema ?? {};
    expect(factsOf(requestTable.operations[operationId]?.body ?? {}, inTable(requestTable))).toEqual(factsOf(documented, (schema) => resolve(schema as Schema)));
  });
});

describe('the validators say of an answer what the document says', () => {
  it.each(operations)('$operationId', ({ operationId, responses }) => {
    const known = Object.entries(responseTable.operations[operationId] ?? {}).map(([status, schema]) => [status, factsOf(schema, inTable(responseTable))] as const);
    const documented = Object.entries(responses).map(([status, { content }]) => {
      const schema = content?.['application/json']?.schema ?? {};
      return [status, factsOf(schema, (given) => resolve(given as Schema))] as const;
    });
    expect(new Map(known)).toEqual(new Map(documented));
  });
});
