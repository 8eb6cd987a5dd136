import type { MockRow } from '../mock-row.ts';
import type { Asked } from '../serve.ts';
import { isJson, type Json, parseJson } from './json.ts';

export type Purpose = 'revocation' | 'suspension';

export interface Attribute {
  readonly key: string;
  readonly value?: unknown;
}

/** What is read of a call: path, query and body fields together, as the client takes them. Prism has judged their types. */
export interface Input {
  readonly id?: string | readonly string[];
  readonly agentId?: string;
  readonly agentAlias?: string;
  readonly alias?: string;
  readonly aliasKey?: string;
  readonly attributes?: readonly Attribute[];
  readonly dateFrom?: string;
  readonly dateTo?: string;
  readonly defaultAlias?: string;
  readonly did?: string;
  readonly displayName?: string;
  readonly expiryDate?: string;
  readonly isConnectionless?: boolean;
  readonly isOverride?: boolean;
  readonly linkedDomain?: string;
  readonly metadata?: Json;
  readonly payload?: unknown;
  readonly protocol?: string;
  readonly purpose?: Purpose;
  readonly requestId?: string;
  readonly schemaId?: string;
  readonly sortOrder?: string;
  readonly state?: readonly number[];
  readonly title?: string;
  readonly url?: string;
  readonly withStageAccess?: boolean;
}

export function readInput({ template }: MockRow, { url, body }: Asked): Json {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const segments = pathname.split('/');
  const path = template.split('/').flatMap((part, index) => {
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    return name === undefined ? [] : [[name, decoded(segments[index] ?? '')]];
  });
  const fields = parseJson(body);
  return { ...Object.fromEntries([...searchParams, ...path]), ...(isJson(fields) ? fields : {}) };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** One id. The document has lists of them under the same name. */
export function idOf({ id }: Input): string {
  return [id].flat()[0] ?? '';
}

export function idsOf({ id = [] }: Input): readonly string[] {
  return [id].flat();
}
