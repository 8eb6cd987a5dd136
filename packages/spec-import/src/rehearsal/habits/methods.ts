import { type Json, objectIn, workingOperations } from '@one37id/agency-openapi/normalize';
import { addOperation, type Habit } from './habit.ts';

/** What takes no body is a PUT. */
export const putWithoutBody: Habit = (document) => {
  moved(document, 'put', ({ method, operation }) => method === 'post' && operation.requestBody === undefined);
};

/** What takes no body is a PATCH, and what deletes is a DELETE, with its body. */
export const deleteWithBody: Habit = (document) => {
  moved(document, 'patch', ({ method, operation }) => method === 'post' && operation.requestBody === undefined);
  moved(
    document,
    'delete',
    ({ method, operation }) => method === 'post' && /^ ?delete /i.test(String(operation.summary)),
  );
};

/** Methods that few use. */
export const headAndOptions: Habit = (document) => {
  const responses = { 200: { description: 'There.', content: { 'application/json': { schema: { type: 'object' } } } } };
  addOperation(document, '/probe', 'head', { responses });
  addOperation(document, '/probe', 'options', { responses: { 204: { description: 'None.' } } });
};

function moved(document: Json, to: string, isMeant: (operation: { method: string; operation: Json }) => boolean): void {
  for (const each of workingOperations(document)) {
    if (!isMeant(each) || objectIn(each.item)[to] !== undefined) continue;
    each.item[to] = each.operation;
    delete each.item[each.method];
  }
}
