import { isObject } from '../../catalog/schema.ts';
import { childIn, infer, type Json, objectIn, type Work, workOperations } from './work.ts';

/**
 * Declares a failure for every operation of which the document tells none. Each of them fails, on bad input at the
 * least: as `default` says where there is one, and otherwise in a form that nobody has documented, so nothing is said
 * of its content.
 */
export function declareFailures({ document }: Work): void {
  for (const { operation } of workOperations(document)) {
    const responses = childIn(operation, 'responses');
    if (!Object.keys(responses).some((status) => status.startsWith('4'))) responses['4XX'] = failure(responses['default']);
  }
}

function failure(otherwise: unknown): Json {
  const response = isObject(otherwise) ? objectIn(structuredClone(otherwise)) : { description: 'Failure; its form is not documented.' };
  infer(response, 'status', 'status-of-failure');
  if (otherwise === undefined) infer(response, 'description', 'response-description');
  return response;
}
