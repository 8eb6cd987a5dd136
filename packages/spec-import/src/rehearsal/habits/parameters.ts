import { childIn } from '@one37id/agency-openapi/normalize';
import { addOperation, HABIT_TAG, type Habit, pathParameter } from './habit.ts';

/** The path says a parameter for all its operations, and one of them says it again, more closely. */
export const overriddenParameters: Habit = (document) => {
  const item = addOperation(document, '/{number}/once', 'get', {
    parameters: [pathParameter('number', { type: 'integer', minimum: 1 })],
  });
  item.parameters = [pathParameter('number')];
};

export const lettersInTemplates: Habit = (document) => {
  addOperation(document, '/{widget-id}/{größe}/{a.b}', 'get', {
    parameters: ['widget-id', 'größe', 'a.b'].map((name) => pathParameter(name)),
  });
  addOperation(document, '/{from}:{until}.json', 'get', {
    parameters: ['from', 'until'].map((name) => pathParameter(name)),
  });
};

/** The id that selects stands in the body again. */
export const sameNameInBody: Habit = (document) => {
  const schema = {
    type: 'object',
    required: ['id'],
    properties: { id: { type: 'string' }, label: { type: 'string' } },
  };
  addOperation(document, '/same/{id}', 'put', {
    parameters: [pathParameter('id')],
    requestBody: { required: true, content: { 'application/json': { schema } } },
  });
};

/** Bundlers refer to where a thing stands first, in whichever path that is. */
export const bundledReferences: Habit = (document) => {
  const schema = { type: 'object', required: ['note'], properties: { note: { type: 'string' } } };
  addOperation(document, '/{id}/first', 'put', {
    parameters: [pathParameter('id')],
    requestBody: { required: true, content: { 'application/json': { schema } } },
  });
  const path =
    Object.keys(childIn(document, 'paths')).find((each) => each.endsWith(`/${HABIT_TAG.toLowerCase()}/{id}/first`)) ??
    '';
  const first = `#/paths/${encodeURIComponent(path.replaceAll('/', '~1'))}/put`;
  addOperation(document, '/{id}/second', 'put', {
    parameters: [{ $ref: `${first}/parameters/0` }],
    requestBody: {
      required: true,
      content: { 'application/json': { schema: { $ref: `${first}/requestBody/content/application~1json/schema` } } },
    },
    responses: { 200: { $ref: `${first}/responses/200` } },
  });
};
