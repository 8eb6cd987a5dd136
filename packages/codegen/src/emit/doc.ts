import type { CatalogField, CatalogOperation } from '@one37id/agency-openapi/catalog';

export interface DocOptions {
  /** The call as an example shows it; `INPUT` stands for the example's input. */
  readonly call: string;
  /** A flat function gives one page of a list, a resource method iterates. */
  readonly flat: boolean;
}

/** Lines of an operation's docstring, all of them from the document. */
export function docOf(operation: CatalogOperation, options: DocOptions): readonly string[] {
  return [
    operation.summary,
    ...(operation.description === undefined ? [] : ['', ...safe(operation.description).split('\n')]),
    ...(operation.note === undefined ? [] : ['', operation.note]),
    '',
    ...sending(operation),
    '',
    ...operation.fields.map(paramLine),
    ...(operation.fields.length === 0 ? ['@param input - None: `{}` or undefined.'] : []),
    '@param options - Overrides of the client’s options for this call.',
    `@returns ${returnsLine(operation, options)}`,
    '@throws {AgencyError} `AgencyApiError` where the agency refused, another class for each other failure.',
    ...(operation.deprecated ? ['@deprecated'] : []),
    '@example',
    '```ts',
    ...options.call.replace('INPUT', () => inputText(operation)).split('\n'),
    '```',
  ].map(safe);
}

function sending(operation: CatalogOperation): string[] {
  const credential = operation.auth === undefined ? 'Open: no credential is sent.' : `Credential: \`${operation.auth.name}\`.`;
  const once = {
    read: 'Retried when the agency cannot be reached: it only reads.',
    idempotent: 'Retried when the agency cannot be reached: a repetition changes nothing.',
    once: 'Sent once and never repeated: on an error look at `outcome` before you call again.',
  };
  const guesses = operation.inferred;
  return [
    `Tag: ${operation.tag} · ${credential}`,
    once[operation.retry],
    ...(guesses.length === 0 ? [] : [`Inferred, not documented by the vendor: ${guesses.join(', ')}.`]),
  ];
}

function paramLine(field: CatalogField): string {
  const about = field.description?.replace(/\s+/g, ' ') ?? '';
  return `@param input.${field.name} - ${field.required ? '' : 'Optional. '}${about}`.trimEnd().replace(/ -$/, '');
}

function returnsLine(operation: CatalogOperation, options: DocOptions): string {
  if (operation.pagination !== undefined) return options.flat ? 'One page of the list.' : 'A page when awaited; every item when iterated.';
  const kinds = {
    result: 'The `result` of the agency’s answer.',
    void: 'Nothing: it throws unless the agency reports success.',
    empty: 'Nothing: it throws unless the agency answers with a success.',
    json: 'The answer’s JSON as it is.',
    any: 'Whatever the agency answers; its reference documents no content.',
    image: 'The image, as bytes with their media type.',
  };
  return kinds[operation.returns];
}

/** The example's input as TypeScript source. */
function inputText(operation: CatalogOperation): string {
  return literal(operation.example, '');
}

export function literal(value: unknown, indent: string): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((item) => literal(item, inner))
    : Object.entries(value).map(([key, item]) => `${/^[A-Za-z_$][\w$]*$/.test(key) ? key : quoted(key)}: ${literal(item, inner)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const pad = Array.isArray(value) ? '' : ' ';
  const flat = `${open}${pad}${parts.join(', ')}${pad}${close}`;
  if (parts.length === 0) return open + close;
  if (flat.length + indent.length <= 72 && !flat.includes('\n')) return flat;
  return `${open}\n${parts.map((part) => `${inner}${part},`).join('\n')}\n${indent}${close}`;
}

function quoted(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${escaped.replace(/[\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`)}'`;
}

/** Text that does not end the comment that it stands in. */
export function safe(line: string): string {
  return line.replaceAll('*/', '*\\/');
}
