import { type Client, type ClientOptions, createClient, type Secret } from '@one37id/agency-core';
import { guarded } from '@one37id/agency-core/internal';
import { LocalAliases, PublicAliases } from './alias/alias-resources.ts';
import { clientOptions, type CredentialOption, isClient, toClientOptions } from './client-options.ts';
import { StudioResources } from './generated/clients.gen.ts';

/** Options of {@link Studio}: those of every client, and the token of a signed-in Studio user. */
export interface StudioOptions extends Omit<ClientOptions, 'credentials' | 'credentialNames' | 'serverOnly'> {
  /** The Studio user's token, or a function that gives it and is asked before each call. */
  readonly token: Secret;
}

/**
 * The client for the Studio's flat functions: `listLocalAliases(createStudioClient({ baseUrl, token }), …)`.
 *
 * @throws {AgencyRequestError} When an option is invalid, naming the option.
 * @example
 * ```ts
 * const alias = await getLocalAlias(createStudioClient({ baseUrl, token }), { id: 'reception' })
 * ```
 */
export function createStudioClient(options: StudioOptions): Client {
  return guarded('createStudioClient', () => createClient(clientOptions(options, TOKEN)));
}

const TOKEN: CredentialOption = { scheme: 'studio', name: 'token', isServerOnly: false };

/**
 * The Business Studio's side of an agency: its aliases, discovery, invites and profile. May be used in a browser.
 *
 * @example
 * ```ts
 * const studio = new Studio({ baseUrl: 'https://agency.example.com/bc/admin', token })
 * await studio.discovery.enable()
 * ```
 */
export class Studio extends StudioResources {
  /** The client below, for the flat functions: `listLocalAliases(studio.client, …)`. */
  readonly client: Client;
  override readonly localAliases: LocalAliases;
  override readonly publicAliases: PublicAliases;

  /** @throws {AgencyRequestError} When an option is invalid, naming the option. */
  constructor(options: StudioOptions);
  /** @internal As `with` makes it, of a client that was made before. */
  constructor(client: Client);
  constructor(options: StudioOptions | Client) {
    const client = guarded('Studio', () =>
      isClient(options) ? (options as Client) : createStudioClient(options as StudioOptions),
    );
    super(client);
    this.client = client;
    this.localAliases = new LocalAliases(client);
    this.publicAliases = new PublicAliases(client);
  }

  /**
   * The same Studio with other options. A `baseUrl` of another origin needs a `token` beside it.
   *
   * @throws {AgencyRequestError} When an option is invalid, naming the option.
   * @example
   * ```ts
   * const patient = studio.with({ timeout: 120_000 })
   * ```
   */
  with(options: Partial<StudioOptions>): Studio {
    return guarded('Studio.with', () => new Studio(this.client.with(toClientOptions(options, TOKEN))));
  }
}
