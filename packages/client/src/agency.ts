import { type Client, type ClientOptions, createClient, type Secret } from '@one37id/agency-core';
import { guarded } from '@one37id/agency-core/internal';
import { clientOptions, type CredentialOption, isClient, toClientOptions } from './client-options.ts';
import { Credentials } from './claims/credentials.ts';
import { AgencyResources } from './generated/clients.gen.ts';

/** Options of {@link Agency}: those of every client, and the agency's secret key. */
export interface AgencyOptions extends Omit<ClientOptions, 'credentials' | 'credentialNames' | 'serverOnly'> {
  /**
   * The secret key of the Business Studio, or a function that gives it. A function is asked before each call, so that
   * a key that was changed in the Studio takes effect without a new client. Leave it out only for the open operations.
   */
  readonly secretKey?: Secret | undefined;
}

/**
 * The client for flat functions: `getConnectUrl(createAgencyClient({ baseUrl, secretKey }))`. {@link Agency} is one
 * with all resources on it; a bundle with this one holds only the operations that it calls.
 *
 * @throws {AgencyRequestError} When an option is invalid, naming the option.
 * @example
 * ```ts
 * const client = createAgencyClient({ baseUrl: 'https://agency.example.com/bc/admin', secretKey: readSecretKey })
 * const credential = await getCredential(client, { id })
 * ```
 */
export function createAgencyClient(options: AgencyOptions): Client {
  return guarded('createAgencyClient', () => createClient(clientOptions(options, SECRET_KEY)));
}

const SECRET_KEY: CredentialOption = { scheme: 'hash', name: 'secretKey', isServerOnly: true };

/**
 * An agency: connect people, issue, revoke and verify credentials, send messages, start flows.
 * For servers: in a browser the secret key is refused unless `dangerouslyAllowBrowser` is set.
 *
 * @example
 * ```ts
 * const agency = new Agency({ baseUrl: 'https://agency.example.com/bc/admin', secretKey: readSecretKey })
 * const url = await agency.invitations.url()
 * ```
 */
export class Agency extends AgencyResources {
  /** The client below, for the flat functions: `getConnectUrl(agency.client)`. */
  declare readonly client: Client;
  override readonly credentials: Credentials;

  /** @throws {AgencyRequestError} When an option is invalid, naming the option. */
  constructor(options: AgencyOptions);
  /** @internal As `with` makes it, of a client that was made before. */
  constructor(client: Client);
  constructor(options: AgencyOptions | Client) {
    const client = guarded('Agency', () =>
      isClient(options) ? (options as Client) : createAgencyClient(options as AgencyOptions),
    );
    super(client);
    this.client = client;
    this.credentials = new Credentials(client);
  }

  /**
   * The same agency with other options. A `baseUrl` of another origin needs a `secretKey` beside it.
   *
   * @throws {AgencyRequestError} When an option is invalid, naming the option.
   * @example
   * ```ts
   * const patient = agency.with({ timeout: 120_000 })
   * ```
   */
  with(options: Partial<AgencyOptions>): Agency {
    return guarded('Agency.with', () => new Agency(this.client.with(toClientOptions(options, SECRET_KEY))));
  }
}
