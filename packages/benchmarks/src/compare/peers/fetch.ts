import { ISSUE, KEY, LIST, PATHS, type Peer } from './peer.ts';

/** The least that a careful person writes by hand: the status is looked at, and the answer read. */
export const bareFetch: Peer = {
  name: 'fetch',
  package: 'node',
  make: async (_, { baseUrl }) => {
    const headers = { hash: KEY, accept: 'application/json' };
    const answer = async (path: string, init: RequestInit): Promise<Response> => {
      const response = await fetch(baseUrl + path, init);
      if (!response.ok) throw new Error(`answered ${response.status}`);
      return response;
    };
    const post = (path: string, body: object) =>
      answer(path, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    return {
      post: async () => (await post(PATHS.post, ISSUE)).json(),
      read: async () => (await answer(PATHS.read, { headers })).json(),
      list: async () => (await post(PATHS.list, LIST)).json(),
      image: async () => (await answer(PATHS.image, { headers })).arrayBuffer(),
    };
  },
};
