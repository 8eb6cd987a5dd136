import { ISSUE, LIST, PATHS, type Peer } from './peer.ts';

interface Stripe {
  rawRequest(method: string, path: string, params?: object): Promise<unknown>;
}
interface StripeModule {
  readonly default: (new (key: string, options: object) => Stripe) & { createFetchHttpClient(): unknown };
}

/** It sends through `node:http`, as it comes; and through `fetch` where that answers at once. */
export const stripe: Peer = {
  name: 'stripe',
  package: 'stripe',
  source: `import Stripe from 'stripe'; export const read = (key) => new Stripe(key).rawRequest('GET', '/v2/credential/1');`,
  make: async (load, { baseUrl, isFake }) => {
    const { default: Stripe } = await load<StripeModule>('stripe');
    const { hostname, port } = new URL(baseUrl);
    const sender = isFake ? { httpClient: Stripe.createFetchHttpClient() } : {};
    const client = new Stripe('sk_test_0123456789', {
      host: hostname,
      port: Number(port),
      protocol: 'http',
      telemetry: false,
      ...sender,
    });
    // Below `/v2` it sends JSON.
    return {
      post: () => client.rawRequest('POST', `/v2${PATHS.post}`, ISSUE),
      read: () => client.rawRequest('GET', `/v2${PATHS.read}`),
      list: () => client.rawRequest('POST', `/v2${PATHS.list}`, LIST),
    };
  },
};
