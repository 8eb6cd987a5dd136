/** What a call's promise must come to: a value, or the error of this name. */
export interface Kind {
  /** The server answers by it. */
  readonly name: string;
  readonly wants: string;
  /** What is called. Default: a read or something that is sent once, by turns. */
  readonly calls?: 'image' | 'list';
  /** Options that bring the fault about on the client's side. */
  readonly timeout?: number;
  readonly abortAfterMs?: number;
}

/** What succeeds: results, images, and lists of three pages. */
const SOUND: readonly Kind[] = [
  { name: 'value', wants: 'value' },
  { name: 'value', wants: 'value' },
  { name: 'value', wants: 'value' },
  { name: 'image', wants: 'value', calls: 'image' },
  { name: 'list', wants: 'value', calls: 'list' },
];

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
  // Images and lists that are none.
  { name: 'text-as-image', wants: 'AgencyResponseError', calls: 'image' },
  { name: 'svg-with-script', wants: 'AgencyResponseError', calls: 'image' },
  { name: 'svg-of-comments', wants: 'AgencyResponseError', calls: 'image' },
  { name: 'endless-list', wants: 'AgencyResponseError', calls: 'list' },
  { name: 'list-of-none', wants: 'AgencyResponseError', calls: 'list' },
  // Answers that are made to harm.
  { name: 'echo', wants: 'AgencyApiError' },
  { name: 'escapes', wants: 'AgencyApiError' },
  { name: 'encodings', wants: 'AgencyApiError' },
  { name: 'deep-json', wants: 'AgencyResponseError' },
  { name: 'many-names', wants: 'AgencyResponseError' },
  { name: 'prototype', wants: 'AgencyResponseError' },
  { name: 'endless-headers', wants: 'AgencyTransportError' },
  { name: 'odd-headers', wants: 'AgencyApiError' },
];

/** Every third call is faulty, and each fault comes equally often. */
export function kindOf(index: number): Kind {
  const [kinds, at] = index % 3 === 0 ? [FAULTS, index / 3] : [SOUND, index];
  return kinds[Math.floor(at) % kinds.length] as Kind;
}
