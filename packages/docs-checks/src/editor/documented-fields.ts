import { join } from 'node:path';
import {
  describe,
  type JsonObject,
  listAt,
  objectAt,
  onlyPart,
  operationAt,
  operationsOf,
  parametersIn,
  requestOf,
  resolve,
  viewOf,
} from '@one37id/agency-openapi/document';
import { knownOperations } from '@one37id/agency-openapi/normalize';
import { loadOverlays } from '@one37id/agency-openapi/overlay';
import { ROOT } from '../documents.ts';
import { catalog, document } from '../openapi-document.ts';

/** A field of a request, as the document has it. */
export interface DocumentedField {
  /** As the declarations call it: `IssueCredentialByAgentIdInput.payload[].format`. */
  readonly path: string;
  /** The numbers of its limits. */
  readonly limits: readonly number[];
  readonly values: readonly (string | number)[];
  /** Whether it is said what it means or takes. */
  readonly isDescribed: boolean;
}

const LIMITS = ['minLength', 'maxLength', 'minimum', 'maximum', 'minItems', 'maxItems'];

/** All fields of all requests: of paths, queries and bodies. */
export function documentedFields(): readonly DocumentedField[] {
  return operationsOf(document).flatMap(({ path, method, operation }) => {
    const input = inputOf(operation);
    const isWhole = catalog.operations.some(({ id, body }) => id === operation.operationId && body === 'whole');
    return [
      ...parametersIn(document, operationAt(document, path, method).item, operation)
        .filter((each) => each.in === 'path' || each.in === 'query')
        .flatMap(({ name, schema, source }) => fieldAt(schema, `${input}.${name}`, source)),
      ...below(requestOf(document, operation).json?.schema, isWhole ? `${input}.body` : input),
    ];
  });
}

/** The inputs of the operations that overlays name, and have words for. */
export async function namedInputs(): Promise<ReadonlySet<string>> {
  const known = knownOperations(await loadOverlays(join(ROOT, 'openapi/overlays')));
  return new Set(
    operationsOf(document)
      .filter(({ key }) => known.has(key))
      .map(({ operation }) => inputOf(operation)),
  );
}

function inputOf({ operationId }: JsonObject): string {
  return `${String(operationId).replace(/^./, (first) => first.toUpperCase())}Input`;
}

function fieldAt(given: unknown, path: string, own: JsonObject = {}): readonly DocumentedField[] {
  const schema = unwrapped(given);
  const limits = LIMITS.flatMap((limit) => (typeof schema[limit] === 'number' ? [schema[limit]] : []));
  const values = listAt(schema.enum ?? unwrapped(viewOf(document, given).items).enum);
  const isDescribed = describe(document, objectAt(given), own) !== undefined;
  return [{ path, limits, values: values.filter(isValue), isDescribed }, ...below(given, path)];
}

function below(schema: unknown, path: string): readonly DocumentedField[] {
  const { items, fields } = viewOf(document, schema);
  if (items !== undefined) return below(items, `${path}[]`);
  // What only answers have is no part of an input.
  return fields
    .filter((field) => resolve(document, field.schema).readOnly !== true)
    .flatMap((field) => fieldAt(field.schema, `${path}.${field.name}`));
}

/** With the keywords of what it refers to, where it only says more of that. */
function unwrapped(given: unknown): JsonObject {
  const schema = resolve(document, given);
  const only = onlyPart(schema);
  return only === undefined ? schema : { ...resolve(document, only), ...schema };
}

function isValue(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
