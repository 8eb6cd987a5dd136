import { type IncomingMessage, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { type Gap, gaps, type MockAnswer, type MockRequest } from './gaps.ts';
import { findRow, type MockRow } from './mock-row.ts';
import type { Answers, Asked } from './serve.ts';

/** What a server before Prism answers: it passes everything on as it is, and answers what Prism cannot. */
export function frontAnswers(prism: string, rows: readonly MockRow[]): Answers {
  return async (asked) => {
    const { headers, body } = asked;
    const row = findRow(rows, asked);
    if (row === undefined) return ask(prism, asked, body, {});
    const gapped: MockRequest = {
      row,
      type: headers['content-type'] ?? '',
      prefer: String(headers['prefer'] ?? ''),
      body,
    };
    const concerned = gaps.filter((gap) => gap.concerns(gapped));
    const instead = concerned.reduce<ReturnType<Gap['ask']>>((all, gap) => ({ ...all, ...gap.ask(gapped) }), {});
    const given = await ask(prism, asked, instead.body ?? body, instead);
    return given.status < 300 ? concerned.reduce((last, gap) => gap.answer(gapped, last), given) : given;
  };
}

async function ask(prism: string, { method, url, headers }: Asked, body: Buffer, instead: object): Promise<MockAnswer> {
  // The length is that of what is sent now; a chunked body has none, and Prism needs to be told that there is one.
  const { 'transfer-encoding': _, ...kept } = { ...headers, ...('prefer' in instead ? { prefer: undefined } : {}) };
  const length =
    body.length > 0 || headers['content-length'] !== undefined ? { 'content-length': String(body.length) } : {};
  const sent = Object.entries({ ...kept, ...length }).filter(([, value]) => value !== undefined);
  const given = await new Promise<IncomingMessage>((resolve, reject) => {
    request(new URL(prism), { method, path: url, headers: Object.fromEntries(sent) }, resolve)
      .on('error', reject)
      .end(body);
  });
  return { status: given.statusCode ?? 502, headers: given.headers, body: await buffer(given) };
}
