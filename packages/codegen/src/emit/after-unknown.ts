import type { CatalogOperation } from '@one37id/agency-openapi/catalog';

type Of = Pick<CatalogOperation, 'afterUnknown'>;

const AGAIN = {
  status: 'you may call it again until `credentials.checkStatus` agrees',
  gone: 'you may call it again, and a refusal may mean that it is gone',
  matching: 'you may call it again, for what matches by then',
  unseen: 'you may call it again, as nobody got the one that was lost',
} as const;

/**
 * What a caller may do where nobody knows whether an operation took effect, as the end of a sentence for docstrings.
 */
export function adviceOf({ afterUnknown = { look: 'nothing' } }: Of): string {
  if ('again' in afterUnknown) return AGAIN[afterUnknown.again];
  return afterUnknown.look === 'nothing'
    ? 'calling it again may do it twice'
    : `look with \`${afterUnknown.look}\` before you call it again`;
}

/** Whether the message of an error may say so in few words, whatever else there is to know. */
export function mayRepeat({ afterUnknown = { look: '' } }: Of): boolean {
  return 'again' in afterUnknown;
}
