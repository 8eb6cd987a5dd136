/** How an answer fails to come. */
export type Break = 'reset' | 'cut';

/** What is sent. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly breaks?: Break | undefined;
}

/** Tells the server below that the answer is to break. It never leaves the process. */
export const BREAK_HEADER = 'x-mock-break';

/** Whether an answer of this status has no body, whatever is said of one. */
export function isBare(status: number): boolean {
  return status === 204 || status === 205 || status === 304;
}

export function toResponse({ status, headers, body, breaks }: Reply): Response {
  return new Response(isBare(status) ? null : (body ?? null), {
    status,
    headers: breaks === undefined ? headers : { ...headers, [BREAK_HEADER]: breaks },
  });
}

export function jsonReply(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(value) };
}

const REASONS: Readonly<Record<number, string>> = {
  413: 'Request Entity Too Large',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Temporarily Unavailable',
  504: 'Gateway Time-out',
};

/** What a gateway before the agency answers: a page, and no envelope. */
export function gatewayReply(status: number, headers: Readonly<Record<string, string>> = {}): Reply {
  const title = `${status} ${REASONS[status] ?? 'Error'}`;
  return {
    status,
    headers: { 'content-type': 'text/html', ...headers },
    body: `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n`,
  };
}
