import { assertInput } from './base/failure.ts';
import type { Client } from './client.ts';
import { guarded } from './errors/entrance.ts';

/** Here and not in the resources, so that nothing shows them and a method that has lost its resource finds none. */
const clients = new WeakMap<object, Client>();

/** What the generated resources, such as `agency.credentials`, have in common: a client. */
export abstract class Resource {
  /** For types only: without a member of its own, every object would be one. */
  declare protected readonly isResource: true;

  /**
   * @param client - A client from `createClient`, or one of the same form.
   * @throws {AgencyRequestError} When it is none.
   */
  constructor(client: Client) {
    guarded('Resource', () => clients.set(this, clientOf(client)));
  }
}

/** The client that a function or a method was called with. */
export function clientOf(given: unknown): Client {
  const client = (clients.get(given as object) ?? given) as Client | null | undefined;
  assertInput(
    typeof client === 'object' && typeof client?.call === 'function',
    'there is no client; call the method on its own object',
  );
  return client;
}
