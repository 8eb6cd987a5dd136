import { isObject, objectAt } from '@one37id/agency-openapi/document';
import { type Json, objectIn, workingOperations } from '@one37id/agency-openapi/normalize';
import { addOperation, type Habit, json, success } from './habit.ts';

/** NestJS adds an empty 201 to a POST that documents its answer as 200. */
export const emptyCreated: Habit = (document) => {
  for (const { operation, method } of workingOperations(document)) {
    const responses = objectIn(operation.responses);
    const described = responses['201'];
    if (method !== 'post' || responses['200'] !== undefined || !isObject(described)) continue;
    if (described.content === undefined) continue;
    Object.assign(responses, { 200: described, 201: { description: '' } });
  }
};

/** OpenAPI 3.1 does not ask for responses. */
export const noResponses: Habit = (document) => {
  document.openapi = '3.1.0';
  addOperation(document, '/silent', 'post', { responses: undefined });
};

/** One answer for all that is not told. */
export const defaultResponses: Habit = (document) => {
  const failure = {
    type: 'object',
    properties: { isSuccessfull: { type: 'boolean' }, errorCode: { type: 'number' }, message: { type: 'string' } },
  };
  for (const { operation } of workingOperations(document)) objectIn(operation.responses).default ??= json(failure);
  addOperation(document, '/default', 'get', { responses: { default: success() } });
};

/** Every body under every content type that the framework could read and write. */
export const severalContentTypes: Habit = (document) => {
  eachContent(document, ({ 'application/json': media, ...others }, isRequest) => ({
    ...(isRequest ? {} : { 'text/plain': media }),
    'application/json': media,
    'text/json': media,
    ...(isRequest ? { 'application/x-www-form-urlencoded': media, 'multipart/form-data': media } : {}),
    ...others,
  }));
};

/** A framework that was not told a content type writes one for all. */
export const anyContentType: Habit = (document) => {
  eachContent(document, ({ 'application/json': media, ...others }, isRequest) => ({
    [isRequest ? 'application/json' : '*/*']: media,
    ...others,
  }));
};

function eachContent(document: Json, change: (content: Json, isRequest: boolean) => Json): void {
  for (const { operation } of workingOperations(document)) {
    const holders = [operation.requestBody, ...Object.values(objectIn(operation.responses))].filter(isObject);
    for (const holder of holders) {
      const content = objectAt(holder.content);
      if (content['application/json'] !== undefined)
        Object.assign(holder, { content: change({ ...content }, holder === operation.requestBody) });
    }
  }
}
