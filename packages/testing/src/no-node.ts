// In the place of ./node/index.ts where there is no server and there are no files: in workers and browsers.
import type {
  openStore as OpenStore,
  readJson as ReadJson,
  serve as Serve,
  writeJson as WriteJson,
} from './node/index.ts';

function missing(): never {
  throw new Error(
    'This runtime has neither a server nor files: use createAgency(), and give its `fetch` to the client.',
  );
}

export const serve: typeof Serve = async () => missing();
export const readJson: typeof ReadJson = async () => missing();
export const writeJson: typeof WriteJson = async () => missing();
export const openStore: typeof OpenStore = async () => missing();
