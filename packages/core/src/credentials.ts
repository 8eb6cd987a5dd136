import { isHeaderValue } from './check-options.ts';
import type { Call } from './call.ts';
import type { Operation } from './operation.ts';
import type { Settings } from './options.ts';
import { bare } from './own.ts';
import { must, Refusal } from './refusal.ts';

/** The header with the operation's credential, or none for an open operation. Asks the credential's function. */
export async function credentialOf(
  { operation: { auth }, values }: Call,
  { credentials = {}, credentialNames = bare({}) }: Settings,
): Promise<Readonly<Record<string, string>>> {
  if (!auth) return {};
  const { name, header, prefix = '' } = auth;
  const shown = credentialNames[name] ?? `credentials.${name}`;
  const secret = Object.hasOwn(credentials, name) ? credentials[name] : undefined;
  must(secret, `the client has no \`${shown}\``);
  let value: unknown = secret;
  if (typeof secret === 'function') {
    try {
      value = await secret();
    } catch (thrown) {
      throw new Refusal(`the function \`${shown}\` failed`, thrown);
    }
  }
  must(
    isHeaderValue(value),
    `the credential \`${shown}\` is nothing that a header can carry: empty, a blank at an end, a line break, or not Latin-1`,
  );
  values.add(value);
  return { [header.toLowerCase()]: prefix + value };
}

/** Whether asking again could give another credential. */
export function hasProvider({ auth }: Operation, { credentials }: Settings): boolean {
  return typeof credentials?.[auth?.name ?? ''] === 'function';
}
