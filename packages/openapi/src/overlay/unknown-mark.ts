import { placeBelow, type Place } from '../document/what-stands.ts';
import { objectAt } from '../document/schema.ts';
import { isObject, type Path } from '../document/types.ts';

/** What the marks say is in the overlays, where each is used. */
const MARKS = ['x-agency', 'x-form', 'x-secrecy', 'x-words'];
/** Of an operation: how it is named, sent and answered. */
const AGENCY = [
  'afterUnknown',
  'client',
  'event',
  'method',
  'models',
  'note',
  'pagination',
  'resource',
  'retry',
  'returns',
  'selects',
  'variant',
  'words',
];

/** A mark that nothing reads, and those that it may have been meant for. */
export interface UnknownMark {
  readonly at: Path;
  readonly known: readonly string[];
}

/**
 * The first mark in an action's update that nothing reads: misspelled, it would be lost without a word, and a field
 * that is to be hidden would be shown.
 */
export function unknownMark(target: string, update: unknown): UnknownMark | undefined {
  const [, last = ''] = /(\w+)(?:'\])?\s*$/.exec(target) ?? [];
  // What a map of names is given (`$.components.headers`) may be called as it likes.
  const place = placeBelow('object', last, {});
  const [unknown] = unknownIn(update, place === 'data' ? 'object' : place, []);
  return unknown;
}

function* unknownIn(value: unknown, place: Place, at: Path): Generator<UnknownMark> {
  if (place === 'data') return;
  if (Array.isArray(value))
    for (const [index, entry] of value.entries()) yield* unknownIn(entry, place, [...at, index]);
  if (!isObject(value)) return;
  for (const [key, child] of Object.entries(value)) {
    const here = [...at, key];
    const isMark = key.startsWith('x-') && place !== 'names' && place !== 'schemas';
    if (isMark && !MARKS.includes(key)) yield { at: here, known: MARKS };
    if (isMark && key === 'x-agency')
      for (const name of Object.keys(objectAt(child)))
        if (!AGENCY.includes(name)) yield { at: [...here, name], known: AGENCY };
    yield* unknownIn(child, placeBelow(place, key, child), here);
  }
}
