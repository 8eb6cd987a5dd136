import { documentInfo } from '@one37id/agency';
import { isWhole } from './bodies/bodies.ts';
import { SECRETS } from './call.ts';
import type { ContractRow } from './contract-row.ts';
import { platformHeaders } from './platform-headers.ts';
import { writtenQuery } from './written-query.ts';
import type { Exchange } from './recorder.ts';

/** What of an exchange is the client's doing, in a form that two can be compared in. */
export interface WantedRequest {
  readonly line: string;
  /** Names of all headers, sorted. */
  readonly names: readonly string[];
  /** Values of those that say something. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The one request that the document asks for. */
export function wantedRequest(row: ContractRow, input: Readonly<Record<string, unknown>> = row.input): WantedRequest {
  const fields = Object.entries(input).filter(([name]) => row.fields[name] === 'body');
  const body =
    row.requestType === undefined ? '' : JSON.stringify(isWhole(row) ? input['body'] : Object.fromEntries(fields));
  const headers = {
    // To a server on this machine only.
    'agency-document': documentInfo.sha256.slice(0, 16),
    accept: row.returns === 'image' ? 'image/*, application/json' : 'application/json',
    ...(row.requestType === undefined ? {} : { 'content-type': row.requestType }),
    ...(row.credential && { [row.credential.header]: `${row.credential.prefix}${SECRETS[row.credential.scheme]}` }),
  };
  return {
    line: `${row.method} ${targetOf(row, input)}`,
    names: [...platformHeaders(row.method, body !== ''), ...Object.keys(headers)].sort(),
    headers,
    body,
  };
}

/** What was sent, as {@link wantedRequest} has it. */
export function sentRequest({ line, headers, body }: Exchange): WantedRequest {
  const [method = ''] = line.split(' ');
  const added = platformHeaders(method, body.length > 0);
  return {
    line,
    names: headers.map(([name]) => name).sort(),
    headers: Object.fromEntries(headers.filter(([name]) => !added.includes(name))),
    body: body.toString('utf8'),
  };
}

/** The raw request target, each argument encoded once. */
function targetOf(row: ContractRow, input: Readonly<Record<string, unknown>>): string {
  const path = row.path.replace(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(String(input[name])));
  const names = Object.keys(row.fields).filter((name) => row.fields[name] === 'query' && input[name] !== undefined);
  const pairs = names.flatMap((name) => writtenQuery(name, input[name], row.written?.[name]));
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`;
}
