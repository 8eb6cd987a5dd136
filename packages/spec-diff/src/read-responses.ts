import { type JsonObject, objectAt } from '@one37id/agency-openapi/document';
import type { Both } from './change.ts';
import { below, type Located, locate } from './located.ts';

/** Responses by status. */
export type Responses = ReadonlyMap<string, Located>;

export interface NamedResponse {
  readonly status: string;
  readonly response: Located;
}

export const isSuccess = (status: string): boolean => status.startsWith('2');

export function responsesOf(document: JsonObject, { value, pointer }: Located): Responses {
  const entries = Object.entries(objectAt(value.responses)).filter(([status]) => !status.startsWith('x-'));
  return new Map(
    entries.map(([status, response]) => [
      status.toUpperCase(),
      locate(document, response, below(pointer, 'responses', status)),
    ]),
  );
}

/** Equal statuses; and the one success that is left on each side, which then got another status. */
export function matchStatuses(
  before: Responses,
  after: Responses,
): {
  pairs: readonly Both<NamedResponse>[];
  removed: readonly NamedResponse[];
  added: readonly NamedResponse[];
} {
  const named = ([status, response]: readonly [string, Located]): NamedResponse => ({ status, response });
  const pairs = [...before].flatMap(([status, response]): Both<NamedResponse>[] => {
    const other = after.get(status);
    return other === undefined ? [] : [{ before: { status, response }, after: { status, response: other } }];
  });
  const removed = [...before].filter(([status]) => !after.has(status)).map(named);
  const added = [...after].filter(([status]) => !before.has(status)).map(named);
  const [was, ...more] = removed.filter(({ status }) => isSuccess(status));
  const [is, ...others] = added.filter(({ status }) => isSuccess(status));
  if (was === undefined || is === undefined || more.length > 0 || others.length > 0) return { pairs, removed, added };
  return {
    pairs: [...pairs, { before: was, after: is }],
    removed: removed.filter((response) => response !== was),
    added: added.filter((response) => response !== is),
  };
}
