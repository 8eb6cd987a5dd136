import { type Client, type ClientOptions } from '@one37id/agency';
import { createClient } from '@one37id/agency/operations';
import { ask } from './ask.ts';
import { asJson, type Described, describedReads, type Json } from './described.ts';
import type { Finding } from './finding.ts';
import { guessesOf, type Classified } from './guesses.ts';
import { inputOf, type Items } from './input.ts';
import { classifyAnswer } from './classify-answer.ts';

export interface Target {
  readonly baseUrl: string;
  readonly secretKey?: string | undefined;
  readonly studioToken?: string | undefined;
  readonly allowInsecure: boolean;
  /** Where the agency has its operations, if not where this release expects them. */
  readonly routes?: ClientOptions['routes'];
  /** Milliseconds for one call, and for all of them. */
  readonly timeout: number;
  readonly total: number;
}

export interface Comparison {
  /** How many operations there are to compare. */
  readonly count: number;
  /** What came of each, as soon as it is known. */
  readonly findings: AsyncIterable<Finding>;
}

/**
 * Calls every read of an agency, one after the other, and compares its answers with the document. Sends nothing but
 * reads.
 *
 * @throws {AgencyError} When there can be no client of this target.
 */
export async function compare(target: Target): Promise<Comparison> {
  const { baseUrl, routes, timeout, secretKey, studioToken, allowInsecure } = target;
  const credentials = {
    ...(secretKey === undefined ? {} : { hash: secretKey }),
    ...(studioToken === undefined ? {} : { studio: studioToken }),
  };
  const client = createClient({ baseUrl, credentials, routes, timeout, allowInsecure });
  const reads = await describedReads();
  return { count: reads.length, findings: findingsOf(target, reads, client, credentials) };
}

async function* findingsOf(
  { baseUrl, routes, total }: Target,
  reads: readonly Described[],
  client: Client,
  credentials: object,
): AsyncGenerator<Finding> {
  const end = new AbortController();
  const timer = setTimeout(() => end.abort(), total);
  const items = new Map<string, Json>();
  try {
    for (const described of reads) yield await findingOf(described);
  } finally {
    clearTimeout(timer);
  }

  async function findingOf(described: Described): Promise<Finding> {
    const { row } = described;
    const own = routes?.find(row.id, baseUrl);
    const { method, path } = own ?? row;
    const told = (classified: Classified): Finding => {
      const { value: _, ...rest } = classified;
      const guesses = guessesOf(described, classified, own === undefined ? `${method} ${path}` : undefined);
      return { operation: row.id, method, path, ...rest, guesses };
    };
    const input = readyInput(described, items, credentials, end.signal);
    if ('why' in input) return told({ verdict: 'not tried', problems: [], why: input.why });
    const { answer, value, why } = await ask(row, client, input.input, end.signal);
    const first = row.pagination && firstItem(value, row.pagination.items);
    if (first) items.set(row.id, first);
    if (answer !== undefined) return told(classifyAnswer(described, answer));
    return told({ verdict: 'failed', problems: [], why: end.signal.aborted ? 'the time for all was over' : why });
  }
}

function readyInput(
  described: Described,
  items: Items,
  credentials: object,
  signal: AbortSignal,
): ReturnType<typeof inputOf> {
  if (signal.aborted) return { why: 'the time for all was over' };
  const { auth } = described.row;
  if (auth === undefined || Object.hasOwn(credentials, auth.name)) return inputOf(described, items);
  return { why: `it needs ${auth.name === 'hash' ? 'AGENCY_SECRET_KEY' : 'AGENCY_STUDIO_TOKEN'}` };
}

function firstItem(value: unknown, name: string): Json | undefined {
  const items: unknown = Reflect.get(Object(value), name);
  const first: unknown = Array.isArray(items) ? items[0] : undefined;
  return first === undefined ? undefined : asJson(first);
}
