import type { OperationRow } from '../document/operation-row.ts';
import { refused } from '../state/refusal.ts';
import { declaredAs, exampleOf, failureReply } from './failure.ts';
import { gatewayReply, jsonReply, type Reply } from './reply.ts';

/** What a call asks for itself, in its header `prefer`. */
export interface Preference {
  readonly code?: number;
  readonly example?: string;
  readonly retryAfter?: string;
  /** Half of the body, after it was done. */
  readonly isCut: boolean;
}

const HEADER = 'the header prefer';

/**
 * Reads `code=429, retry-after=2`.
 *
 * @throws {Refusal} For a word that is not known, and a value that makes no sense.
 */
export function readPreference(header: string): Preference {
  const words = header
    .split(/[,;]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const entries = words.map((word): Partial<Preference> => {
    const [name = '', ...rest] = word.split('=').map((part) => part.trim());
    const value = rest.join('=').replace(/^"(.*)"$/, '$1');
    if (name === 'code' && /^[45]\d\d$/.test(value)) return { code: Number(value) };
    if (name === 'example' && value !== '') return { example: value };
    if (name === 'retry-after' && /^\d+$/.test(value)) return { retryAfter: value };
    if (name === 'body' && value === 'cut') return { isCut: true };
    throw refused(HEADER, 'preferredWord', word.slice(0, 40));
  });
  return Object.assign({ isCut: false }, ...entries) as Preference;
}

/**
 * The answer that was asked for in place of the agency's; none where the operation is to be done.
 *
 * @throws {Refusal} For an example that the document does not have.
 */
export function preferredReply(row: OperationRow, { code, example, retryAfter }: Preference): Reply | undefined {
  if (code === undefined && example === undefined && retryAfter === undefined) return undefined;
  const status =
    code ?? (retryAfter === undefined ? Number(row.declared.find((each) => /^4\d\d$/.test(each)) ?? 400) : 429);
  const headers: Record<string, string> = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
  if (example !== undefined) {
    const value = exampleOf(row, status, example);
    if (value === undefined) throw refused(HEADER, 'preferredExample', example.slice(0, 40), row.id, String(status));
    return jsonReply(status, value, headers);
  }
  const declared = declaredAs(row, status);
  if (declared !== undefined && Object.keys(row.examples[declared] ?? {}).length > 0)
    return jsonReply(status, exampleOf(row, status), headers);
  // What no operation declares comes from a gateway before the agency, if it is no mistake of the caller.
  return status >= 500
    ? gatewayReply(status, headers)
    : failureReply(row, status, 'This failure was asked for.', headers);
}
