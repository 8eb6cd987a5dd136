import type { CatalogOperation } from './catalog.ts';
import { type JsonObject, objectAt, propertiesOf, resolve } from '../document/schema.ts';

type Returns = CatalogOperation['returns'];

const KINDS: readonly Returns[] = ['result', 'void', 'empty', 'json', 'any', 'image'];

/** How core reads a success: told by an overlay, else by the first 2xx response's content. */
export function readReturns(document: JsonObject, operation: JsonObject, names: JsonObject, label: string): Returns {
  if (names['returns'] !== undefined) {
    const told = KINDS.find((kind) => kind === names['returns']);
    if (told === undefined) throw new Error(`${label}: x-agency.returns is none of ${KINDS.join(', ')}`);
    return told;
  }
  const content = successContent(document, operation);
  const types = Object.keys(content);
  if (types.length === 0) return successStatus(operation) === '204' ? 'empty' : 'any';
  if (types.every((type) => type.startsWith('image/'))) return 'image';
  const json = content['application/json'];
  if (json === undefined) throw new Error(`${label} answers ${types.join(', ')}, which the client cannot read`);
  const fields = propertiesOf(document, objectAt(json)['schema']).map((property) => property.name);
  if (!fields.includes('isSuccessfull')) return 'json';
  return fields.includes('result') ? 'result' : 'void';
}

function successStatus(operation: JsonObject): string | undefined {
  return Object.keys(objectAt(operation['responses'])).find((status) => status.startsWith('2'));
}

function successContent(document: JsonObject, operation: JsonObject): JsonObject {
  const status = successStatus(operation);
  if (status === undefined) return {};
  return objectAt(resolve(document, objectAt(operation['responses'])[status])['content']);
}
