import type { Sentence } from '../foreign.ts';

/** A sentence: none of the texts in it turns the rest, whichever way it is written. */
export function Told({ parts }: { readonly parts: Sentence }) {
  return <>{parts.map((part) => (typeof part === 'string' ? part : <bdi>{part.foreign}</bdi>))}</>;
}
