import { assertInput, isPlain } from '@one37id/agency-core/internal';
import type { TypedCredentials } from './typed-inputs.ts';

/** The input as the document has it. TypeScript does not see that `Input` is what the two forms have in common. */
export async function payloadOf<Input extends { payload: unknown }>(
  input: Input | (Omit<Input, 'payload'> & TypedCredentials),
): Promise<Input> {
  // The copy of a promise or a Map would be an input without fields.
  assertInput(isPlain(input ?? {}), 'the input must be an object');
  const { credentials, ...rest }: { credentials?: unknown; payload?: unknown } = { ...input };
  // Not `input`: what is read a second time may say something else.
  if (credentials === undefined) return rest as Input;
  assertInput(Array.isArray(credentials), '`credentials` must be an array');
  const document: { payload: unknown } = { ...rest, payload: await Promise.all(credentials) };
  assertInput(rest.payload === undefined, 'the input must have exactly one of `credentials`, `payload`');
  return document as Input;
}
