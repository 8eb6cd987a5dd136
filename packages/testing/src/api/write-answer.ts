import type { OperationRow } from '../document/operation-row.ts';
import type { PageAnswer, QrLink } from '../operations/operation-types.ts';
import { qrPng } from '../qr/qr-png.ts';
import { declaredAs } from './failure.ts';
import { problemsOf, told } from '../document/problems.ts';
import { jsonReply, type Reply } from './reply.ts';

/** An answer that the document forbids: a bug of the emulator, and nothing that a client should see as an answer. */
export class ForbiddenAnswer extends Error {
  override readonly name = 'ForbiddenAnswer';
}

/**
 * The answer of an operation, in the form that the document gives it.
 *
 * @throws {ForbiddenAnswer} When the document does not allow it.
 */
export function writeAnswer(row: OperationRow, result: unknown): Reply {
  if (row.returns === 'image')
    return {
      status: row.success,
      headers: { 'content-type': row.type ?? 'image/png' },
      body: qrPng((result as QrLink).link),
    };
  const body = bodyOf(row, result);
  const problems = problemsOf(row.validators[declaredAs(row, row.success) ?? ''], body);
  if (problems.length > 0)
    throw new ForbiddenAnswer(
      `The mock agency was about to answer ${row.id} with what the document forbids: ${told(problems)}. This is a bug of @one37id/agency-testing.`,
    );
  return body === undefined ? { status: row.success, headers: {} } : jsonReply(row.success, body);
}

function bodyOf({ returns, pagination, type }: OperationRow, result: unknown): unknown {
  if (returns === 'empty' || (returns === 'any' && (type === undefined || result === undefined))) return undefined;
  if (returns === 'json' || returns === 'any') return result;
  if (returns === 'void') return { isSuccessfull: true };
  if (pagination === undefined) return { isSuccessfull: true, result };
  const { rows, total } = result as PageAnswer<object>;
  return {
    isSuccessfull: true,
    result: { [pagination.items]: rows, ...(pagination.total === undefined ? {} : { [pagination.total]: total }) },
  };
}
