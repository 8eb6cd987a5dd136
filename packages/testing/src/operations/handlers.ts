import { aliasRegistry } from './alias-registry.ts';
import { aliases } from './aliases.ts';
import { business } from './business.ts';
import { connections } from './connections.ts';
import { credentialOffers } from './credential-offers.ts';
import { credentials } from './credentials.ts';
import { flows } from './flows.ts';
import { invitations } from './invitations.ts';
import { messages } from './messages.ts';
import type { Handlers } from './operation-types.ts';
import { proofRequests } from './proof-requests.ts';
import { signIn } from './sign-in.ts';
import { statusLists } from './status-lists.ts';

/** What the operations of the document do. */
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
  ...business,
  ...signIn,
  ...flows,
};
