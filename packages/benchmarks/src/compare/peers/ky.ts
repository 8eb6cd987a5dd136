import { ISSUE, KEY, LIST, PATHS, type Peer } from './peer.ts';

interface Sent {
  json(): Promise<unknown>;
  arrayBuffer(): Promise<ArrayBuffer>;
}
interface Ky {
  create(options: object): { get(url: string): Sent; post(url: string, options: object): Sent };
}

const kyOf = (name: string, alias: string): Peer => ({
  name,
  package: alias,
  source: `import ky from '${alias}'; export const read = (baseUrl) => ky.get(baseUrl + '/credential/1').json();`,
  make: async (load, { baseUrl }) => {
    const { default: given } = await load<{ default: Ky }>(alias);
    const ky = given.create({ headers: { hash: KEY } });
    return {
      post: () => ky.post(baseUrl + PATHS.post, { json: ISSUE }).json(),
      read: () => ky.get(baseUrl + PATHS.read).json(),
      list: () => ky.post(baseUrl + PATHS.list, { json: LIST }).json(),
      image: () => ky.get(baseUrl + PATHS.image).arrayBuffer(),
    };
  },
});

export const kyFirst = kyOf('ky 1', 'ky-1');
export const kySecond = kyOf('ky 2', 'ky-2');
