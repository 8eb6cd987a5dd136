import type { OperationRow } from '../document/operation-row.ts';
import type { Fault } from '../faults/fault.ts';
import { ListenerError, WrongClock } from '../state/agency-state.ts';
import { DataFileError } from '../state/data-file-error.ts';
import { Refusal } from '../state/refusal.ts';
import type { Emulator } from '../emulator/emulator.ts';
import type { ReceivedRequest } from '../emulator/requests.ts';
import { DOCUMENT_HEADER, isOfThisDocument, otherDocument } from './announced-document.ts';
import { failureReply, invalidStatus, refusalStatus } from './failure.ts';
import { preferredReply, readPreference } from './prefer.ts';
import { type Problem, problemAt } from '../document/problem.ts';
import { told } from '../document/problems.ts';
import type { HeaderReader } from './headers.ts';
import { readInput } from './read-input.ts';
import { gatewayReply, type Reply } from './reply.ts';
import { ForbiddenAnswer, writeAnswer } from './write-answer.ts';
import type { Json } from '../state/records.ts';

/** A call of an operation, as it came. */
export interface Call {
  readonly row: OperationRow;
  /** Below the base path. */
  readonly path: string;
  readonly search: string;
  readonly headers: Pick<HeaderReader, 'get'>;
  readonly body: string;
}

export interface Answered {
  readonly reply: Reply;
  readonly input: Json;
  readonly problems: readonly Problem[];
  readonly latencyMs: number;
  readonly fault: ReceivedRequest['fault'];
}

/** From a call to its answer: faults and limits as before a gateway, then what the agency itself refuses or does. */
export function answerOperation(emulator: Emulator, call: Call): Answered {
  const { row, path, search, headers, body } = call;
  const { input, problems } = readInput(row, path, search, headers.get('content-type'), body);
  const fault = emulator.faults.take(row.id);
  const latencyMs = fault?.latencyMs ?? 0;
  const answered = (reply: Reply, wrong: readonly Problem[] = []): Answered => ({
    reply,
    input,
    problems: wrong,
    latencyMs,
    fault: fault === undefined ? undefined : { id: fault.id, as: fault.as ?? 'slow', when: fault.when },
  });
  if (fault?.as !== undefined && fault.when === 'before') return answered(faultReply(fault, row));
  const waitMs = emulator.takeToken();
  if (waitMs > 0)
    return answered(
      failureReply(row, 429, 'Too many requests: wait as long as Retry-After says.', {
        'retry-after': String(Math.ceil(waitMs / 1_000)),
      }),
    );
  const { reply, problems: wrong } = validated(emulator, call, input, problems);
  return answered(fault?.as === undefined ? reply : afterwards(fault, row, reply), wrong);
}

function validated(
  emulator: Emulator,
  { row, headers }: Call,
  input: Json,
  problems: readonly Problem[],
): Pick<Answered, 'reply' | 'problems'> {
  if (!isAuthorized(emulator, row, headers))
    return refuse(
      row,
      401,
      problemAt(`the header ${row.auth?.header ?? ''}`, 'The credential is missing or wrong.'),
      'The credential is missing or wrong.',
    );
  const announced = headers.get(DOCUMENT_HEADER);
  if (announced !== null && !isOfThisDocument(announced))
    return refuse(
      row,
      invalidStatus(row),
      problemAt(`the header ${DOCUMENT_HEADER}`, 'The client was made from another document.'),
      otherDocument(announced),
    );
  if (problems.length > 0)
    return {
      problems,
      reply: failureReply(row, invalidStatus(row), `The request is not what the document allows: ${told(problems)}.`),
    };
  try {
    const preference = readPreference(headers.get('prefer') ?? '');
    const preferred = preferredReply(row, preference);
    if (preferred !== undefined) return { problems: [], reply: preferred };
    const reply = emulator.knows(row.id) ? writeAnswer(row, emulator.act(row, input)) : notThere(row);
    return { problems: [], reply: preference.isCut ? { ...reply, breaks: 'cut' } : reply };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { kind, problems: wrong } = error;
    return { problems: wrong, reply: failureReply(row, refusalStatus(row, kind), told(wrong)) };
  }
}

function isAuthorized(emulator: Emulator, { auth }: OperationRow, headers: Call['headers']): boolean {
  return (
    auth === undefined || headers.get(auth.header) === `${auth.prefix ?? ''}${emulator.credentials[auth.name] ?? ''}`
  );
}

function refuse(
  row: OperationRow,
  status: number,
  problem: Problem,
  message: string,
): Pick<Answered, 'reply' | 'problems'> {
  return { problems: [problem], reply: failureReply(row, status, message) };
}

function notThere(row: OperationRow): Reply {
  return {
    status: 501,
    headers: { 'content-type': 'text/plain' },
    body: `The mock agency does not know yet what ${row.id} does.`,
  };
}

function faultReply({ as, status, retryAfter }: Fault, row: OperationRow): Reply {
  const headers: Record<string, string> = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
  if (as === 'envelope') return failureReply(row, status, 'This failure was asked for.', headers);
  if (as === 'html') return gatewayReply(status, headers);
  if (as === 'status') return { status, headers };
  return { ...gatewayReply(502, headers), breaks: as };
}

/** It was done, and the caller does not learn so. */
function afterwards(fault: Fault, row: OperationRow, reply: Reply): Reply {
  return fault.as === 'reset' || fault.as === 'cut' ? { ...reply, breaks: fault.as } : faultReply(fault, row);
}

/** Loud: nobody takes it for an answer of the agency. */
export function bugReply(error: unknown): Reply {
  const message =
    error instanceof ForbiddenAnswer ||
    error instanceof WrongClock ||
    error instanceof DataFileError ||
    error instanceof ListenerError
      ? error.message
      : `The mock agency failed: ${error instanceof Error ? error.message : String(error)}. This is a bug of @one37id/agency-testing.`;
  return { status: 500, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: message };
}
