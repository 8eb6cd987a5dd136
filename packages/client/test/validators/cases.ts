import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { isObject, type JsonObject, listAt, objectAt, resolve } from '@one37id/agency-openapi/document';
import { validateRequest } from '../../src/validate-request.ts';
import { validateResponse } from '../../src/validate-response.ts';
import { componentsOf, toJsonSchema } from './json-schema.ts';
import { type DocumentOperation, operationsOf } from './operations-of.ts';
import { validValues } from './valid-values.ts';
import { withExactSteps } from './with-exact-steps.ts';

/** A schema of the document that this release was made from, and pointers of what ajv and we hold against a value. */
export interface Case {
  readonly id: string;
  readonly schema: JsonObject;
  readonly theirs: (value: unknown) => readonly string[];
  readonly ours: (value: unknown) => readonly string[];
}

export function newAjv(): Ajv2020 {
  return withExactSteps(new Ajv2020({ strict: false, allErrors: true, logger: false }));
}

/** Pointers of what ajv holds against a value; of a field that is missing, its own. */
export function pointersOf(check: ValidateFunction, value: unknown): readonly string[] {
  if (check(value)) return [];
  return (check.errors ?? []).map((error) =>
    [error.instancePath, error.params['missingProperty'] ?? []].flat().join('/'),
  );
}

/** The bodies of all requests that have one. */
export function requestCases(document: JsonObject): readonly Case[] {
  const ajv = newAjv();
  const components = componentsOf(document, true);
  return operationsOf(document).flatMap(({ id, operation, item, isWhole }) => {
    const request = resolve(document, operation['requestBody']);
    const schema = schemaOf(document, request);
    if (schema === undefined) return [];
    const parameters = parametersOf(document, operation, item);
    const inner = toJsonSchema(document, schema, true);
    const check = ajv.compile(
      isWhole ? { allOf: [inner], components } : { type: 'object', allOf: [inner], components },
    );
    const mayBeAbsent = (value: unknown): boolean =>
      !isWhole && request['required'] !== true && isObject(value) && Object.keys(value).length === 0;
    const input = (value: unknown): unknown =>
      isWhole ? { ...parameters, body: value } : isObject(value) ? { ...parameters, ...value } : value;
    return {
      id,
      schema,
      theirs: (value: unknown) => (mayBeAbsent(value) ? [] : pointersOf(check, value)),
      ours: (value: unknown) =>
        validateRequest(id, input(value)).map(({ pointer }) => pointer.replace(isWhole ? /^\/body/ : '', '')),
    };
  });
}

/** The JSON of all responses, by operation and status. */
export function responseCases(document: JsonObject): readonly Case[] {
  const ajv = newAjv();
  const components = componentsOf(document, false);
  return operationsOf(document).flatMap(({ id, operation }) =>
    Object.entries(objectAt(operation['responses'])).flatMap(([status, response]) => {
      const schema = schemaOf(document, resolve(document, response));
      if (schema === undefined) return [];
      const check = ajv.compile({ allOf: [toJsonSchema(document, schema, false)], components });
      // A success that says it is none is compared with the documented failure, which only we do.
      const said = (value: unknown): unknown =>
        status.startsWith('2') && isObject(value) && value['isSuccessfull'] === false
          ? { ...value, isSuccessfull: true }
          : value;
      const differences = (value: unknown) =>
        validateResponse(id, statusOf(status, Object.keys(objectAt(operation['responses']))), value).filter(
          ({ rule }) => rule !== 'is not in the document',
        );
      return {
        id: `${id} ${status}`,
        schema,
        theirs: (value: unknown) => pointersOf(check, said(value)),
        ours: (value: unknown) => differences(said(value)).map(({ pointer }) => pointer),
      };
    }),
  );
}

/** `2XX` and `default` stand for any that is not there itself. */
function statusOf(key: string, declared: readonly string[]): number {
  if (key !== 'default') return Number(key.replaceAll('X', '9'));
  const isDeclared = (status: number) =>
    [`${status}`, `${Math.floor(status / 100)}XX`].some((each) => declared.includes(each));
  return [418, 518, 318].find((status) => !isDeclared(status)) ?? 418;
}

function schemaOf(document: JsonObject, message: JsonObject): JsonObject | undefined {
  const { schema } = objectAt(objectAt(message['content'])['application/json']);
  return Object.keys(resolve(document, schema)).length === 0 ? undefined : objectAt(schema);
}

/** Arguments that the document allows, so that only the body can be at fault. */
function parametersOf(document: JsonObject, operation: JsonObject, item: DocumentOperation['item']): JsonObject {
  const parameters = [...listAt(item['parameters']), ...listAt(operation['parameters'])].map((parameter) =>
    resolve(document, parameter),
  );
  const sent = parameters.filter((parameter) => parameter['in'] === 'path' || parameter['in'] === 'query');
  return Object.fromEntries(
    sent.map(({ name, schema }) => [
      String(name),
      fc.sample(validValues(document, schema), { numRuns: 1, seed: 1 })[0],
    ]),
  );
}
