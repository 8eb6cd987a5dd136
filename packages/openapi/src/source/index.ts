export type { FetchOptions } from './fetch-bytes.ts';
export { ImportError } from './import-error.ts';
export { loadDocument } from './load.ts';
export { readSource, type Source } from './read-source.ts';
export { sha256 } from './sha256.ts';
