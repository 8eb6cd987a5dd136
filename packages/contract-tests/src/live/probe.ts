import { type Client, createClient, type Fetch, isAgencyApiError, isAgencyError, type Secret } from '@one37id/agency';
import { call } from '../call.ts';
import type { ContractRow } from '../contract-row.ts';
import { contract } from '../generated/contract.gen.ts';
import type { Finding } from './finding.ts';
import { liveInput } from './inputs.ts';
import { type Answer, judge } from './judge.ts';

export interface Target {
  readonly baseUrl: string;
  readonly secretKey: Secret;
  readonly studioToken?: Secret;
}

/** The operations that change nothing, lists first: what comes later takes its arguments from them. */
const reads = contract
  .filter((row) => row.retry === 'read')
  .sort((a, b) => Number(b.pagination !== undefined) - Number(a.pagination !== undefined));

/** Calls every read of an agency and compares its answers with the document. Sends nothing but reads. */
export async function probe({ baseUrl, secretKey, studioToken }: Target): Promise<readonly Finding[]> {
  const credentials = { hash: secretKey, ...(studioToken === undefined ? {} : { studio: studioToken }) };
  const items = new Map<string, Readonly<Record<string, unknown>>>();
  const findings: Finding[] = [];
  for (const row of reads) {
    const names = { operation: row.id, method: row.method, path: row.path };
    const input =
      row.credential && !Object.hasOwn(credentials, row.credential.scheme)
        ? { why: 'it needs AGENCY_STUDIO_TOKEN' }
        : liveInput(row, items);
    if ('why' in input) {
      findings.push({ ...names, verdict: 'not tried', problems: [], why: input.why });
      continue;
    }
    const { answer, value, why } = await ask(row, createClient({ baseUrl, credentials }), input.input);
    findings.push({
      ...names,
      ...(answer === undefined ? { verdict: 'failed', problems: [], why } : judge(row, answer)),
    });
    const first = row.pagination && firstItem(value, row.pagination.items);
    if (first) items.set(row.id, first);
  }
  return findings.sort((a, b) => (a.operation < b.operation ? -1 : 1));
}

interface Asked {
  readonly answer?: Answer;
  readonly value?: unknown;
  readonly why: string;
}

/** One call, with the answer as the client got it. */
async function ask(row: ContractRow, client: Client, input: object): Promise<Asked> {
  if (row.retry !== 'read') throw new Error(`${row.id} is no read`);
  let last: Omit<Answer, 'isReadable'> | undefined;
  const fetch: Fetch = async (url, init) => {
    last = undefined;
    const answer = await globalThis.fetch(url, init);
    const body = new Uint8Array(await answer.arrayBuffer());
    last = { status: answer.status, type: (answer.headers.get('content-type') ?? '').replace(/;.*/, '').trim(), body };
    return new Response(body.length > 0 ? body : null, { status: answer.status, headers: answer.headers });
  };
  try {
    const value = await call(row, 'flat', client, { fetch }, input);
    return { ...(last && { answer: { ...last, isReadable: true } }), value, why: '' };
  } catch (error) {
    // The message could quote the agency; the name and the system's code say enough.
    const { name, code } = isAgencyError(error)
      ? { name: error.name, code: Reflect.get(Object(error.cause), 'code') }
      : { name: 'Error', code: undefined };
    return {
      ...(last && { answer: { ...last, isReadable: isAgencyApiError(error) } }),
      why: code === undefined ? name : `${name}: ${String(code)}`,
    };
  }
}

function firstItem(value: unknown, name: string): Readonly<Record<string, unknown>> | undefined {
  const items: unknown = Reflect.get(Object(value), name);
  const first: unknown = Array.isArray(items) ? items[0] : undefined;
  return typeof first === 'object' && first !== null ? { ...first } : undefined;
}
