import { documentInfo } from './generated/document.gen.ts';

const LOCAL = /^http:\/\/(localhost|[^/]+\.localhost|127\.[\d.]+|\[::1\])[:/]/i;

/**
 * A header that says to a server on this machine which document the client was made from, so that a mock of another one can refuse
 * it. Nobody else is told; nor does a page in a browser tell it, where another header needs another permission.
 */
export function announceDocument(
  baseUrl: unknown,
  headers: unknown,
): { readonly headers?: Readonly<Record<string, string>> } {
  if (
    !LOCAL.test(`${String(baseUrl)}/`) ||
    !('process' in globalThis) ||
    {}.toString.call(headers ?? {}) !== '[object Object]'
  )
    return {};
  return { headers: { 'agency-document': documentInfo.sha256.slice(0, 16), ...(headers as object) } };
}
