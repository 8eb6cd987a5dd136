import { isObject, resolve } from '../document/schema.ts';
import { infer, type Json, objectIn, type NormalizationContext, workingOperations } from './normalization-context.ts';

/**
 * Writes every response into its operation, where the overlays look for it, and gives a success that is documented
 * for a range (`2XX`) or for every status (`default`) the status that its method has in a NestJS service.
 */
export function inlineResponses({ document }: NormalizationContext): void {
  for (const { operation, method } of workingOperations(document)) {
    const responses = objectIn(operation.responses);
    for (const [status, response] of Object.entries(responses)) {
      if (isObject(response) && response.$ref !== undefined)
        responses[status] = structuredClone(resolve(document, response));
    }
    if (Object.keys(responses).some((status) => /^2\d\d$/.test(status))) continue;
    const range = ['2XX', '2xx', 'default'].find((status) => isObject(responses[status]));
    if (range !== undefined) giveStatus(responses, range, method === 'post' ? '201' : '200');
  }
}

function giveStatus(responses: Json, from: string, status: string): void {
  const response: Json = objectIn(responses[from]);
  delete responses[from];
  infer(response, 'status', 'status-of-success');
  responses[status] = response;
}
