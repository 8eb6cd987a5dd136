/**
 * An operation that the client cannot call: it asks for something that the client cannot send, or answers something
 * that it cannot read.
 */
export class Unsendable extends Error {
  override readonly name = 'Unsendable';
  /** Where in the document: a JSON pointer. */
  readonly pointer: string;
  /** What is wrong there, as the end of a sentence that begins with the pointer. */
  readonly reason: string;
  /** The document contradicts itself, so that no client could send it; otherwise it is this client that cannot. */
  readonly isContradiction: boolean;

  /** @param label - The pointer, and behind a blank whose it is. */
  constructor(label: string, reason: string, { isContradiction = false } = {}) {
    super(`${label} ${reason}`);
    this.pointer = label.replace(/ .*/s, '');
    this.reason = reason;
    this.isContradiction = isContradiction;
  }
}
