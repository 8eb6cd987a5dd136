import { qrImage } from './qr-image.ts';
import type { State } from './state.ts';
import type { Wallet } from './wallet.ts';

const PUBLIC = 'https://agency.example.com/bc/public';

/** The forms of links, by what a wallet does with one. The last two are the schemes of OpenID4VCI and OpenID4VP. */
export const linkTo = {
  invitation: (id: string): string => `${PUBLIC}/invitation?oob=${id}`,
  offer: (id: string): string => `openid-credential-offer://?credential_offer_uri=${encodeURIComponent(`${PUBLIC}/offers/${id}`)}`,
  oid4vp: (id: string): string => `openid4vp://?request_uri=${encodeURIComponent(`${PUBLIC}/requests/${id}`)}`,
  didcomm: (id: string): string => `${PUBLIC}/request?oob=${id}`,
};

/** Does what a phone does with a link, or with the image of one. */
export function openLink({ links }: State, wallet: Wallet, link: string | { readonly bytes: Uint8Array }): void {
  const text = typeof link === 'string' ? link : [...links.keys()].findLast((one) => Buffer.compare(qrImage(one), link.bytes) === 0);
  const act = links.get(text ?? '');
  if (act === undefined) throw new Error(`${wallet.name} cannot use this: it is no link of this agency, or was replaced by another.`);
  act(wallet);
}
