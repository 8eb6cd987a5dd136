import { childIn, type Json } from '@one37id/agency-openapi/normalize';
import { addOperation, HABIT_TAG, type Habit, success } from './habit.ts';

/** Bodies that are no JSON. */
export const uploads: Habit = (document) => {
  const file = { type: 'object', properties: { file: { type: 'string', format: 'binary' } } };
  addOperation(document, '/upload', 'post', {
    requestBody: { content: { 'multipart/form-data': { schema: file } } },
  });
  const form = { type: 'object', properties: { name: { type: 'string' } } };
  addOperation(document, '/form', 'post', {
    requestBody: { content: { 'application/x-www-form-urlencoded': { schema: form } } },
  });
};

/** Answers that are neither JSON nor an image. */
export const otherAnswers: Habit = (document) => {
  for (const [name, type] of [
    ['csv', 'text/csv'],
    ['report', 'application/pdf'],
    ['events', 'text/event-stream'],
  ] as const)
    addOperation(document, `/${name}`, 'get', {
      responses: { 200: { description: 'A file.', content: { [type]: { schema: { type: 'string' } } } } },
    });
  addOperation(document, '/moved', 'get', { responses: { 302: { description: 'Found.' } } });
};

/** Pages of the service itself, beside the API. */
export const healthOutside: Habit = (document) => {
  const check = {
    operationId: 'HealthController_check',
    tags: ['Health'],
    parameters: [],
    responses: { 200: { description: 'The service is up.' } },
  };
  const paths = childIn(document, 'paths');
  paths['/health'] = { get: check };
  paths['/'] = { get: { ...check, operationId: 'AppController_getHello', tags: ['App'] } };
};

/** What needs something that the client has not. */
export const otherNeeds: Habit = (document) => {
  childIn(childIn(document, 'components'), 'securitySchemes')['session'] = {
    type: 'apiKey',
    in: 'cookie',
    name: 'sid',
  };
  addOperation(document, '/session', 'get', { security: [{ session: [] }] });
  addOperation(document, '/tenant', 'get', {
    parameters: [{ name: 'x-tenant', in: 'header', required: true, schema: { type: 'string' } }],
  });
  addOperation(document, '/elsewhere', 'get', { servers: [{ url: 'https://files.example.org/v2' }] });
};

/** OpenAPI 3.2, with a method that 3.1 does not know. */
export const newestVersion: Habit = (document) => {
  document.openapi = '3.2.0';
  const item = addOperation(document, '/newest', 'get', { summary: 'Get the newest.' });
  const operation = (summary: string): Json => ({ tags: [HABIT_TAG], summary, responses: { 200: success() } });
  Object.assign(item, { query: operation('Search.'), additionalOperations: { COPY: operation('Copy.') } });
};
