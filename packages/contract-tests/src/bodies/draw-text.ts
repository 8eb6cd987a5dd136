import * as fc from 'fast-check';
import { formatOf } from './formats.ts';
import { keep } from './keep.ts';
import type { Form } from './merge.ts';

/** Texts of any Unicode, and those of a format or a pattern. */
export function drawText({ schema }: Form): fc.Arbitrary<string> {
  const { format, pattern, minLength = 0, maxLength } = schema;
  const known = formatOf(format);
  if (known === undefined && pattern === undefined)
    return fc.string({ unit: 'binary', minLength, maxLength: Math.min(maxLength ?? minLength + 20, minLength + 300) });
  const matching = pattern === undefined ? undefined : new RegExp(pattern, 'u');
  const drawn = known?.draw() ?? ofPattern(matching ?? /^/u, schema);
  return keep(
    drawn,
    (text) => isLong(text, minLength, maxLength) && matching?.test(text) !== false,
    JSON.stringify({ format, pattern, minLength, maxLength }),
  );
}

export function isLong(text: string, least = 0, most = Infinity): boolean {
  const length = [...text].length;
  return length >= least && length <= most;
}

/** A pattern that looks ahead or behind cannot be drawn from: then the schema's own values have to do. */
function ofPattern(pattern: RegExp, schema: Form['schema']): fc.Arbitrary<string> {
  try {
    return fc.stringMatching(pattern);
  } catch {
    const given = ['default', 'examples']
      .flatMap((name) => [Reflect.get(schema, name)].flat())
      .filter((value) => typeof value === 'string');
    return given.length > 0
      ? fc.constantFrom(...given)
      : fc.string({ unit: fc.constantFrom(...'aB3-_.:/@ '), maxLength: 30 });
  }
}
