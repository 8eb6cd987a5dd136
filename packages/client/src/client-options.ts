import type { ClientOptions } from '@one37id/agency-core';
import { assertInput, isFields } from '@one37id/agency-core/internal';
import { announceDocument } from './announce-document.ts';

/** How the clients of this package call their one credential. */
export interface CredentialOption {
  /** The name of its scheme in the document. */
  readonly scheme: 'hash' | 'studio';
  /** The name of the option. */
  readonly name: 'secretKey' | 'token';
  /** Whether it must not be in a browser. */
  readonly isServerOnly: boolean;
}

/** The options of a new client as core takes them. */
export function clientOptions(options: unknown = {}, credential: CredentialOption): ClientOptions {
  const { scheme, name, isServerOnly } = credential;
  const given = toClientOptions(options, credential);
  const more = { credentialNames: { [scheme]: name }, ...(isServerOnly && { serverOnly: [scheme] }) };
  return (
    given === options ? given : Object.assign(given, more, announceDocument(given.baseUrl, given.headers))
  ) as ClientOptions;
}

/** What core wants of these options. Their other names are core's, which refuses what is none of them. */
export function toClientOptions(options: unknown, { scheme, name }: CredentialOption): Partial<ClientOptions> {
  // Core says what is wrong with a list, a function or a Map.
  if (!isFields(options)) return options as Partial<ClientOptions>;
  const read = Object.create(null) as Record<PropertyKey, unknown>;
  for (const key of Reflect.ownKeys(options)) {
    assertInput(
      !/^(credentials|credentialNames|serverOnly)$/.test(String(key)),
      `\`${String(key)}\` is no option here; the credential is \`${name}\``,
    );
    const value = options[key];
    if (key !== name) read[key] = value;
    else if (value !== undefined) read['credentials'] = { [scheme]: value };
  }
  return read;
}

/** Whether a constructor was given a client rather than options: one of ours, or one that is made for a test. */
export function isClient(given: unknown): boolean {
  return isFields(given) && !Object.hasOwn(given, 'baseUrl') && typeof given['call'] === 'function';
}
