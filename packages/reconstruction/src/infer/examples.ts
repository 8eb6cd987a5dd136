import type { Body, Field, PageOperation, SampleEntry } from '../page/model.ts';
import { payloads } from './payloads.ts';
import { arrays, byTag, common } from './values.ts';

/** The request sample of an operation with what is folded or a mere placeholder filled in, by rule `example-values`. */
export function requestExample(operation: PageOperation, { fields, sample }: Body): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    sample.map((entry) => {
      const field = fields.find(({ name }) => name === entry.key);
      if (!field) throw new Error(`${operation.summary}: the sample has an unknown field ${entry.key}`);
      return [entry.key, 'folded' in entry || isPlaceholder(entry, field) ? filled(operation.tag, field) : entry.value];
    }),
  );
}

/** The value of a path parameter. */
export const pathExample = (operation: PageOperation, name: string): unknown => valueOf(operation.tag, name);

/** Redoc's own inventions: text of the word "string", one date of 2019, and 0 for a number. */
function isPlaceholder(entry: SampleEntry & { value: unknown }, field: Field): boolean {
  if (field.enum || field.default !== undefined) return false;
  if (typeof entry.value === 'string')
    return /^(?:string)*(?:s|st|str|stri|strin)?$/.test(entry.value) || entry.value === '2019-08-24T14:15:22Z';
  // The first page is page 0: that one is real.
  return entry.value === 0 && field.name !== 'currentPage';
}

function filled(tag: string, field: Field): unknown {
  const payload = field.component === undefined ? undefined : payloads[field.component]?.example;
  if (field.type === 'array')
    return payload === undefined ? (arrays[tag]?.[field.name] ?? valueOf(tag, field.name)) : [payload];
  return payload ?? valueOf(tag, field.name);
}

function valueOf(tag: string, name: string): unknown {
  const value = byTag[tag]?.[name] ?? common[name];
  if (value === undefined) throw new Error(`${tag}: no realistic value for ${name}`);
  return value;
}
