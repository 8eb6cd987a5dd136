import { type JsonObject, listAt, objectAt, resolve, textAt } from '../document/schema.ts';

/** An input that the document gives as an example: path and query values, and the body's fields. */
export function exampleInput(
  document: JsonObject,
  operation: JsonObject,
  parameters: readonly JsonObject[],
  kind: 'fields' | 'whole' | undefined,
): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const parameter of parameters) {
    if (parameter['in'] === 'path' || (parameter['in'] === 'query' && parameter['required'] === true))
      input[textAt(parameter['name']) ?? ''] = parameterExample(document, parameter);
  }
  const body = resolve(document, operation['requestBody']);
  const media = objectAt(objectAt(body['content'])['application/json']);
  const example = mediaExample(document, media);
  if (kind === undefined) return input;
  return { ...input, ...(kind === 'whole' ? { body: example } : objectAt(example)) };
}

function parameterExample(document: JsonObject, parameter: JsonObject): unknown {
  return parameter['example'] ?? exampleOf(document, parameter['schema']) ?? 'id';
}

function mediaExample(document: JsonObject, media: JsonObject): unknown {
  if (media['example'] !== undefined) return media['example'];
  const [named] = Object.values(objectAt(media['examples']));
  return resolve(document, named)['value'] ?? exampleOf(document, media['schema']);
}

function exampleOf(document: JsonObject, schema: unknown): unknown {
  return listAt(resolve(document, schema)['examples'])[0];
}
