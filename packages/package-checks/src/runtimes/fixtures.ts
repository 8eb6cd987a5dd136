// What the story and its server agree on. No module of Node: this goes into every runtime.

export const SECRET_KEY = 'key-of-the-runtimes';
export const TOKEN = 'token-of-the-runtimes';
/** The server ends the connection of a request that has this text in its path or body, without an answer. */
export const CUT = 'cut-the-connection';
/** The id in the answer to a request that makes something. */
export const ISSUED = 'issued-1';
export const ERROR_CODE = 4004;
/** What the lists list: two full pages and a short one. */
export const ITEMS = ['1', '2', '3', '4', '5'].map((id) => ({ id }));
export const PAGE_SIZE = 2;

/** The smallest PNG: one transparent pixel. */
export const PNG: Uint8Array<ArrayBuffer> = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='),
  (char) => char.charCodeAt(0),
);
