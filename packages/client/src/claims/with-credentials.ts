import { refuse } from '../refuse.ts';
import type { TypedCredential } from './credential-definition.ts';

/** `Input` with typed credentials in the place of `payload`. */
export type WithCredentials<Input extends { payload: unknown }> = Input extends unknown
  ? Omit<Input, 'payload'> & {
      /** Credentials from `of` or `ofAsync` of a definition. */
      readonly credentials: readonly (TypedCredential | PromiseLike<TypedCredential>)[];
      readonly payload?: never;
    }
  : never;

/** The input as the document has it. TypeScript does not see that `Input` is what the two forms have in common. */
export async function payloadOf<Input extends { payload: unknown }>(input: Input | WithCredentials<Input>): Promise<Input> {
  const { credentials, ...rest }: { credentials?: unknown; payload?: unknown } = { ...input };
  if (credentials === undefined) return input as Input;
  if (!Array.isArray(credentials)) refuse('credentials', '`credentials` must be an array');
  const document: { payload: unknown } = { ...rest, payload: await Promise.all(credentials) };
  if (rest.payload !== undefined) refuse('credentials', 'the input must have either `credentials` or `payload`, not both');
  return document as Input;
}
