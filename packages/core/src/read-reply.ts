import { type Call, fail } from './call.ts';
import { AgencyApiError, AgencyResponseError } from './errors.ts';
import type { Bytes } from './image.ts';
import type { AnswerKind, Operation } from './operation.ts';
import { bare } from './own.ts';
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
  const envelope =
    typeof body === 'object' && body && Object.hasOwn(body, 'isSuccessfull') ? (body as Envelope) : undefined;
  const flag = envelope?.isSuccessfull;
  if (flag === false || (status === 429 && !envelope)) throw refused(call, envelope);

  const isJson = kind.startsWith('json');
  if (isSuccess && (envelope ? flag === true : body !== UNREADABLE && (isJson || kind === 'any'))) {
    if (kind === 'void' || kind === 'empty') return undefined;
    const value = isJson || !envelope ? body : Object.hasOwn(envelope, 'result') ? envelope.result : undefined;
    // Null and absence, where they are documented.
    if (
      kind === 'any' ||
      (kind !== 'image' && (value === undefined ? kind.includes('?') : value !== null || kind.includes('null')))
    )
      return value;
  }
  const form = kind === 'image' ? 'an image' : body === UNREADABLE ? 'JSON' : 'the envelope that the document promises';
  throw unreadable(call, `answered ${status}, and not with ${form}; check that \`baseUrl\` leads to the agency`);
}

/** How a success of that status looks. One that is not documented looks as the first that is. */
function kindOf({ returns }: Operation, status: number): AnswerKind {
  if (typeof returns === 'string') return returns;
  const kinds = new Map(Object.entries(returns));
  return kinds.get(`${status}`) ?? kinds.get('2XX') ?? (Object.values(returns)[0] as AnswerKind);
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

function refused(call: Call, envelope: Partial<Envelope> = {}): Error {
  const { errorCode, message } = bare(envelope);
  const { status = 0 } = call;
  // Validation pipes of the agency's framework give a list.
  const text = [message]
    .flat()
    .filter((part) => typeof part === 'string')
    .join('; ');
  const serverMessage = text ? scrub(text, call) : undefined;
  const code = typeof errorCode === 'number' ? errorCode : undefined;
  const advice =
    status === 401 || status === 403
      ? 'check the credential'
      : status === 429
        ? 'wait before you call again'
        : 'see `errorCode`, and correct the input';
  const details = { errorCode: code, serverMessage };
  return fail(
    AgencyApiError,
    call,
    `answered ${status}${code === undefined ? '' : `, errorCode ${code}`}${text && `: "${serverMessage}"`}; ${advice}`,
    details,
  );
}
