import type { ContractRow } from '../contract-row.ts';
import { operations, type Schema } from '../document.ts';
import { contract } from '../generated/contract.gen.ts';

/** The operations that send a body, with its schema as the document has it. */
export const bodies: readonly { readonly id: string; readonly row: ContractRow; readonly schema: Schema }[] = contract.flatMap((row) => {
  const body = operations.find(({ operationId }) => operationId === row.id)?.requestBody;
  const [media] = Object.values(body?.content ?? {});
  return media === undefined ? [] : [{ id: row.id, row, schema: media.schema }];
});

/** The input whose body is `body`, with the example's path arguments. Where the body has no fields it is the whole input. */
export function inputWith(row: ContractRow, body: unknown): object {
  if (typeof body !== 'object' || body === null) return body as object;
  const rest = Object.entries(row.input).filter(([name]) => row.fields[name] !== 'body');
  return { ...body, ...Object.fromEntries(rest) };
}
