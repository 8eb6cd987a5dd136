import { AgencyRequestError, type ValidationProblem } from '@one37id/agency-core';

/** Refuses on this machine, before anything is sent. The reason must not quote what was given: it may be personal. */
export function refuse(operation: string, reason: string, problems?: readonly ValidationProblem[]): never {
  throw new AgencyRequestError({
    message: `${operation}: ${reason}. Nothing was sent.`,
    operation,
    outcome: 'not-sent',
    attempts: 0,
    problems,
  });
}
