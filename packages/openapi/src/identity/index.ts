export { addIdentities, adviseEntries, type Proposed } from './advise-entries.ts';
export { identify } from './identify.ts';
export type { Identity, OperationIdentity } from './identity.ts';
export { IDENTITIES_FILE, loadIdentities } from './load-identities.ts';
export { parseIdentities } from './parse-identities.ts';
export { sameRoute } from './same-route.ts';
export { sameText } from './same-text.ts';
