import { startDeadline } from '../base/deadline.ts';
import { machine } from '../base/environment.ts';
import { Failure } from '../base/failure.ts';
import { readBody } from '../reply/read-body.ts';
import { WebhookError } from './webhook-error.ts';
import type { WebhookMessage } from './webhook-options.ts';

export interface MessageLimits {
  readonly maxBytes: number;
  readonly timeoutMs: number;
}

/**
 * Reads a request, within limits of size and time.
 *
 * @throws {WebhookError} when it cannot be read.
 */
export async function receiveMessage(
  request: Request,
  { maxBytes, timeoutMs }: MessageLimits,
): Promise<WebhookMessage> {
  const { headers, method, url } = request;
  const encoding = headers.get('content-encoding') ?? 'identity';
  if (encoding.toLowerCase() !== 'identity')
    throw new WebhookError('encoding', 'the body is compressed, and a signature covers what it was before or after');
  const deadline = startDeadline(machine, timeoutMs, [request.signal]);
  try {
    const { body } = request;
    // A proxy or a framework may have read it: then there is nothing to verify.
    if (request.bodyUsed)
      throw new WebhookError('interrupted', 'the body was read before: hand the request over unread');
    return { body: await readBody({ body }, maxBytes, deadline), headers, method, url };
  } catch (thrown) {
    if (WebhookError.is(thrown)) throw thrown;
    // The one that reading has.
    if (Failure.is(thrown)) throw new WebhookError('too-large', `the body has more than ${maxBytes} bytes`);
    if (deadline.ended() === 'timeout')
      throw new WebhookError('timeout', `the body did not come within ${timeoutMs} ms`);
    throw new WebhookError('interrupted', 'the body ended before its end', { cause: thrown });
  } finally {
    deadline.close();
  }
}
