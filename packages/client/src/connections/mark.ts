import { assertInput } from '@one37id/agency-core/internal';

/**
 * What was seen of a list: the ids of the last time, and those of the time before that were not there any more. An item
 * that was skipped, because another one was deleted while the pages were read, is known for one more time; one that is
 * gone is forgotten then.
 */
export interface Mark {
  readonly seen: ReadonlySet<string>;
  readonly missed: ReadonlySet<string>;
}

/** A mark as a text that can be kept anywhere. */
export function writeMark({ seen, missed }: Mark): string {
  return JSON.stringify([[...seen], [...missed]]);
}

/** Undefined is the mark before anything was seen. */
export function readMark(text: unknown): Mark {
  if (text === undefined) return { seen: new Set(), missed: new Set() };
  const [seen, missed, ...more] = parts(text).map((part) =>
    Array.isArray(part) && part.every((id) => typeof id === 'string') ? new Set<string>(part) : undefined,
  );
  assertInput(
    seen !== undefined && missed !== undefined && more.length === 0,
    '`since` must be a mark that was given before',
  );
  return { seen, missed };
}

function parts(text: unknown): readonly unknown[] {
  try {
    const read: unknown = JSON.parse(String(text));
    return typeof text === 'string' && Array.isArray(read) ? read : [];
  } catch {
    return [];
  }
}
