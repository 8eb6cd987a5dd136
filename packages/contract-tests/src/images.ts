import type { Substitute } from './recorder.ts';
import type { ContractRow } from './contract-row.ts';

/** The smallest PNG: one transparent pixel. */
export const PNG = Uint8Array.from(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64'),
);

/** Prism judges the request of an image operation but answers it with text: the bytes come from here. */
export function imagesOf(contract: readonly ContractRow[]): Substitute {
  const images = new Set(contract.filter((row) => row.returns === 'image').map((row) => `${row.method} ${row.path}`));
  return (method, path) => (images.has(`${method} ${path}`) ? { bytes: PNG, contentType: 'image/png' } : undefined);
}
