import { info } from '../document/operations.ts';

/** The header by which a client says to this machine which document it was made from. */
export const DOCUMENT_HEADER = 'agency-document';

export function isOfThisDocument(announced: string): boolean {
  return announced.length >= 8 && info.sha256.startsWith(announced);
}

export function otherDocument(announced: string): string {
  return `The client was made from another document (${announced.replaceAll(/[^\w-]/g, '').slice(0, 16)}) than this mock (${info.sha256.slice(0, 16)}): install the same version of @one37id/agency and @one37id/agency-testing.`;
}
