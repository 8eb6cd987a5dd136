import { childIn, objectIn } from '@one37id/agency-openapi/normalize';
import { addOperation, type Habit, success } from './habit.ts';

/** Bodies that are no JSON. */
export const uploads: Habit = (document) => {
  const file = { type: 'object', properties: { file: { type: 'string', format: 'binary' } } };
  addOperation(document, '/habit/upload', 'post', {
    requestBody: { content: { 'multipart/form-data': { schema: file } } },
  });
  const form = { type: 'object', properties: { name: { type: 'string' } } };
  addOperation(document, '/habit/form', 'post', {
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
    addOperation(document, `/habit/${name}`, 'get', {
      responses: { 200: { description: 'A file.', content: { [type]: { schema: { type: 'string' } } } } },
    });
  addOperation(document, '/habit/moved', 'get', { responses: { 302: { description: 'Found.' } } });
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
  addOperation(document, '/habit/session', 'get', { security: [{ session: [] }] });
  addOperation(document, '/habit/tenant', 'get', {
    parameters: [{ name: 'x-tenant', in: 'header', required: true, schema: { type: 'string' } }],
  });
  addOperation(document, '/habit/elsewhere', 'get', { servers: [{ url: 'https://files.example.org/v2' }] });
};

/** OpenAPI 3.2, with a method that 3.1 does not know. */
export const newestVersion: Habit = (document) => {
  document.openapi = '3.2.0';
  addOperation(document, '/habit/newest', 'get', { summary: 'Get the newest.' });
  const paths = childIn(document, 'paths');
  const path = Object.keys(paths).find((each) => each.endsWith('/habit/newest')) ?? '';
  Object.assign(objectIn(paths[path]), {
    query: { tags: ['Habit'], summary: 'Search.', responses: { 200: success() } },
    additionalOperations: { COPY: { tags: ['Habit'], summary: 'Copy.', responses: { 200: success() } } },
  });
};
