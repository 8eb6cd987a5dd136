import { operationAt, parametersIn, requestOf, responsesOf } from './document/operation-view.ts';
import { operationsOf } from './document/operations.ts';
import { placeSteps, schemaBelow } from './document/place-steps.ts';
import { type JsonObject, objectAt, textAt } from './document/schema.ts';

/**
 * The document with the words that overlays have for a place of an operation, `x-agency.words`, at that place as
 * `x-words`: `input.id`, `input.payload[].format`, `result.items[].state`. Where several operations share a place and
 * say different things of it, it keeps the words that it has. A place that a document does not have needs none.
 */
export function placeWords<Document extends JsonObject>(given: Document): Document {
  const document = structuredClone(given);
  const said = new Map<JsonObject, Set<string>>();
  for (const { path, method, operation } of operationsOf(document)) {
    const { words: table, ...agency } = objectAt(operation['x-agency']);
    if (table === undefined) continue;
    Object.assign(operation, { 'x-agency': agency });
    const { item } = operationAt(document, path, method);
    for (const [place, words] of Object.entries(objectAt(table))) {
      const field = fieldAt(document, item, operation, placeSteps(operation, place));
      const text = textAt(words);
      if (field !== undefined && text !== undefined) said.set(field, (said.get(field) ?? new Set()).add(text));
    }
  }
  for (const [field, [words, ...others]] of said) if (others.length === 0) Object.assign(field, { 'x-words': words });
  return document;
}

function fieldAt(
  document: JsonObject,
  item: JsonObject,
  operation: JsonObject,
  [start, ...steps]: readonly string[],
): JsonObject | undefined {
  const [first, ...rest] = steps;
  if (start === 'input') {
    const parameter = parametersIn(document, item, operation).find(({ name }) => name === first);
    if (parameter !== undefined) return rest.length === 0 ? parameter.source : undefined;
    return schemaBelow(document, requestOf(document, operation).json?.schema, steps);
  }
  if (start !== 'result') return undefined;
  const envelopes = responsesOf(document, operation).filter(({ isSuccess }) => isSuccess);
  return envelopes
    .map(({ json }) => schemaBelow(document, json?.schema, ['result', ...steps]))
    .find((found) => found !== undefined);
}
