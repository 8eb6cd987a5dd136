import { isObject, type JsonObject, listAt, objectAt, resolve } from '../document/schema.ts';
import { infer, type Json, objectIn, type NormalizationContext, workingOperations } from './normalization-context.ts';

const FLAG = 'isSuccessfull';
const RESULT = 'result';
const FIELDS = [FLAG, RESULT];

/**
 * Writes success envelopes with a result plainly: an object in the response itself, both fields required, whether the
 * document composes it (`allOf` of a base and the result), refers to a class of its own, or offers success and failure
 * as alternatives. Overlays and the client's types look for `result` there.
 */
export function plainEnvelopes({ document }: NormalizationContext): void {
  for (const { operation } of workingOperations(document)) {
    for (const [status, response] of Object.entries(objectIn(operation.responses))) {
      const media = objectAt(objectAt(response).content)['application/json'];
      if (status.startsWith('2') && isObject(media)) makePlain(document, media);
    }
  }
}

function makePlain(document: Json, media: Json): void {
  const given = objectIn(media.schema);
  const plain = flatten(document, given);
  const fields = objectAt(plain?.properties);
  if (plain === undefined || fields[FLAG] === undefined) return;
  const chosen = isComposed(given) && (fields[RESULT] !== undefined || given.$ref === undefined) ? plain : given;
  if (fields[RESULT] !== undefined) requireBoth(chosen);
  media.schema = chosen;
}

/** The schema as one object; undefined where it is no object, or where alternatives remain. */
function flatten(document: Json, value: JsonObject, within: readonly string[] = []): Json | undefined {
  const ref = value.$ref;
  if (typeof ref === 'string')
    return within.includes(ref) ? undefined : flatten(document, resolve(document, value), [...within, ref]);
  const { allOf, oneOf, anyOf, ...own } = value;
  const pieces = listAt(allOf).map((piece) => flatten(document, objectAt(piece), within));
  const chosen = alternative(document, [...listAt(oneOf), ...listAt(anyOf)], within);
  if (chosen !== undefined) pieces.push(chosen);
  else if (oneOf !== undefined || anyOf !== undefined) return undefined;
  const parts = [...pieces, own];
  if (!parts.every(isObject) || parts.some(({ type }) => type !== undefined && type !== 'object')) return undefined;
  const required = [...new Set(parts.flatMap((part) => listAt(part.required)))];
  const properties = Object.assign({}, ...parts.map((part) => objectAt(part.properties))) as Json;
  const { 'x-inferred': inferred, ...rest } = own;
  return structuredClone({
    ...rest,
    type: 'object',
    ...(required.length > 0 ? { required } : {}),
    properties,
    ...(inferred === undefined ? {} : { 'x-inferred': inferred }),
  });
}

/** Of success and failure the success: a failure has an `errorCode` and no `result`. */
function alternative(document: Json, alternatives: readonly unknown[], within: readonly string[]): Json | undefined {
  const [first, ...others] = alternatives
    .map((item) => flatten(document, objectAt(item), within))
    .filter((schema) => schema !== undefined)
    .filter(({ properties }) => {
      const fields = objectAt(properties);
      return fields[FLAG] !== undefined && (fields[RESULT] !== undefined || fields['errorCode'] === undefined);
    });
  return others.length === 0 ? first : undefined;
}

function requireBoth(schema: Json): void {
  const required = listAt(schema.required);
  const missing = FIELDS.filter((field) => !required.includes(field));
  if (missing.length === 0) return;
  schema.required = [...required, ...missing];
  infer(schema, 'required', 'envelope-required');
}

const isComposed = (schema: JsonObject): boolean =>
  ['$ref', 'allOf', 'oneOf', 'anyOf'].some((key) => schema[key] !== undefined);
