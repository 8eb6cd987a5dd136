import { isObject, type JsonObject, listAt, objectAt, resolve } from '../document/schema.ts';
import type { Path } from '../document/types.ts';
import { type ExampleChecker, exampleChecker } from './example-checker.ts';
import { type ExampleOptions, exampleOf } from './example-of.ts';
import {
  infer,
  type Json,
  keyOf,
  objectIn,
  type NormalizationContext,
  workingOperations,
} from './normalization-context.ts';

const JSON_TYPE = 'application/json';
const RULE = 'example-from-schema';

type Role = 'request' | 'success' | 'failure';

/**
 * Gives every JSON body and every parameter that is needed an example that fits its schema: the mock answers with them
 * and the contract tests send them. An example that the document gives stays, unless its own schema forbids it.
 */
export function fillExamples(context: NormalizationContext): void {
  const { document } = context;
  const check = exampleChecker(document);
  for (const [name, schema] of Object.entries(objectIn(objectIn(document.components).schemas))) {
    if (!isObject(schema) || !Array.isArray(schema.examples)) continue;
    const fitting = schema.examples.filter((example) => check(['components', 'schemas', name], example));
    if (fitting.length === schema.examples.length) continue;
    if (fitting.length > 0) Object.assign(schema, { examples: fitting });
    else Reflect.deleteProperty(schema, 'examples');
    context.note(`The example of the component '${name}' contradicts its own schema: it is left out.`);
  }
  for (const { method, path, operation, item } of workingOperations(document)) {
    for (const parameter of [...listAt(item.parameters), ...listAt(operation.parameters)])
      fillParameter(document, resolve(document, parameter));
    const at = ['paths', path, method];
    const label = keyOf(operation);
    const media = objectIn(objectIn(objectIn(operation.requestBody).content)[JSON_TYPE]);
    fill(context, check, {
      media,
      role: 'request',
      at: [...at, 'requestBody', 'content', JSON_TYPE, 'schema'],
      label: `${label}, request`,
    });
    for (const [status, response] of Object.entries(objectIn(operation.responses))) {
      const role = /^[23]/.test(status) ? 'success' : 'failure';
      const media = objectIn(objectIn(objectIn(response).content)[JSON_TYPE]);
      fill(context, check, {
        media,
        role,
        at: [...at, 'responses', status, 'content', JSON_TYPE, 'schema'],
        label: `${label}, ${status}`,
      });
    }
  }
}

type Attempt = Pick<ExampleOptions, 'given' | 'optional'>;

/** Where one field cannot be made, the others still can. */
const ATTEMPTS: readonly Attempt[] = [{}, { given: false }, { optional: false }, { given: false, optional: false }];

interface Place {
  readonly media: Json;
  readonly role: Role;
  /** Of the schema. */
  readonly at: Path;
  readonly label: string;
}

function fill(
  { document, note }: NormalizationContext,
  check: ExampleChecker,
  { media, role, at, label }: Place,
): void {
  if (media.schema === undefined) return;
  const fits = (value: unknown) => check(at, value);
  // By name, as openapi.json has them and the mock takes the first.
  const named = Object.entries(objectAt(media.examples))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, example]) => ({ value: resolve(document, example).value }));
  if (media.example !== undefined ? fits(media.example) : named.length > 0 && named.every(({ value }) => fits(value))) {
    // The contract's value is the one example of a success.
    if (role === 'success' && media.example === undefined) replace(media, named[0]?.value);
    return;
  }
  const given = media.example !== undefined || named.length > 0;
  const made = ATTEMPTS.map((attempt) => madeFor(document, media.schema, role, attempt)).find((value) => fits(value));
  const value = named.find(({ value }) => fits(value))?.value ?? made;
  if (value === undefined)
    return note(`No example could be made that fits the schema of '${label}': give one in an overlay.`);
  if (given) note(`An example of '${label}' contradicts its own schema: it is replaced.`);
  replace(media, value);
  infer(media, 'example', RULE);
}

function madeFor(document: JsonObject, schema: unknown, role: Role, attempt: Attempt): unknown {
  const value = exampleOf(document, schema, { direction: role === 'request' ? 'request' : 'response', ...attempt });
  if (role === 'request' || !isObject(value) || !Object.hasOwn(value, 'isSuccessfull')) return value;
  const failed = role === 'failure' && value['message'] === 'message' ? { message: 'The request is not valid.' } : {};
  return { ...value, ...failed, isSuccessfull: role === 'success' };
}

function replace(media: Json, value: unknown): void {
  delete media.examples;
  media.example = value;
}

function fillParameter(document: JsonObject, parameter: Json): void {
  const { in: where, required, example, examples, schema } = parameter;
  if (
    !(where === 'path' || (where === 'query' && required === true)) ||
    example !== undefined ||
    examples !== undefined ||
    resolve(document, schema).examples !== undefined
  )
    return;
  const value = exampleOf(document, { ...resolve(document, schema) }, { direction: 'request' });
  parameter.example = typeof value === 'object' || value === 'text' ? String(parameter.name) : value;
  infer(parameter, 'example', RULE);
}
