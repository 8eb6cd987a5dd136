import { Failure } from '../base/failure.ts';
import { bare } from '../base/own.ts';
import { textOf } from '../base/text.ts';
import type { Bytes } from '../base/bytes.ts';
import type { AnswerKind, Operation } from '../operation.ts';
import { scrub } from '../redact/redact.ts';
import type { SentRequest } from '../redact/sent.ts';

/** The one way from an answer to a value. What is not clearly a success of this operation throws a {@link Failure}. */
export function readReply(sent: SentRequest, status: number, bytes: Bytes, compare?: (body: unknown) => void): unknown {
  const { operation } = sent;
  const kind = kindOf(operation, status);
  const isSuccess = status > 199 && status < 300;
  const image = isSuccess && kind === 'image' && operation.image?.(bytes);
  if (image) return image;
  if (isSuccess && (kind === 'any' || kind === 'empty') && bytes.length === 0) return undefined;

  const body = parse(bytes);
  if (body !== UNREADABLE) compare?.(body);
  const envelope = body && Object.hasOwn(body, 'isSuccessfull') ? (body as Envelope) : undefined;
  const flag = envelope?.isSuccessfull;
  if (flag === false || (status === 429 && !envelope)) throw refused(sent, status, envelope);

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
  throw unreadable(`answered ${status}, and not with ${form}; check that \`baseUrl\` leads to the agency`);
}

/** How a success of that status looks. One that is not documented looks as the first that is. */
function kindOf({ returns }: Operation, status: number): AnswerKind {
  if (typeof returns === 'string') return returns;
  const kinds = new Map(Object.entries(returns));
  return kinds.get(`${status}`) ?? kinds.get('2XX') ?? (Object.values(returns)[0] as AnswerKind);
}

/** Of an answer that is none of this operation's. Says nothing of the body. */
export function unreadable(what: string): Failure {
  return new Failure('AgencyResponseError', what);
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
    // Of what is no text, nothing is parsed, which throws as well.
    return JSON.parse(textOf(bytes) as string);
  } catch {
    return UNREADABLE;
  }
}

function refused(sent: SentRequest, status: number, envelope: Partial<Envelope> = {}): Failure {
  const { errorCode, message } = bare(envelope);
  // Validation pipes of the agency's framework give a list.
  const text = [message]
    .flat()
    .filter((part) => typeof part === 'string')
    .join('; ');
  const serverMessage = text ? scrub(text, sent) : undefined;
  const code = typeof errorCode === 'number' ? errorCode : undefined;
  const advice =
    status === 401 || status === 403
      ? 'check the credential'
      : status === 429
        ? 'wait before you call again'
        : 'see `errorCode`, and correct the input';
  const details = { errorCode: code, serverMessage };
  return new Failure(
    'AgencyApiError',
    `answered ${status}${code === undefined ? '' : `, errorCode ${code}`}${text && `: "${serverMessage}"`}; ${advice}`,
    details,
  );
}
