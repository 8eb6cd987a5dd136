import { Ajv, type Options } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { inputSchemasOf } from '@one37id/agency-codegen/emit';
import { readCatalog } from '@one37id/agency-openapi/catalog';
import { inOneDialect } from '@one37id/agency-openapi/dialect';
import type { JsonObject } from '@one37id/agency-openapi/document';
import { DATE_TIME } from '../../src/schemas/date-time.ts';
import { withExactSteps } from './with-exact-steps.ts';

/** The schemas of a document's inputs by operation, as data that nothing but its text has passed on. */
export function inputSchemasIn(given: JsonObject): ReadonlyMap<string, JsonObject> {
  const document = inOneDialect(given);
  const keep = (_: string, schema: unknown): unknown => schema;
  const made = inputSchemasOf(readCatalog(document), document, { keep, dateTime: () => DATE_TIME });
  return new Map(
    made.map(({ operation, schema }) => [operation.id, JSON.parse(JSON.stringify(schema)) as JsonObject] as const),
  );
}

/** The validators that a schema is for: both drafts, as strict as ajv is by itself. */
export function compiledBy(schema: object, options: Options = {}): readonly ((value: unknown) => boolean)[] {
  return [Ajv, Ajv2020].map((Kind) =>
    withExactSteps(new Kind({ allErrors: true, logger: false, ownProperties: true, ...options })).compile(schema),
  );
}
