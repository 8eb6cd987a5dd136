import { type Failure, refusal } from '../base/failure.ts';
import type { Outcome } from '../errors.ts';
import { type AnswerHead, outcomeOf } from '../errors/error-of.ts';
import { endOf } from '../errors/failure-of.ts';
import { readReason } from '../errors/system-reason.ts';
import { viewOf } from '../hooks.ts';
import { log } from '../log.ts';
import type { Settings } from '../options.ts';
import { driftOf } from '../reply/drift.ts';
import { cancel, readBody } from '../reply/read-body.ts';
import { readReply, unreadable } from '../reply/read-reply.ts';
import { requestIdOf } from '../reply/request-id.ts';
import { readRetryAfter } from '../reply/retry-after.ts';
import type { Context } from './context.ts';
import { lossOf, lostAnswerOf } from './loss.ts';
import { send } from './transport.ts';
import type { Way } from './way.ts';

/** How one request ended: with the call's value, or with why there is none. */
export type Attempt = Answered | FailedAttempt;

interface Answered {
  readonly value: unknown;
  readonly answer: AnswerHead;
  readonly failure: undefined;
}

interface FailedAttempt {
  readonly failure: Failure;
  /** What this request may have done. */
  readonly outcome: Outcome;
  /** Whether there was a request at all. */
  readonly isTried: boolean;
  /** What came of an answer, without a status where there was none. */
  readonly answer: AnswerHead;
}

/**
 * Sends one request, and reads its answer. It gives a value, whatever happens.
 *
 * @param count - Which request of the call it is, from 1.
 * @param added - The headers that are no part of the built request: the credential, and the trace's.
 */
export async function attempt(
  { operation, settings, environment, deadline, request }: Context,
  count: number,
  added: Readonly<Record<string, string>>,
): Promise<Attempt> {
  const { sent, fields } = request;
  const way: Way = { phase: 'none', status: undefined };
  let answer: AnswerHead | undefined;
  let body: Response['body'] | undefined;
  const readHead = (httpStatus: number | undefined, header: (name: string) => string | null) =>
    (answer = {
      httpStatus,
      retryAfterMs: readRetryAfter(header, environment.date),
      requestId: requestIdOf(header, sent),
    });
  /** Tells the hook and the log. A hook that throws ends the call. */
  const tell = async <Name extends 'onRequest' | 'onResponse'>(
    name: Name,
    view: () => Parameters<NonNullable<Settings[Name]>>[0],
  ): Promise<void> => {
    log(settings, 'debug', `${operation.id} ${name === 'onRequest' ? 'is sent' : 'is answered'}`, view);
    const hook = settings[name] as ((shown: ReturnType<typeof view>) => unknown) | undefined;
    try {
      if (hook) await deadline.race(() => hook(view()));
    } catch (thrown) {
      throw deadline.ended()
        ? thrown
        : refusal(`the hook \`${name}\` threw`, { cause: readReason(thrown, sent).cause });
    }
  };
  try {
    await tell('onRequest', () => viewOf(operation, fields, { attempt: count }));
    const start = environment.now();
    const response = await deadline
      .race(() => send(way, request, added, settings.fetch, deadline.signal))
      .catch((thrown: unknown) => {
        const lost = deadline.ended() ? undefined : lostAnswerOf(thrown, way, sent);
        if (!lost) throw thrown;
        way.phase = 'sending';
        readHead(lost.status, (name) => String(lost.headers?.[name] ?? ''));
        throw lost.failure;
      });
    body = response.body;
    const { status, headers } = response;
    const head = readHead(status || undefined, (name) => headers.get(name));
    const durationMs = Math.round(environment.now() - start);
    await tell('onResponse', () =>
      viewOf(operation, fields, {
        attempt: count,
        status,
        durationMs,
        ...(head.requestId === undefined ? {} : { requestId: head.requestId }),
      }),
    );
    // A page's redirect has the status 0. One that was followed has been with another origin: its answer is not
    // trusted.
    if (!status || response.redirected || (status > 299 && status < 400)) {
      throw unreadable(
        `answered${status ? ` ${status}` : ''} with a redirect, which is not followed; check \`baseUrl\``,
      );
    }
    const bytes = await readBody(response, settings.maxResponseBytes, deadline);
    // Decoders give nothing, and no error, for what is cut within its first bytes: not the empty body that some
    // operations promise.
    if (
      bytes.length === 0 &&
      headers.has('content-encoding') &&
      headers.get('content-length') !== '0' &&
      status !== 204 &&
      status !== 205
    ) {
      throw unreadable(`answered ${status} with compressed bytes that give nothing`);
    }
    const value = readReply(sent, status, bytes, driftOf(settings, sent, status));
    return { value, answer: head, failure: undefined };
  } catch (thrown) {
    cancel(body);
    const failure = endOf(thrown, deadline) ?? lossOf(thrown, way, sent);
    answer ??= { httpStatus: way.status };
    const isSent = way.phase === 'sending' || way.phase === 'handed';
    const outcome = isSent ? outcomeOf(operation, failure.name, answer.httpStatus) : 'not-sent';
    return { failure, outcome, isTried: way.phase !== 'none', answer };
  }
}
