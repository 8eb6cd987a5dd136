import { childIn, type Json, workingOperations } from '@one37id/agency-openapi/normalize';

/** One thing that generators of documents do, done to a document. */
export type Habit = (document: Json) => void;

/** A success with the envelope of this API, around a result. */
export function success(result: object = { type: 'string' }): Json {
  return json({
    type: 'object',
    required: ['isSuccessfull', 'result'],
    properties: { isSuccessfull: { type: 'boolean' }, result },
  });
}

export function json(schema: object): Json {
  return { description: 'Done.', content: { 'application/json': { schema } } };
}

export const pathParameter = (name: string, schema: object = { type: 'string' }): Json => ({
  name,
  in: 'path',
  required: true,
  schema,
});

/** Adds an operation beside those of the document, where they stand. */
export function addOperation(document: Json, path: string, method: string, operation: Json): void {
  const item = childIn(childIn(document, 'paths'), `${rootOf(document)}${path}`);
  item[method] = {
    tags: ['Habit'],
    summary: `${method} ${path}`.replaceAll(/\W+/g, ' ').trim(),
    responses: { 200: success() },
    ...operation,
  };
}

/** What the paths of the document begin with: of one that has the admin root in them, the root. */
function rootOf(document: Json): string {
  return workingOperations(document).some(({ path }) => path.startsWith('/bc/admin/')) ? '/bc/admin' : '';
}
