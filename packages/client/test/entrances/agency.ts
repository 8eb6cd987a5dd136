import { Agency, type AgencyOptions, type Client } from '../../src/index.ts';
import { createClient } from '../../src/operations.ts';
import { SECRET } from './bad-values.ts';

/** How many requests were sent, by whatever client of this file. */
export const sent = { count: 0 };

/** Refuses everything, with a status that nobody repeats or waits for. */
async function refusing(): Promise<Response> {
  sent.count += 1;
  return Response.json({ isSuccessfull: false, errorCode: 1, message: 'no' }, { status: 409 });
}

export const options: AgencyOptions = {
  baseUrl: 'https://agency.example.com/bc/admin',
  secretKey: SECRET,
  fetch: refusing,
  timeout: 5_000,
};
export const agency = new Agency(options);
export const client: Client = createClient({
  baseUrl: options.baseUrl,
  credentials: { hash: SECRET, studio: SECRET },
  fetch: refusing,
  timeout: 5_000,
});
