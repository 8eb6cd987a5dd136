import { onlyPart } from './schema-view.ts';
import { isObject, type JsonObject, resolve, textAt } from './schema.ts';

/**
 * What a field means and takes, for people: the document's own words, or an overlay's (`x-words`) where it has none,
 * and the limits that its schema has. Undefined where there is nothing to say.
 *
 * @param own - Words that stand beside the schema, as those of a parameter do.
 * @param side - Who gives the value: what callers give may be more than what an agency answers. Default: `request`.
 */
export function describe(
  document: JsonObject,
  schema: JsonObject,
  own: JsonObject = {},
  side: 'request' | 'answer' = 'request',
): string | undefined {
  const target = resolve(document, schema);
  const words = [own, schema, target].map((each) => textAt(each.description)).find((text) => text !== undefined);
  const given =
    words ?? [own, schema, target].map((each) => textAt(each['x-words'])).find((text) => text !== undefined);
  const all = [...(given === undefined ? [] : [ended(given)]), ...limitsOf(document, target, side)];
  return all.length === 0 ? undefined : all.join(' ');
}

const MOMENT = {
  request: 'A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.',
  answer: 'A moment, as an RFC 3339 text such as `2030-01-31T12:00:00Z`.',
};

/** The limits of a schema, each a sentence. */
function limitsOf(document: JsonObject, given: JsonObject, side: 'request' | 'answer'): readonly string[] {
  // What may be null as well, or is composed of one other, has the limits of that one.
  const schema = { ...resolve(document, onlyPart(given)), ...given };
  const { minLength, maxLength, minimum, maximum, minItems, maxItems, format, default: byDefault } = schema;
  const isItems = isObject(schema.items);
  const inner = isItems
    ? limitsOf(document, resolve(document, schema.items), side).map(
        (text) => `Each: ${text.charAt(0).toLowerCase()}${text.slice(1)}`,
      )
    : [];
  return [
    ...(format === 'date-time' ? [MOMENT[side]] : []),
    ...between(minLength, maxLength, 'character'),
    ...between(minItems, maxItems, 'item'),
    ...between(minimum, maximum),
    ...inner,
    ...(['string', 'number', 'boolean'].includes(typeof byDefault) ? [`Default: \`${String(byDefault)}\`.`] : []),
  ];
}

function between(least: unknown, most: unknown, unit = ''): readonly string[] {
  const has = (limit: unknown): limit is number => typeof limit === 'number';
  const counted = (limit: number) => (unit === '' ? String(limit) : `${limit} ${unit}${limit === 1 ? '' : 's'}`);
  if (has(least) && least === most) return [`Exactly ${counted(least)}.`];
  const texts = [
    ...(has(least) && (least > 0 || unit === '') ? [`at least ${counted(least)}`] : []),
    ...(has(most) ? [`at most ${counted(most)}`] : []),
  ];
  const [first] = texts;
  return first === undefined ? [] : [`${first.charAt(0).toUpperCase()}${texts.join(', ').slice(1)}.`];
}

function ended(text: string): string {
  return /[.!?:`)]\s*$/.test(text) ? text.trimEnd() : `${text.trimEnd()}.`;
}
