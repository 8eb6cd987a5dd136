import type { ContractRow } from '../contract-row.ts';
import { operations, schemas } from '../document.ts';
import { contract } from '../generated/contract.gen.ts';
import type { Schema } from '../schema.ts';
import { formsOf } from './forms.ts';

/** The operations that send a body, with its schema as the document has it. */
export const bodies: readonly { readonly id: string; readonly row: ContractRow; readonly schema: Schema }[] =
  contract.flatMap((row) => {
    const body = operations.find(({ operationId }) => operationId === row.id)?.requestBody;
    const [media] = Object.values(body?.content ?? {});
    return media?.schema === undefined ? [] : [{ id: row.id, row, schema: media.schema }];
  });

/** Whether the body is one field `body` of the input: it has no fields of its own. */
export function isWhole(row: ContractRow): boolean {
  const { schema } = bodies.find(({ id }) => id === row.id) ?? {};
  return (
    row.fields['body'] === 'body' &&
    schema !== undefined &&
    !formsOf(schema, schemas).forms.some((form) => form.schema.properties?.['body'])
  );
}

/**
 * The input whose body is `body`, with the example's path arguments. Where it is no object at all it is the whole
 * input.
 */
export function inputWith(row: ContractRow, body: unknown): object {
  const rest = Object.fromEntries(Object.entries(row.input).filter(([name]) => row.fields[name] !== 'body'));
  if (isWhole(row)) return { ...rest, body };
  return typeof body !== 'object' || body === null ? (body as object) : { ...body, ...rest };
}
