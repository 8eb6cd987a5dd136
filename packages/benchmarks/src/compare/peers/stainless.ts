import { ISSUE, KEY, LIST, PATHS, type Peer } from './peer.ts';

interface Client {
  get(path: string, options?: object): Promise<unknown> & { asResponse(): Promise<Response> };
  post(path: string, options: object): Promise<unknown>;
}

/** SDKs that Stainless generates have such methods below their own; each of their calls goes through them. */
const stainless = (name: string, credential: object): Peer => ({
  name,
  package: name,
  source: `import Client from '${name}'; export const read = (options) => new Client(options).get('/credential/1');`,
  make: async (load, { baseUrl }) => {
    const { default: Client } = await load<{ default: new (options: object) => Client }>(name);
    const client = new Client({ baseURL: baseUrl, ...credential });
    return {
      post: async () => client.post(PATHS.post, { body: ISSUE }),
      read: async () => client.get(PATHS.read),
      list: async () => client.post(PATHS.list, { body: LIST }),
      image: async () => (await client.get(PATHS.image).asResponse()).arrayBuffer(),
    };
  },
});

export const openai = stainless('openai', { apiKey: KEY });
export const cloudflare = stainless('cloudflare', { apiToken: KEY });
