import { hide } from '../redact/redact.ts';
import type { Sent } from '../redact/sent.ts';

/** The headers that gateways, clouds and frameworks put an answer's id into, the usual first. */
const NAMES = [
  'x-request-id',
  'request-id',
  'x-correlation-id',
  'correlation-id',
  'x-trace-id',
  'traceresponse',
  'x-amz-request-id',
  'x-amzn-trace-id',
  'x-cloud-trace-context',
  'cf-ray',
];
/** Ids as they are in use: one word; */
const ID = /^[\w.:;=+/~|-]{1,128}$/;
/** no URL and no DID. */
const TELLING = /\/\/|\bdid:/i;

/**
 * The id that an answer has for its operators. Undefined for what is none, and where it has something in it that was
 * sent.
 */
export function requestIdOf(header: (name: string) => string | null, sent: Sent): string | undefined {
  for (const name of NAMES) {
    const id = header(name);
    if (id && ID.test(id) && !TELLING.test(id) && hide([id], sent) === id) return id;
  }
  return undefined;
}
