import { ID, ISSUE, KEY, LIST, PATHS, type Peer } from './peer.ts';

interface Octokit {
  request(route: string, parameters?: object): Promise<{ readonly data: unknown }>;
}

export const octokit: Peer = {
  name: 'octokit',
  package: '@octokit/core',
  source: `import { Octokit } from '@octokit/core'; export const read = (options) => new Octokit(options).request('GET /credential/{id}', { id: '1' });`,
  make: async (load, { baseUrl }) => {
    const { Octokit } = await load<{ Octokit: new (options: object) => Octokit }>('@octokit/core');
    const client = new Octokit({ baseUrl, auth: KEY });
    return {
      post: () => client.request(`POST ${PATHS.post}`, ISSUE),
      read: () => client.request('GET /credential/{id}', { id: ID }),
      list: () => client.request(`POST ${PATHS.list}`, LIST),
      image: () => client.request(`GET ${PATHS.image}`),
    };
  },
};
