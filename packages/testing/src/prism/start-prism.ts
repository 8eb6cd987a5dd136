import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { startBarePrism, type Started } from './bare-prism.ts';
import { info } from '../document/operations.ts';
import { DOCUMENT_HEADER, isOfThisDocument, otherDocument } from '../api/announced-document.ts';
import { frontAnswers } from './front.ts';
import { type MockDocument, mockRows } from './mock-row.ts';
import { type Answers, serve } from './serve.ts';

/** A running Prism mock server. */
export interface Prism extends AsyncDisposable {
  /** Give this to `new Agency({ baseUrl })`. */
  readonly baseUrl: string;
  /** Stops the server and ends its connections. May be called more than once. */
  close(): Promise<void>;
}

export interface StartPrismOptions {
  /**
   * Path of the OpenAPI document, JSON. Default: the one that the installed client was generated from.
   * Another one is refused: a mock of another document proves nothing about this client.
   */
  readonly document?: string | URL | undefined;
  /** The port on the loopback interface. Default: a free one. */
  readonly port?: number | undefined;
}

/**
 * Starts Prism, by `@stoplight/prism-cli`, in this process, on a free loopback port, from the document that the client
 * was generated from. It answers the document's examples and checks every request against the document; what it found
 * wrong stands in the header `sl-violations`. It keeps no state. It is ready when the promise resolves.
 *
 * What the answer is to be can be said in a call's header `prefer`: `code=400` for a declared failure, with
 * `example=name` for one of its examples; `code=429, retry-after=2` or `code=503` for a status that the document does
 * not declare; `body=cut` for half of an answer. QR operations answer a real image, `mockQrCode`.
 *
 * @throws {Error} When `@stoplight/prism-cli` is not installed, the document is not the one that the client was
 * generated from, or the port is taken.
 * @example
 * ```ts
 * await using prism = await startPrism() // closed at the end of the block, even when a test in it throws
 * const agency = new Agency({ baseUrl: prism.baseUrl, secretKey: 'test' })
 * await agency.credentials.get({ id }, { headers: { prefer: 'code=400' } }) // rejects with an AgencyApiError
 * ```
 */
export async function startPrism(options: StartPrismOptions = {}): Promise<Prism> {
  const document = await readDocument(options.document ?? createRequire(import.meta.url).resolve('#openapi.json'));
  const started: Started[] = [];
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => (closing ??= closeAll(started));
  try {
    const prism = await startBarePrism(document);
    started.unshift(prism);
    const front = await serve(ofThisDocument(frontAnswers(prism.baseUrl, mockRows(document))), options.port);
    started.unshift(front);
    await mustAnswer(front.baseUrl);
    return { baseUrl: front.baseUrl, close, [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Refuses a client that says it was made from another document: two versions may be installed side by side. */
function ofThisDocument(answers: Answers): Answers {
  return async (asked) => {
    const announced = asked.headers[DOCUMENT_HEADER];
    if (announced === undefined || isOfThisDocument(String(announced))) return answers(asked);
    return {
      status: 400,
      headers: { 'content-type': 'application/json' },
      body: Buffer.from(
        JSON.stringify({ isSuccessfull: false, errorCode: 1001, message: otherDocument(String(announced)) }),
      ),
    };
  };
}

async function readDocument(file: string | URL): Promise<MockDocument> {
  const text = await readFile(file, 'utf8');
  const sha256 = createHash('sha256').update(text).digest('hex');
  if (sha256 === info.sha256) return JSON.parse(text) as MockDocument;
  throw new Error(
    `${String(file)} has sha256 ${sha256}, but the client was generated from ${info.sha256}: run \`npm run generate\`, or install the same version of @one37id/agency and @one37id/agency-testing`,
  );
}

/** Deeper than any path of a document, whatever its templates match. */
const NOWHERE = '/-'.repeat(50);

/** Prism is there when it says, in its own words, that it knows no such path. */
async function mustAnswer(baseUrl: string): Promise<void> {
  const answer = await fetch(baseUrl + NOWHERE, { signal: AbortSignal.timeout(10_000) });
  const text = await answer.text();
  if (!text.includes('NO_PATH_MATCHED')) throw new Error(`Prism does not answer: ${answer.status} from ${baseUrl}`);
}

async function closeAll(started: readonly Started[]): Promise<void> {
  for (const { close } of started) await close();
}
