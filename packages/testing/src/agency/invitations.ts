import type { Answer, Handlers } from './answer.ts';
import { connect } from './connect.ts';
import { linkTo } from './links.ts';
import type { State } from './state.ts';

export const invitations: Handlers = {
  getConnectUrl: (_, state) => ({ value: invitation(state) }),
  getConnectQrCode: (_, state): Answer => ({ link: invitation(state) }),
  recreateConnectUrl: (_, state) => {
    // What was printed before is of no more use: that is what one recreates it for.
    state.links.delete(state.invitation ?? '');
    state.invitation = undefined;
    return { value: invitation(state) };
  },
};

function invitation(state: State): string {
  if (state.invitation === undefined) {
    state.invitation = linkTo.invitation(state.newId());
    state.links.set(state.invitation, (wallet) => void connect(state, wallet));
  }
  return state.invitation;
}
