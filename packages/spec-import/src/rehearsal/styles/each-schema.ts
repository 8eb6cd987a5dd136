import { isObject } from '@one37id/agency-openapi/document';
import { type Json, objectIn, workingOperations } from '@one37id/agency-openapi/normalize';

/** Gives every body and answer of a document the content that is made of what it has. */
export function eachMedia(document: Json, change: (content: Json, isRequest: boolean) => Json): void {
  for (const { operation } of workingOperations(document)) {
    const holders: unknown[] = [operation.requestBody, ...Object.values(objectIn(operation.responses))];
    for (const [index, holder] of holders.entries())
      if (isObject(holder) && isObject(holder.content))
        Object.assign(holder, { content: change({ ...holder.content }, index === 0) });
  }
}

/** Visits every schema below the components, the innermost first, with the name that it has there. */
export function eachSchema(document: Json, visit: (schema: Json, name: string) => void): void {
  const seen = new Set<unknown>();
  const within = (value: unknown, name: string): void => {
    if (!isObject(value) || seen.has(value)) return;
    seen.add(value);
    for (const [key, field] of Object.entries(objectIn(value.properties))) within(field, key);
    within(value.items, '');
    for (const key of ['allOf', 'anyOf', 'oneOf'])
      if (Array.isArray(value[key])) value[key].forEach((part) => within(part, ''));
    visit(value, name);
  };
  for (const [name, schema] of Object.entries(objectIn(objectIn(document.components).schemas))) within(schema, name);
}
