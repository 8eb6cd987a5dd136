import type { Failure } from '../base/failure.ts';
import type { AgencyError, Outcome } from '../errors.ts';
import { type AnswerHead, errorOf, worse } from '../errors/error-of.ts';
import { failureOf } from '../errors/failure-of.ts';
import { viewOf } from '../hooks.ts';
import { log } from '../log.ts';
import { attempt } from './attempt.ts';
import type { Context } from './context.ts';
import { credentialOf, noteRejected } from './credentials.ts';
import { isRetryable, pauseBefore, priceOf } from './retry.ts';
import { type End, instrument } from './instrument.ts';

/**
 * Sends until there is a value, or an error that another request would not or must not heal. It gives either as a
 * value.
 */
export async function sendWithRetries(context: Context): Promise<End> {
  const { operation, settings, environment, budget, deadline, request, view } = context;
  // One for each call, not one for each request: a function may be slow, and count.
  const authorize = () => deadline.race(() => credentialOf(request.sent, settings));
  let attempts = 0;
  let outcome: Outcome = 'not-sent';
  let answer: AnswerHead | undefined;
  const ended = (failure: Failure): End & { error: AgencyError } => ({
    status: answer?.httpStatus,
    error: errorOf(operation, failure, { attempts, outcome, answer }),
  });
  try {
    let mayAskAgain = operation.retry === 'read';
    let authorization = await authorize();
    let paid = 0;
    for (let count = 0; ;) {
      const shown = () => Object.freeze({ ...view(), attempt: attempts + 1 });
      const end = await instrument(settings, settings.instrumentation?.attempt, shown, async (trace) => {
        const done = await attempt(context, attempts + 1, { ...trace, ...authorization });
        answer = done.answer;
        if (!done.failure || done.isTried) attempts += 1;
        if (!done.failure) return { status: done.answer.httpStatus, attempts, value: done.value, error: undefined };
        outcome = worse(outcome, done.outcome);
        return ended(done.failure);
      });
      const { error } = end;
      if (!error) {
        budget.refund(paid);
        return end;
      }
      const isRejected =
        error.httpStatus === 401 && error.name !== 'AgencyRequestError' && noteRejected(operation, settings);
      if (mayAskAgain && isRejected) {
        mayAskAgain = false;
        authorization = await authorize();
        continue;
      }
      const pause = isRetryable(operation, error, settings)
        ? pauseBefore(count++, error, settings, environment.random)
        : undefined;
      const price = priceOf(error);
      if (pause === undefined || !budget.take(price)) return end;
      paid += price;
      log(settings, 'warn', `${operation.id} is sent again`, () =>
        viewOf(operation, request.fields, { pauseMs: pause }),
      );
      await deadline.sleep(pause);
    }
  } catch (thrown) {
    return ended(failureOf(thrown, deadline, request.sent));
  }
}
