import { assertInput } from '../base/failure.ts';
import { toJson } from '../base/to-json.ts';
import type { QueryWriter } from '../operation.ts';

/** What stands between items, and how it is written. */
const DELIMITERS: Readonly<
  Record<'form' | 'spaceDelimited' | 'pipeDelimited', readonly [mark: string, written: string]>
> = {
  form: [',', ','],
  spaceDelimited: [' ', '%20'],
  pipeDelimited: ['|', '%7C'],
};

/**
 * Writes a query field in the form that its document asks for. What a server could not read back as it was given, such
 * as a delimiter within an item, is refused.
 */
export const writeQuery: QueryWriter = ({ name, style = 'form', explode, allowReserved }, value, textOf, names) => {
  const encode = (text: string) => {
    const encoded = encodeURIComponent(text);
    // Not `#`, `&` and `+`, which would end the value or change it.
    return allowReserved ? encoded.replace(/%(?:2[4CF]|3[ABDF]|40|5[BD])/g, decodeURIComponent) : encoded;
  };
  const pair = (key: string, text: string) => `${key}=${encode(text)}`;
  const own = encodeURIComponent(name);
  if (style === 'json') return [pair(own, textOf(toJson(value)))];
  if (typeof value !== 'object' || value === null) return [pair(own, textOf(value))];
  const isList = Array.isArray(value);
  const fields = Object.entries(value).map(([key, each]) => [isList ? name : textOf(key), textOf(each)] as const);
  if (style === 'deepObject') {
    assertInput(!isList, `the argument \`${name}\` must be an object`);
    return fields.map(([key, text]) => pair(`${own}%5B${encodeURIComponent(key)}%5D`, text));
  }
  if (style === 'form' && explode !== false) {
    assertInput(
      isList || fields.every(([key]) => !names.includes(key)),
      `the argument \`${name}\` must have no field that is called as another argument is`,
    );
    return fields.map(([key, text]) => pair(encodeURIComponent(key), text));
  }
  const texts = isList ? fields.map(([, text]) => text) : fields.flat();
  const [mark, written] = DELIMITERS[style];
  assertInput(
    (style === 'form' && !allowReserved) || texts.every((text) => !text.includes(mark)),
    `the argument \`${name}\` must not have its delimiter in an item`,
  );
  return texts.length > 0 ? [`${own}=${texts.map(encode).join(written)}`] : [];
};
