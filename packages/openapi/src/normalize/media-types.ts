import { isObject, resolve } from '../document/schema.ts';
import { type Json, objectIn, type Work, workOperations } from './work.ts';

const JSON_TYPE = 'application/json';

/** Calls every way to write JSON's media type (`application/json; charset=utf-8`, `application/hal+json`) `application/json`. */
export function plainJsonTypes({ document }: Work): void {
  for (const { operation } of workOperations(document)) {
    const holders = [operation['requestBody'], ...Object.values(objectIn(operation['responses']))];
    for (const holder of holders) rename(resolve(document, holder));
  }
}

function rename(holder: Json): void {
  const content = holder['content'];
  if (!isObject(content) || content[JSON_TYPE] !== undefined) return;
  const spelled = Object.keys(content).find((type) => /^application\/([\w.-]+\+)?json\s*(;|$)/i.test(type));
  if (spelled === undefined) return;
  holder['content'] = Object.fromEntries(
    Object.entries(content).map(([type, media]) => [type === spelled ? JSON_TYPE : type, media]),
  );
}
