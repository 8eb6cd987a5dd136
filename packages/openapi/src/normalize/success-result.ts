import { type JsonObject, objectAt, resolve } from '../document/schema.ts';
import { objectIn, type Json } from './work.ts';

/** The envelope of an operation's first success with JSON content; an empty object where there is none. */
export function successEnvelope(document: JsonObject, operation: JsonObject): Json {
  for (const [status, response] of Object.entries(objectAt(operation['responses']))) {
    if (!status.startsWith('2')) continue;
    const media = objectAt(objectAt(resolve(document, response)['content'])['application/json']);
    return objectIn(resolve(document, media['schema']));
  }
  return {};
}
