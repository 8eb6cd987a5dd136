import type { Context } from './context.ts';
import { driftOf } from './drift.ts';
import { viewOf } from './hooks.ts';
import { log } from './log.ts';
import { lostAnswer } from './lost-answer.ts';
import { noteHeaders } from './note-headers.ts';
import type { Settings } from './options.ts';
import { cancel, readBody } from './read-body.ts';
import { readReply, unreadable } from './read-reply.ts';
import { Refusal } from './refusal.ts';
import { send } from './transport.ts';

/**
 * One request. Its answer becomes the call's value; what is thrown becomes its error.
 *
 * @param added - The headers that are no part of the built request: the credential, and the trace's.
 */
export async function sendOnce(context: Context, added: Readonly<Record<string, string>>): Promise<unknown> {
  const { call, settings, environment, deadline, request } = context;
  call.status = call.retryAfterMs = call.requestId = undefined;
  await watch(context, 'onRequest', viewOf(call, { attempt: call.attempts + 1 }));
  const start = environment.now();
  const response = await deadline
    .race(() => send(call, request, added, settings.fetch, deadline.signal))
    .catch((thrown: unknown) => {
      throw deadline.ended() ? thrown : (lostAnswer(context, thrown) ?? thrown);
    });
  try {
    const { status, headers } = response;
    call.status = status || undefined;
    noteHeaders(context, (name) => headers.get(name));
    const { attempts: attempt, requestId } = call;
    const durationMs = Math.round(environment.now() - start);
    await watch(
      context,
      'onResponse',
      viewOf(call, { attempt, status, durationMs, ...(requestId === undefined ? {} : { requestId }) }),
    );
    // A page's redirect has the status 0. One that was followed has been with another origin: its answer is not trusted.
    if (!status || response.redirected || (status > 299 && status < 400)) {
      throw unreadable(call, `answered ${status || ''} with a redirect, which is not followed; check \`baseUrl\``);
    }
    const bytes = await readBody(response, settings.maxResponseBytes, deadline);
    // Decoders give nothing, and no error, for what is cut within its first bytes: not the empty body that some operations promise.
    if (
      bytes.length === 0 &&
      headers.has('content-encoding') &&
      headers.get('content-length') !== '0' &&
      status !== 204 &&
      status !== 205
    ) {
      throw unreadable(call, `answered ${status} with compressed bytes that give nothing`);
    }
    return readReply(call, bytes, driftOf(settings, call));
  } catch (thrown) {
    cancel(response.body);
    throw thrown;
  }
}

/** Tells the hook and the log. A hook that throws ends the call. */
async function watch<Name extends 'onRequest' | 'onResponse'>(
  { settings, deadline }: Context,
  name: Name,
  view: Parameters<NonNullable<Settings[Name]>>[0],
): Promise<void> {
  log(settings, 'debug', `${view.operation} ${name === 'onRequest' ? 'is sent' : 'is answered'}`, view);
  const hook = settings[name] as ((shown: typeof view) => unknown) | undefined;
  try {
    if (hook) await deadline.race(() => hook(view));
  } catch (thrown) {
    throw deadline.ended() ? thrown : new Refusal(`the hook \`${name}\` threw`, thrown);
  }
}
