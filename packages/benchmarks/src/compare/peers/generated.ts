import { ID, ISSUE, KEY, LIST, PATHS, type Peer } from './peer.ts';

type Function = (...args: readonly unknown[]) => Promise<unknown>;
interface HeyApi {
  readonly client: { setConfig(config: object): void };
  readonly [name: string]: unknown;
}

/** The client that hey-api generates from our document, as it comes. */
const heyApiOf = (plugin: 'ky' | 'fetch'): Peer => {
  const file = `./generated/hey-api-${plugin}.mjs`;
  return {
    name: `hey-api, ${plugin}`,
    package: '@hey-api/openapi-ts',
    source: `import { getCredential } from '${file}'; export const read = (id) => getCredential({ path: { id } });`,
    make: async (load, { baseUrl }) => {
      const sdk = await load<HeyApi>(file);
      sdk.client.setConfig({ baseUrl, headers: { hash: KEY }, throwOnError: true });
      const call = (name: string, options: object) => (sdk[name] as Function)({ throwOnError: true, ...options });
      return {
        post: () => call('issueCredentialByAgentId', { body: ISSUE }),
        read: () => call('getCredential', { path: { id: ID } }),
        list: () => call('listCredentials', { body: LIST }),
        image: () => call('getConnectQrCode', {}),
      };
    },
  };
};

export const heyApiKy = heyApiOf('ky');
export const heyApiFetch = heyApiOf('fetch');

/** Functions around `fetch`, without a client: the address is in the code. */
export const orval: Peer = {
  name: 'orval, fetch',
  package: 'orval',
  source: `import { getCredential } from './generated/orval.mjs'; export const read = (id) => getCredential(id);`,
  make: async (load, { baseUrl }) => {
    Object.assign(globalThis, { AGENCY_BASE_URL: baseUrl });
    const sdk = await load<Readonly<Record<string, Function>>>('./generated/orval.mjs');
    const init = { headers: { hash: KEY } };
    const call = (name: string, ...args: readonly unknown[]) => (sdk[name] as Function)(...args);
    return {
      post: () => call('issueCredentialByAgentId', ISSUE, init),
      read: () => call('getCredential', ID, init),
      list: () => call('listCredentials', LIST, init),
      image: () => call('getConnectQrCode', init),
    };
  },
};

interface OpenApiFetch {
  readonly GET: Function;
  readonly POST: Function;
}

export const openapiFetch: Peer = {
  name: 'openapi-fetch',
  package: 'openapi-fetch',
  source: `import createClient from 'openapi-fetch'; export const read = (baseUrl) => createClient({ baseUrl }).GET('/credential/{id}', { params: { path: { id: '1' } } });`,
  make: async (load, { baseUrl }) => {
    const { default: createClient } = await load<{ default: (options: object) => OpenApiFetch }>('openapi-fetch');
    const client = createClient({ baseUrl, headers: { hash: KEY } });
    const mustBe = async (done: Promise<unknown>) => {
      const { data, error } = (await done) as { data?: unknown; error?: unknown };
      if (data === undefined) throw new Error(`no data: ${JSON.stringify(error)}`);
      return data;
    };
    return {
      post: () => mustBe(client.POST(PATHS.post, { body: ISSUE })),
      read: () => mustBe(client.GET('/credential/{id}', { params: { path: { id: ID } } })),
      list: () => mustBe(client.POST(PATHS.list, { body: LIST })),
      image: () => mustBe(client.GET(PATHS.image, { parseAs: 'arrayBuffer' })),
    };
  },
};
