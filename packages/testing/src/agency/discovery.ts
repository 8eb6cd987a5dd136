import type { Handlers } from './answer.ts';

/** The document does not say what the status answers. The mock says it as soon as the document has a place for it. */
export const discovery: Handlers = {
  enableDiscovery: (_, state) => void (state.isDiscoverable = true),
  disableDiscovery: (_, state) => void (state.isDiscoverable = false),
  getDiscoveryStatus: (_, state) => ({ value: state.isDiscoverable }),
};
