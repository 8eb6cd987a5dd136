import { readFileSync } from 'node:fs';
import { type JsonObject, operationsOf } from '@one37id/agency-openapi/document';
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

/** The tag of the operations that habits add: another one where the repository's document had these habits before. */
export const HABIT_TAG = hasHabits() ? 'Custom' : 'Habit';

/**
 * Adds an operation beside those of the document, where they stand, below the habits' own path. Gives its path item.
 */
export function addOperation(document: Json, path: string, method: string, operation: Json): Json {
  const below = `/${HABIT_TAG.toLowerCase()}${path}`;
  const item = childIn(childIn(document, 'paths'), `${rootOf(document)}${below}`);
  item[method] = {
    tags: [HABIT_TAG],
    summary: `${method} ${below}`.replaceAll(/\W+/g, ' ').trim(),
    responses: { 200: success() },
    ...operation,
  };
  return item;
}

function hasHabits(): boolean {
  const file = new URL('../../../../../openapi/openapi.json', import.meta.url);
  return operationsOf(JSON.parse(readFileSync(file, 'utf8')) as JsonObject).some(({ tag }) => tag === 'Habit');
}

/** What the paths of the document begin with: of one that has the admin root in them, the root. */
function rootOf(document: Json): string {
  return workingOperations(document).some(({ path }) => path.startsWith('/bc/admin/')) ? '/bc/admin' : '';
}
