import { guarded } from '@one37id/agency-core/internal';
import { requestTable } from './generated/validators.gen.ts';
import { checkRequest } from './validators/check-request.ts';
import type { ValidationProblem } from '@one37id/agency-core';

/**
 * All that the document forbids in an operation's input; an empty list when it may be sent. It never throws for what it
 * is given.
 *
 * @param operationId - As in the document and in `api.md`. Of an operation that is not in it nothing is known, and
 * nothing refused.
 * @param input - What the operation's function takes: path, query and body fields together.
 * @example
 * ```ts
 * validateRequest('getConnectionByAgentId', { id: 7 }) // [{ pointer: '/id', rule: 'must be a string' }]
 * ```
 */
export function validateRequest(operationId: string, input: unknown): readonly ValidationProblem[] {
  return guarded('validateRequest', () => checkRequest(requestTable, operationId, input));
}
