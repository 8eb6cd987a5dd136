import { childIn, workingOperations } from '@one37id/agency-openapi/normalize';
import { addOperation, type Habit, json, success } from './habit.ts';

/** Several controllers have a `list`, and the generator takes the method's name alone. */
export const sharedOperationIds: Habit = (document) => {
  for (const { operation } of workingOperations(document).slice(0, 6)) operation.operationId = 'list';
};

export const noOperationIds: Habit = (document) => {
  for (const { operation } of workingOperations(document)) delete operation.operationId;
};

/** Generic classes keep their brackets in the component's name, and references to them are percent-encoded. */
export const encodedReferences: Habit = (document) => {
  const schemas = childIn(childIn(document, 'components'), 'schemas');
  schemas['Page<Wallet>'] = { type: 'object', properties: { name: { type: 'string' } } };
  schemas['Res<Page<Wallet>>'] = {
    type: 'object',
    required: ['isSuccessfull', 'result'],
    properties: { isSuccessfull: { type: 'boolean' }, result: { $ref: '#/components/schemas/Page%3CWallet%3E' } },
  };
  const responses = { 200: json({ $ref: '#/components/schemas/Res%3CPage%3CWallet%3E%3E' }) };
  addOperation(document, '/generic', 'get', { responses });
};

/** Nothing but a route: no tag, no summary, no operationId. */
export const nameless: Habit = (document) => {
  addOperation(document, '/nameless', 'get', {
    tags: [],
    summary: undefined,
    operationId: undefined,
    responses: { 200: success() },
  });
  addOperation(document, '/nameless/more', 'get', {
    tags: [],
    summary: undefined,
    responses: { 200: success() },
  });
};

/** OpenAPI 3.1 may keep path items among the components. */
export const referredPathItems: Habit = (document) => {
  document.openapi = '3.1.0';
  const item = addOperation(document, '/referred', 'get', { summary: 'Get what is referred to.' });
  childIn(childIn(document, 'components'), 'pathItems')['Referred'] = { ...item };
  for (const name of Object.keys(item)) Reflect.deleteProperty(item, name);
  item.$ref = '#/components/pathItems/Referred';
};
