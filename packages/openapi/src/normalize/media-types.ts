import { isObject, resolve } from '../document/schema.ts';
import { type Json, objectIn, type NormalizationContext, workingOperations } from './normalization-context.ts';

const JSON_TYPE = 'application/json';
/**
 * Ways to write it, the closest first. A range (of any type, as springdoc writes) means JSON too, unless it holds
 * bytes.
 */
const SPELLINGS = [
  /^application\/json\s*(;|$)/i,
  /^application\/[\w.-]+\+json\s*(;|$)/i,
  /^text\/json\s*(;|$)/i,
  /^application\/\*\+json\s*(;|$)/i,
  /^(application\/\*|\*\/\*)\s*(;|$)/i,
];
const RANGE = /\*\s*(;|$)/;

/**
 * Calls every way to write JSON's media type (`application/json; charset=utf-8`, `application/hal+json`)
 * `application/json`.
 */
export function plainJsonTypes({ document }: NormalizationContext): void {
  for (const { operation } of workingOperations(document)) {
    const holders = [operation.requestBody, ...Object.values(objectIn(operation.responses))];
    for (const holder of holders) rename(document, resolve(document, holder));
  }
}

function rename(document: Json, holder: Json): void {
  const content = holder.content;
  if (!isObject(content) || content[JSON_TYPE] !== undefined) return;
  const types = Object.keys(content).filter((type) => !RANGE.test(type) || !isBinary(document, content[type]));
  const spelled = SPELLINGS.flatMap((form) => types.filter((type) => form.test(type)))[0];
  if (spelled === undefined) return;
  holder.content = Object.fromEntries(
    Object.entries(content).map(([type, media]) => [type === spelled ? JSON_TYPE : type, media]),
  );
}

function isBinary(document: Json, media: unknown): boolean {
  const schema = resolve(document, objectIn(media).schema);
  return schema.format === 'binary' || schema.format === 'byte' || schema.contentEncoding !== undefined;
}
