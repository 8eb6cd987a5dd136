import type { Transaction } from '../state/transaction.ts';

/** The forms of links, by what a wallet does with one. Two are the schemes of OpenID4VCI and OpenID4VP. */
export const linkTo = {
  invitation: ({ publicUrl }: Transaction, id: string): string => `${publicUrl}/invitation?oob=${id}`,
  offer: ({ publicUrl }: Transaction, id: string): string =>
    `openid-credential-offer://?credential_offer_uri=${encodeURIComponent(`${publicUrl}/offers/${id}`)}`,
  oid4vp: ({ publicUrl }: Transaction, id: string): string =>
    `openid4vp://?request_uri=${encodeURIComponent(`${publicUrl}/requests/${id}`)}`,
  didcomm: ({ publicUrl }: Transaction, id: string): string => `${publicUrl}/request?oob=${id}`,
  flow: ({ publicUrl }: Transaction, id: string, workflow: string): string =>
    `${publicUrl}/flow/${encodeURIComponent(workflow)}?oob=${id}`,
  session: ({ publicUrl }: Transaction, id: string): string => `${publicUrl}/sign-in?oob=${id}`,
  invite: ({ publicUrl }: Transaction, id: string): string => `${publicUrl}/invite?oob=${id}`,
};

/** The id in a link of one of these forms. */
export function linkIdOf(text: string): string | undefined {
  const plain = decoded(text);
  return /[?&]oob=([\w-]+)/.exec(plain)?.[1] ?? /\/(?:offers|requests)\/([\w-]+)/.exec(plain)?.[1];
}

/** What a browser can open of a link: the page that it leads a wallet to. */
export function webLinkOf(text: string): string {
  return /[?&](?:credential_offer_uri|request_uri)=([^&]+)/.exec(text)?.[1]?.replace(/.*/, decoded) ?? text;
}

/** A link without the host that it was made for: the same agency may be reached under several names. */
export function pathOfLink(text: string): string {
  return decoded(text).replace(/https?:\/\/[^/?#]+/, '');
}

/** The host that a link leads to. */
export function hostOfLink(text: string): string | undefined {
  return /https?:\/\/([^/?#]+)/.exec(decoded(text))?.[1];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
