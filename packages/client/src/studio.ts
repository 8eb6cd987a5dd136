import { type Client, type ClientOptions, createClient, type Secret } from '@one37id/agency-core';
import { StudioResources } from './generated/resources.gen.ts';

/** Options of {@link Studio}: those of every client, and the token of a signed-in Studio user. */
export interface StudioOptions extends Omit<ClientOptions, 'credentials'> {
  /** The Studio user's token, or a function that gives it and is asked before each call. */
  readonly token: Secret;
}

/**
 * The Business Studio's side of an agency: its aliases, discovery, invites, profile.
 *
 * @throws {AgencyRequestError} from the constructor when an option is invalid, naming the option.
 * @example
 * ```ts
 * const studio = new Studio({ baseUrl: 'https://agency.example.com/bc/admin', token })
 * await studio.discovery.enable()
 * ```
 */
export class Studio extends StudioResources {
  /** The client below, for the flat functions: `listLocalAliases(studio.client, …)`. */
  declare readonly client: Client;

  constructor(options: StudioOptions) {
    const { token, ...rest } = options;
    const client = createClient({ ...rest, credentials: { studio: token } });
    super(client);
    Object.defineProperty(this, 'client', { value: client });
  }
}
