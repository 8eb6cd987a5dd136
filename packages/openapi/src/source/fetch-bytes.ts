import { unescape } from 'node:querystring';
import { ImportError } from './import-error.ts';
import { MAX_BYTES } from './read-bounded.ts';

export interface FetchOptions {
  /** For the whole download, in milliseconds. Default: 30,000. */
  readonly timeout?: number;
  /** In bytes, after decompression. Default: 16 MiB. */
  readonly maxBytes?: number;
}

/**
 * Downloads a document.
 *
 * Redirects are not followed: what the maintainer named is what is stored, and the error names where it points to.
 *
 * @throws {ImportError} for every answer but a 200 of bounded size within the time.
 */
export async function fetchBytes(
  url: URL,
  { timeout = 30_000, maxBytes = MAX_BYTES }: FetchOptions = {},
): Promise<Uint8Array> {
  const name = withoutSecrets(url);
  const signal = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(requestable(url), {
      redirect: 'manual',
      signal,
      headers: { accept: 'application/json, application/yaml;q=0.9, */*;q=0.5', ...authorization(url) },
    });
    try {
      refuse(response, url, name);
      return await read(response, maxBytes, name);
    } finally {
      await response.body?.cancel().catch(() => undefined);
    }
  } catch (error) {
    if (error instanceof ImportError) throw error;
    if (signal.aborted) throw new ImportError(`${name} did not answer completely within ${timeout} ms.`);
    throw new ImportError(`${name} cannot be reached (${codeOf(error)}).`);
  }
}

function refuse({ status, headers }: Response, url: URL, name: string): void {
  const location = headers.get('location');
  if (status >= 300 && status < 400 && location !== null) {
    const to = URL.canParse(location, url.href) ? new URL(location, url.href) : undefined;
    const target = to?.protocol.startsWith('http') ? withoutSecrets(to) : 'what is no web address';
    throw new ImportError(
      `${name} redirects (${status}) to ${target}. Redirects are not followed: if that is where the document is, import it from there.`,
    );
  }
  if (status !== 200) throw new ImportError(`${name} answers with status ${status}.`);
}

async function read(response: Response, maxBytes: number, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const tooLarge = () => new ImportError(`${name} has more than ${maxBytes} bytes; larger documents are refused.`);
  if (Number(response.headers.get('content-length')) > maxBytes) throw tooLarge();
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The address as it may be shown and stored: without credentials and query, which may hold keys. */
export function withoutSecrets(url: URL): string {
  return url.origin + url.pathname;
}

/** `fetch` refuses addresses with credentials; they go into the header that they mean. */
function requestable(url: URL): URL {
  const plain = new URL(url.href);
  plain.username = '';
  plain.password = '';
  return plain;
}

function authorization({ username, password }: URL): Record<string, string> {
  if (username === '' && password === '') return {};
  // Not `decodeURIComponent`, which refuses a password with a `%` of its own.
  const text = `${unescape(username)}:${unescape(password)}`;
  return { authorization: `Basic ${Buffer.from(text).toString('base64')}` };
}

function codeOf(error: unknown): string {
  const { cause = error } = error as Error;
  const { code, message } = cause as NodeJS.ErrnoException;
  return code ?? message;
}
