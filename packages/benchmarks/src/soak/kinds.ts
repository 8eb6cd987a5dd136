/** What a call's promise must come to: a value, or the error of this name. */
export interface Kind {
  readonly name: string;
  readonly wants: string;
  /** Options that bring the fault about on the client's side. */
  readonly timeout?: number;
  readonly abortAfterMs?: number;
}

export const SOUND: Kind = { name: 'value', wants: 'value' };

/** Every way to fail that a server, a proxy, a network or a caller has; the server knows them by name. */
export const FAULTS: readonly Kind[] = [
  { name: 'reset', wants: 'AgencyTransportError' },
  { name: 'cut-body', wants: 'AgencyTransportError' },
  { name: 'html', wants: 'AgencyResponseError' },
  { name: 'malformed-json', wants: 'AgencyResponseError' },
  { name: 'corrupt-gzip', wants: 'AgencyResponseError' },
  { name: 'too-large', wants: 'AgencyResponseError' },
  { name: 'redirect', wants: 'AgencyResponseError' },
  { name: '503', wants: 'AgencyResponseError' },
  { name: '429', wants: 'AgencyApiError' },
  { name: 'refusal-200', wants: 'AgencyApiError' },
  { name: 'refusal-400', wants: 'AgencyApiError' },
  { name: 'stalled-headers', wants: 'AgencyTimeoutError', timeout: 40 },
  { name: 'stalled-body', wants: 'AgencyTimeoutError', timeout: 40 },
  { name: 'aborted-before', wants: 'AgencyAbortError', abortAfterMs: 0 },
  { name: 'aborted-headers', wants: 'AgencyAbortError', abortAfterMs: 10 },
  { name: 'aborted-body', wants: 'AgencyAbortError', abortAfterMs: 10 },
];

/** Every third call is faulty, and each fault comes equally often. */
export function kindOf(index: number): Kind {
  return (index % 3 === 0 ? FAULTS[(index / 3) % FAULTS.length] : undefined) ?? SOUND;
}
