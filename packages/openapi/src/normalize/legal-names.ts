import { freeName } from '../document/free-name.ts';
import { renameComponents } from './component-names.ts';
import { objectIn, type NormalizationContext } from './normalization-context.ts';

/** What OpenAPI lets a component be called. */
const LEGAL = /^[\w.-]+$/;

/**
 * Gives component schemas whose names OpenAPI does not allow legal ones. Generic classes are published as `Res<Page>`,
 * and what refers to them is percent-encoded, by some and not by others: behind this, every reference is its
 * component's name.
 */
export function nameLegally(context: NormalizationContext): void {
  const names = Object.keys(objectIn(objectIn(context.document.components).schemas));
  const taken = new Set(names);
  const renames: Record<string, string> = {};
  for (const name of names.filter((each) => !LEGAL.test(each))) {
    const wanted =
      name
        .split(/[^\w.-]+/)
        .filter((part) => part !== '')
        .join('_') || 'Schema';
    const free = freeName(wanted, (each) => taken.has(each));
    taken.add(free);
    renames[name] = free;
  }
  renameComponents(context, renames);
}
