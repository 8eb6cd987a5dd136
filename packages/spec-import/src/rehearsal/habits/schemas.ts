import { childIn, type Json } from '@one37id/agency-openapi/normalize';
import { addOperation, type Habit, success } from './habit.ts';

const body = (schema: object): Json => ({ required: true, content: { 'application/json': { schema } } });

/** Keywords that say more of a value than its type. */
export const keywords: Habit = (document) => {
  document.openapi = '3.1.0';
  const fields = {
    id: { type: 'string', readOnly: true },
    pin: { type: 'string', writeOnly: true, minLength: 4 },
    kind: { const: 'habit' },
    level: { type: 'integer', default: 3, minimum: 1, maximum: 5 },
    pair: { type: 'array', prefixItems: [{ type: 'string' }, { type: 'number' }], minItems: 2, maxItems: 2 },
    note: { anyOf: [{ type: 'string', maxLength: 80 }, { type: 'null' }], default: null, title: 'Note' },
  };
  const thing = { type: 'object', required: ['id', 'pin', 'kind', 'pair'], properties: fields };
  childIn(childIn(document, 'components'), 'schemas')['HabitOfKeywords'] = thing;
  const ref = { $ref: '#/components/schemas/HabitOfKeywords' };
  addOperation(document, '/keywords', 'post', { requestBody: body(ref), responses: { 200: success(ref) } });
};

/** A list behind an `allOf`, as generators write what they describe. */
export const composedLists: Habit = (document) => {
  const schemas = childIn(childIn(document, 'components'), 'schemas');
  schemas['HabitList'] = { type: 'array', items: { type: 'string', minLength: 1 } };
  addOperation(document, '/list', 'post', {
    requestBody: body({ description: 'Names.', maxItems: 3, allOf: [{ $ref: '#/components/schemas/HabitList' }] }),
  });
};

/** A map as the body, and one of several objects. */
export const openBodies: Habit = (document) => {
  addOperation(document, '/map', 'post', {
    requestBody: body({ type: 'object', additionalProperties: { type: 'string' } }),
  });
  const one = (name: string) => ({ type: 'object', required: [name], properties: { [name]: { type: 'string' } } });
  addOperation(document, '/either', 'post', { requestBody: body({ oneOf: [one('left'), one('right')] }) });
};
