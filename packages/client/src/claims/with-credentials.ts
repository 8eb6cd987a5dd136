import { isPlain } from '@one37id/agency-core/internal';
import { refuse } from '../refuse.ts';
import type { TypedCredentials } from './typed-inputs.ts';

/** The input as the document has it. TypeScript does not see that `Input` is what the two forms have in common. */
export async function payloadOf<Input extends { payload: unknown }>(
  input: Input | (Omit<Input, 'payload'> & TypedCredentials),
): Promise<Input> {
  // The copy of a promise or a Map would be an input without fields.
  if (!isPlain(input ?? {})) refuse('credentials', 'the input must be an object of plain fields');
  const { credentials, ...rest }: { credentials?: unknown; payload?: unknown } = { ...input };
  // Not `input`: what is read a second time may say something else.
  if (credentials === undefined) return rest as Input;
  if (!Array.isArray(credentials)) refuse('credentials', '`credentials` must be an array');
  const document: { payload: unknown } = { ...rest, payload: await Promise.all(credentials) };
  if (rest.payload !== undefined)
    refuse('credentials', 'the input must have either `credentials` or `payload`, not both');
  return document as Input;
}
