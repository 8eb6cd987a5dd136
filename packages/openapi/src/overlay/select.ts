import type { Selected } from './selected.ts';
import { Selector } from './selector.ts';

/** What an RFC 9535 JSONPath selects, every place once, in the document's order. */
export function select(root: unknown, target: string): Selected[] {
  return new Selector(root).select(target);
}
