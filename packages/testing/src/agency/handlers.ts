import { aliasRegistry } from './alias-registry.ts';
import { aliases } from './aliases.ts';
import type { Handlers } from './answer.ts';
import { connections } from './connections.ts';
import { credentialOffers } from './credential-offers.ts';
import { credentials } from './credentials.ts';
import { discovery } from './discovery.ts';
import { invitations } from './invitations.ts';
import { messages } from './messages.ts';
import { proofRequests } from './proof-requests.ts';
import { statusLists } from './status-lists.ts';

/** All operations that keep state. The others answer the document's example. */
export const handlers: Handlers = {
  ...invitations,
  ...connections,
  ...messages,
  ...credentials,
  ...statusLists,
  ...credentialOffers,
  ...proofRequests,
  ...aliases,
  ...aliasRegistry,
  ...discovery,
};
