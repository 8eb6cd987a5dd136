import { successOf } from '../document/operation-view.ts';
import { type JsonObject, resolve } from '../document/schema.ts';
import { objectIn, type Json } from './normalization-context.ts';

/** The envelope of an operation's first success with JSON content; an empty object where there is none. */
export function successEnvelope(document: JsonObject, operation: JsonObject): Json {
  return objectIn(resolve(document, successOf(document, operation)?.json?.schema));
}
