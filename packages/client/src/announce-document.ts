import { isFields } from '@one37id/agency-core/internal';
import { documentMark } from './generated/document.gen.ts';

const LOCAL = /^http:\/\/(localhost|[^/]+\.localhost|127\.[\d.]+|\[::1\])[:/]/i;

/**
 * A header that says to a server on this machine which document the client was made from, so that a mock of another one
 * can refuse it. Nobody else is told; nor does a page in a browser tell it, where another header needs another
 * permission.
 */
export function announceDocument(
  baseUrl: unknown,
  headers: unknown = {},
): { readonly headers?: Readonly<Record<string, string>> } {
  if (!LOCAL.test(`${String(baseUrl)}/`) || !('process' in globalThis) || !isFields(headers)) return {};
  return { headers: { 'agency-document': documentMark, ...headers } };
}
