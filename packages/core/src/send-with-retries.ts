import type { Context } from './context.ts';
import { credentialOf, hasProvider } from './credentials.ts';
import { toAgencyError } from './failure.ts';
import { viewOf } from './hooks.ts';
import { log } from './log.ts';
import { isRetryable, pauseBefore, priceOf } from './retry.ts';
import { sendOnce } from './send-once.ts';
import { watched } from './watched.ts';

/** Sends until there is a value, or an error that another request would not or must not heal. */
export async function sendWithRetries(context: Context): Promise<unknown> {
  const { call, settings, environment, budget, deadline } = context;
  // One for each call, not one for each request: a function may be slow, and count.
  const authorize = () => deadline.race(() => credentialOf(call, settings));
  let mayAskAgain = call.operation.retry === 'read' && hasProvider(call.operation, settings);
  let authorization = await authorize();
  let paid = 0;
  for (let count = 0; ;) {
    try {
      const value = await watched(context, (trace) => sendOnce(context, { ...trace, ...authorization }));
      budget.refund(paid);
      return value;
    } catch (thrown) {
      const error = toAgencyError(thrown, call, deadline);
      call.outcome = error.outcome;
      call.phase = 'none';
      if (mayAskAgain && error.httpStatus === 401 && error.name !== 'AgencyRequestError') {
        mayAskAgain = false;
        authorization = await authorize();
        continue;
      }
      const pause = isRetryable(call, error, settings)
        ? pauseBefore(count++, error, settings, environment.random)
        : undefined;
      const price = priceOf(error);
      if (pause === undefined || !budget.take(price)) throw error;
      paid += price;
      log(settings, 'warn', `${call.operation.id} is sent again`, viewOf(call, { pauseMs: pause }));
      await deadline.sleep(pause);
    }
  }
}
