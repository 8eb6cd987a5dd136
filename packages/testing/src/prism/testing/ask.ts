export interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly wait: string | null;
  readonly body: string;
}

export type Request = readonly [method: string, path: string, body: string, headers: Readonly<Record<string, string>>];

/** What a server answers to a request of JSON; the name of the error where it does not. */
export function ask(baseUrl: string, ...request: Request): Promise<Answer | string> {
  return askFor(10_000, baseUrl, request);
}

/** The same with little patience, for what is never answered. */
export function askInVain(baseUrl: string, ...request: Request): Promise<Answer | string> {
  return askFor(400, baseUrl, request);
}

async function askFor(
  patienceMs: number,
  baseUrl: string,
  [method, path, body, headers]: Request,
): Promise<Answer | string> {
  const init = {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === '' ? {} : { body }),
    signal: AbortSignal.timeout(patienceMs),
  };
  try {
    const answer = await fetch(baseUrl + path, init);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const { status } = answer;
    return {
      status,
      type: answer.headers.get('content-type'),
      wait: answer.headers.get('retry-after'),
      body: bytes.toString('latin1'),
    };
  } catch (error) {
    return error instanceof Error ? error.name : 'no error';
  }
}
