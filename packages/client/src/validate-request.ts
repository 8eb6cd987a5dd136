import { requestTable } from './generated/validators.gen.ts';
import { checkRequest } from './validators/check-request.ts';
import type { ValidationProblem } from '@one37id/agency-core';

/**
 * The first thing in an operation's input that the document forbids, or undefined when it may be sent.
 *
 * @param operationId - As in the document and in `api.md`. Of an operation that is not in it nothing is known, and nothing refused.
 * @param input - What the operation's function takes: path, query and body fields together.
 * @example
 * ```ts
 * validateRequest('getConnectionByAgentId', { id: 7 }) // { pointer: '/id', rule: 'must be a string' }
 * ```
 */
export function validateRequest(operationId: string, input: unknown): ValidationProblem | undefined {
  return checkRequest(requestTable, operationId, input);
}
