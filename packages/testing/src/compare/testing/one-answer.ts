import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { runCompare } from '../run-compare.ts';
import type { Finding } from '../finding.ts';

export const SECRET = 'the-secret-key-of-the-compare-test';

export interface Compared {
  readonly code: number;
  readonly printed: readonly string[];
  readonly warned: readonly string[];
  /** Method and path of each request, in the order of their arrival. */
  readonly called: readonly string[];
  /** What was printed with `--json`. */
  readonly findings: readonly Finding[];
}

type Answer = (incoming: IncomingMessage, outgoing: ServerResponse, printed: readonly string[]) => void;

/** Compares a server that answers everything in one way. */
export async function compareWith(
  answer: Answer,
  args: readonly string[] = ['--json'],
  environment: Readonly<Record<string, string>> = { AGENCY_SECRET_KEY: SECRET },
  line = '',
): Promise<Compared> {
  const called: string[] = [];
  const printed: string[] = [];
  const warned: string[] = [];
  const server = createServer((incoming, outgoing) => {
    incoming.resume();
    called.push(`${incoming.method} ${incoming.url}`);
    answer(incoming, outgoing, printed);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  try {
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/bc/admin`;
    const code = await runCompare(['--base-url', baseUrl, ...args], {
      environment,
      print: (text) => printed.push(text),
      warn: (text) => warned.push(text),
      readLine: () => Promise.resolve(line),
    });
    const findings = args.includes('--json') ? printed.map((text) => JSON.parse(text) as Finding) : [];
    return { code, printed, warned, called, findings };
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** Answers with a status, a type and a body. */
export function answering(status: number, body: unknown, type = 'application/json'): Answer {
  return (_, outgoing) => {
    outgoing.writeHead(status, { 'content-type': type });
    outgoing.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}
