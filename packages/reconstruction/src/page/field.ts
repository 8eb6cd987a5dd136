import type { Lines } from './lines.ts';
import type { Field, Scalar } from './model.ts';

/** A field whose own name may have been lost in the capture. */
export type MaybeNamed = Omit<Field, 'name'> & { readonly name?: string };

const sections = new Set([
  'Authorizations:',
  'path Parameters',
  'header Parameters',
  'Request Body schema: application/json',
  'Responses',
]);

/** Does a section of an operation start with this line? */
export const isSection = (line: string | undefined): boolean => line !== undefined && sections.has(line);

/** Reads fields up to the next section. */
export function readFields(lines: Lines): MaybeNamed[] {
  const fields: MaybeNamed[] = [];
  while (!isSection(lines.peekText())) fields.push(readField(lines));
  lines.skipBlank();
  return fields;
}

function readField(lines: Lines): MaybeNamed {
  lines.skipBlank();
  // A field whose name the capture lost starts with `required` and its type.
  const first = lines.next();
  const nameless = first === 'required' && readType(lines.peek() ?? '') !== undefined;
  if (!nameless && !/^[A-Za-z]\w*$/.test(first)) lines.fail(`no field name (${first}) before`);
  const required = nameless || lines.take('required');
  const type = readType(lines.peek() ?? '') ?? lines.fail('not a type');
  lines.next();
  const field = { ...(nameless ? {} : { name: first }), required, ...type, ...readDetails(lines) };
  return { ...field, ...readDescription(lines) };
}

const counted =
  /^(?:(non-empty)|= (\d+) characters|>= (\d+) characters|<= (\d+) characters|\[ (\d+) \.\. (\d+) \] characters)$/;

function readType(line: string): Pick<Field, 'type'> | undefined {
  const array = /^Array of (string|number|object)s(?: \((\w+)\))?$/.exec(line);
  if (array) return { type: 'array', ...defined({ items: array[1], component: array[2] }) };
  const plain = /^(string|number|boolean|object)(?: \((\w+)\))?(?: <([a-z-]+)>)?(?: (\S.*))?$/.exec(line);
  if (!plain) return undefined;
  const [, type, component, format, limit] = plain;
  const limits = limit === undefined ? {} : readLimit(type as Field['type'], limit);
  return limits && { type: type as Field['type'], ...defined({ component, format }), ...limits };
}

function readLimit(type: Field['type'], limit: string): Partial<Field> | undefined {
  if (type === 'number') {
    const minimum = /^>= (\d+)$/.exec(limit)?.[1];
    return minimum === undefined ? undefined : { minimum: Number(minimum) };
  }
  const found = type === 'string' ? counted.exec(limit) : null;
  if (!found) return undefined;
  const [, nonEmpty, exact, least, most, from, to] = found;
  const minLength = nonEmpty ? '1' : (exact ?? least ?? from);
  const maxLength = exact ?? most ?? to;
  return defined({ minLength: minLength && Number(minLength), maxLength: maxLength && Number(maxLength) });
}

function readDetails(lines: Lines): Partial<Field> {
  const details: { -readonly [Key in keyof Field]?: Field[Key] } = {};
  for (;;) {
    const found = /^(Default|Enum|Items Enum): (.+)$/.exec(lines.peek() ?? '');
    if (!found) return details;
    const values = (found[2]?.match(/"[^"]*"|\S+/g) ?? []).map((value) => JSON.parse(value) as Scalar);
    const [only, ...more] = values;
    if (found[1] === 'Enum') details.enum = values;
    else if (found[1] === 'Items Enum') details.itemsEnum = values;
    else if (only === undefined || more.length > 0) lines.fail('not one default');
    else details.default = only;
    lines.next();
  }
}

/** A description stands between two blank lines. */
function readDescription(lines: Lines): { description?: string } {
  if (lines.peek() !== '') return {};
  lines.skipBlank();
  if (isSection(lines.peek())) return {};
  const description = lines.next();
  if (lines.peek() !== '') lines.fail('no blank line after a description');
  return { description };
}

function defined(given: object): Partial<Field> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
