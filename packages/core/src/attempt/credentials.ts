import { assertInput, refusal } from '../base/failure.ts';
import { bare } from '../base/own.ts';
import { readReason } from '../errors/system-reason.ts';
import type { Operation } from '../operation.ts';
import type { Settings } from '../options.ts';
import type { SentRequest } from '../redact/sent.ts';
import { HEADER_VALUE, isHeaderValue } from '../settings/check-options.ts';

/** The header with the operation's credential, or none for an open operation. Asks the credential's function. */
export async function credentialOf(
  sent: SentRequest,
  { credentials = {}, credentialNames = bare({}) }: Settings,
): Promise<Readonly<Record<string, string>>> {
  const { auth } = sent.operation;
  if (!auth) return {};
  const { name, header, prefix = '' } = auth;
  const shown = credentialNames[name] ?? `credentials.${name}`;
  const secret = Object.hasOwn(credentials, name) ? credentials[name] : undefined;
  assertInput(secret, `the client has no \`${shown}\``);
  let value: unknown = secret;
  if (typeof secret === 'function') {
    try {
      value = await secret({ rejected: rejected.delete(secret) });
    } catch (thrown) {
      throw refusal(`the function \`${shown}\` failed`, { cause: readReason(thrown, sent).cause });
    }
  }
  assertInput(isHeaderValue(value), `the credential \`${shown}\` must be ${HEADER_VALUE}`);
  sent.values.add(value);
  return { [header.toLowerCase()]: prefix + value };
}

/** The functions whose last credential was answered with 401, until they are asked again. */
const rejected = new WeakSet<object>();

/** Notes that a credential was refused. Whether asking again could give another one. */
export function noteRejected({ auth }: Operation, { credentials = {} }: Settings): boolean {
  const secret = auth && credentials[auth.name];
  return typeof secret === 'function' && !!rejected.add(secret);
}
