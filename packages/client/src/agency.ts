import { type Client, type ClientOptions, createClient, type Secret } from '@one37id/agency-core';
import { AgencyResources } from './generated/resources.gen.ts';

/** Options of {@link Agency}: those of every client, and the agency's secret key. */
export interface AgencyOptions extends Omit<ClientOptions, 'credentials'> {
  /**
   * The secret key of the Business Studio, or a function that gives it. A function is asked before each call, so that
   * a key that was changed in the Studio takes effect without a new client. Leave it out only for the open operations.
   */
  readonly secretKey?: Secret;
}

/**
 * An agency: connect people, issue, revoke and verify credentials, send messages, start flows.
 * For servers: in a browser the secret key is refused.
 *
 * @throws {AgencyRequestError} from the constructor when an option is invalid, naming the option.
 * @example
 * ```ts
 * const agency = new Agency({ baseUrl: 'https://agency.example.com/bc/admin', secretKey: () => process.env.AGENCY_SECRET_KEY ?? '' })
 * const url = await agency.invitations.url()
 * ```
 */
export class Agency extends AgencyResources {
  /** The client below, for the flat functions: `getConnectUrl(agency.client)`. */
  declare readonly client: Client;

  constructor(options: AgencyOptions) {
    const { secretKey, ...rest } = options;
    const client = createClient({ ...rest, ...(secretKey === undefined ? {} : { credentials: { hash: secretKey } }) });
    super(client);
    Object.defineProperty(this, 'client', { value: client });
  }
}
