import { expect } from 'vitest';
import type { ContractRow } from './contract-row.ts';
import { type DocumentMedia, operations } from './document.ts';

/**
 * What Prism answers to a request that the document forbids: 422 before 400, a range or `default` for either, and words
 * of its own where none is declared.
 */
export function badRequest({ id }: Pick<ContractRow, 'id'>): { readonly status: number; readonly body: unknown } {
  const responses = operations.find(({ operationId }) => operationId === id)?.responses ?? {};
  const declared = ['422', '4XX', '400', 'default'].find((status) => responses[status] !== undefined);
  if (declared === undefined)
    return { status: 422, body: expect.objectContaining({ status: 422, validation: expect.any(Array) }) };
  return { status: declared === '400' ? 400 : 422, body: toldIn(Object.values(responses[declared]?.content ?? {})[0]) };
}

function toldIn(media: DocumentMedia | undefined): unknown {
  if (media === undefined) return undefined;
  // Of a content without example Prism makes one up.
  return media.example ?? Object.values(media.examples ?? {})[0]?.value ?? expect.anything();
}
