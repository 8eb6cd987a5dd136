import { isObject, type JsonObject, listAt, objectAt, resolve } from '@one37id/agency-openapi/document';
import { INPUT_DATE } from '../plugins/input-date.ts';

/**
 * Marks the dates that only requests have, in place: callers may pass a `Date` for them. A schema that answers have too stays
 * a text, as it is in JSON.
 */
export function markInputDates(document: JsonObject): void {
  const answered = new Set<JsonObject>();
  const asked = new Set<JsonObject>();
  for (const operation of operationsOf(document)) {
    for (const response of Object.values(objectAt(operation['responses']))) collect(document, resolve(document, response), answered);
    collect(document, resolve(document, operation['requestBody']), asked);
  }
  for (const schema of asked) {
    if (schema['format'] === 'date-time' && !answered.has(schema)) Object.assign(schema, { format: INPUT_DATE });
  }
}

function operationsOf(document: JsonObject): JsonObject[] {
  return Object.values(objectAt(document['paths'])).flatMap((item) => Object.values(objectAt(item)).filter(isObject));
}

function collect(document: JsonObject, holder: JsonObject, into: Set<JsonObject>): void {
  const pending = Object.values(objectAt(holder['content'])).map((media) => objectAt(media)['schema']);
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    const schema = resolve(document, value);
    if (into.has(schema)) continue;
    into.add(schema);
    const lists = ['allOf', 'anyOf', 'oneOf'].flatMap((key) => listAt(schema[key]));
    const below = [schema['items'], schema['additionalProperties'], ...lists, ...Object.values(objectAt(schema['properties']))];
    pending.push(...below.filter(isObject));
  }
}
