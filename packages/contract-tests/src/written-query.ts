import type { ContractQueryForm } from './contract-row.ts';

/** Between the items of one `name=…`. */
const BETWEEN: Readonly<Record<string, string>> = { form: ',', spaceDelimited: '%20', pipeDelimited: '%7C' };
/** What stays as it is where reserved characters are allowed; `&`, `#` and `+` would end or change the value. */
const RESERVED = /%(21|24|27|28|29|2A|2C|2F|3A|3B|3D|3F|40|5B|5D)/g;

/** The `name=value` of a query field, as OpenAPI writes them: said once more, and otherwise than in the client. */
export function writtenQuery(
  name: string,
  value: unknown,
  form: ContractQueryForm = { style: 'form', explode: true, allowReserved: false },
): readonly string[] {
  const { style, explode, allowReserved } = form;
  const own = encodeURIComponent(name);
  const write = (text: unknown) =>
    allowReserved
      ? encodeURIComponent(String(text)).replace(RESERVED, (code) => decodeURIComponent(code))
      : encodeURIComponent(String(text));
  if (style === 'json') return [`${own}=${write(JSON.stringify(value))}`];
  if (Array.isArray(value))
    return explode ? value.map((item) => `${own}=${write(item)}`) : inOne(own, value.map(write), style);
  if (typeof value !== 'object' || value === null) return [`${own}=${write(value)}`];
  const fields = Object.entries(value);
  if (style === 'deepObject')
    return fields.map(([key, item]) => `${own}%5B${encodeURIComponent(key)}%5D=${write(item)}`);
  return explode
    ? fields.map(([key, item]) => `${encodeURIComponent(key)}=${write(item)}`)
    : inOne(own, fields.flat().map(write), style);
}

function inOne(name: string, items: readonly string[], style: string): readonly string[] {
  return items.length === 0 ? [] : [`${name}=${items.join(BETWEEN[style])}`];
}
