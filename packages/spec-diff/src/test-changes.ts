import { diffDocuments } from './diff-documents.ts';
import { type Edits, edited, testDocument } from './test-document.ts';

/**
 * What the edits of the test's document mean, sorted: class, direction and kind (`*`: source compatible).
 *
 * @param from - What the document has besides, on both sides.
 */
export function toldOf(given: Edits, from: Edits = {}): readonly string[] {
  return changesOf(given, from)
    .map((change) => `${change.class} ${change.direction} ${change.kind}${change.sourceCompatible ? '*' : ''}`)
    .sort();
}

/** The reasons without what the rules say, sorted. */
export function reasonsOf(given: Edits, from: Edits = {}): readonly string[] {
  return changesOf(given, from)
    .map(({ reason }) => reason.slice(0, reason.lastIndexOf(': ')))
    .sort();
}

export function changesOf(given: Edits, from: Edits = {}) {
  const before = edited(testDocument, from);
  return diffDocuments(before, edited(before, given));
}
