import { type Call, fail } from './call.ts';
import { AgencyApiError, AgencyResponseError } from './errors.ts';
import type { Bytes } from './image.ts';
import type { AnswerKind, Operation } from './operation.ts';
import { scrub } from './redact.ts';
import { textOf } from './text.ts';

/** The one way from an answer to a value. What is not clearly a success of this operation throws the call's error. */
export function readReply(call: Call, bytes: Bytes, compare?: (body: unknown) => void): unknown {
  const { status = 0 } = call;
  const kind = kindOf(call.operation, status);
  const isSuccess = status > 199 && status < 300;
  const image = isSuccess && kind === 'image' && call.operation.image?.(bytes);
  if (image) return image;
  if (isSuccess && (kind === 'any' || kind === 'empty') && bytes.length === 0) return undefined;

  const body = parse(bytes);
  if (body !== UNREADABLE) compare?.(body);
  const envelope = typeof body === 'object' && body && Object.hasOwn(body, 'isSuccessfull') ? (body as Envelope) : undefined;
  const flag = envelope?.isSuccessfull;
  if (flag === false || (status === 429 && !envelope)) throw refused(call, envelope);

  if (isSuccess && flag === true) {
    if (kind === 'void' || kind === 'empty') return undefined;
    if (kind.startsWith('json')) return body;
    const result = Object.hasOwn(body as Envelope, 'result') ? envelope?.result : undefined;
    if (kind === 'any' || (kind.startsWith('result') && isPromised(kind, result))) return result;
  }
  if (isSuccess && !envelope && body !== UNREADABLE && (kind === 'any' || (kind.startsWith('json') && isPromised(kind, body)))) return body;
  const form = kind === 'image' ? 'an image' : body === UNREADABLE ? 'JSON' : 'the envelope that the document promises';
  throw unreadable(call, `answered ${status}, and not with ${form}; check that \`baseUrl\` leads to the agency`);
}

/** How a success of that status looks. One that is not documented looks as the first that is. */
function kindOf({ returns }: Operation, status: number): AnswerKind {
  if (typeof returns === 'string') return returns;
  const kinds = Object.entries(returns);
  return (kinds.find(([key]) => key === String(status)) ?? kinds.find(([key]) => key === '2XX') ?? kinds[0])?.[1] ?? 'any';
}

/** Whether a value may be absent or null, where it is. */
function isPromised(kind: AnswerKind, value: unknown): boolean {
  return value === undefined ? kind.includes('?') : value !== null || kind.includes('null');
}

/** The error for an answer that is none of this operation's. Says nothing of the body. */
export function unreadable(call: Call, what: string): Error {
  return fail(AgencyResponseError, call, what);
}

interface Envelope {
  readonly isSuccessfull: unknown;
  readonly result?: unknown;
  readonly errorCode?: unknown;
  readonly message?: unknown;
}

const UNREADABLE = Symbol('no JSON');

function parse(bytes: Bytes): unknown {
  try {
    return JSON.parse(textOf(bytes) ?? '');
  } catch {
    return UNREADABLE;
  }
}

function refused(call: Call, { errorCode, message }: Partial<Envelope> = {}): Error {
  const { status = 0 } = call;
  // Validation pipes of the agency's framework give a list.
  const text = [message].flat().filter((part) => typeof part === 'string').join('; ');
  const serverMessage = text ? scrub(text, call) : undefined;
  const code = typeof errorCode === 'number' ? errorCode : undefined;
  const advice = status === 401 || status === 403 ? 'check the credential' : status === 429 ? 'wait before you call again' : 'see `errorCode`, and correct the input';
  const details = { errorCode: code, serverMessage };
  return fail(AgencyApiError, call, `answered ${status}${code === undefined ? '' : `, errorCode ${code}`}${text && `: "${serverMessage}"`}; ${advice}`, details);
}
