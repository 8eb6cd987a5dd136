import { guarded } from '@one37id/agency-core/internal';
import { responseTable } from './generated/validators.gen.ts';
import { checkResponse } from './validators/check-response.ts';
import type { ValidationProblem } from '@one37id/agency-core';

/**
 * Differences between a response's JSON and the document: at most 20, none when it is as documented. Fields that the
 * document does not name count; its server errors (a 502 from a gateway) do not. Never throws for what it is given.
 *
 * @param operationId - As in the document and in `api.md`. Of an operation that is not in it nothing is known.
 * @param status - HTTP status of the response.
 * @param body - The response's body, parsed.
 */
export function validateResponse(operationId: string, status: number, body: unknown): readonly ValidationProblem[] {
  return guarded('validateResponse', () => checkResponse(responseTable, operationId, status, body));
}
