// Part of the build: makes dist/document.gen.js from openapi/openapi.json. What the emulator must know of each
// operation, and functions that validate requests and answers. They are compiled by ajv and have nothing in common with
// the validators of the client, which are what the emulator is to be compared with.
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { type CatalogOperation, readCatalog } from '@one37id/agency-openapi/catalog';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { transform, build } from 'esbuild';
import { bodies } from '../src/control/bodies.ts';
import { rowSchemas } from '../src/state/row-schemas.ts';
import { asObject, type Direction, type Json, toJsonSchema } from './json-schema.ts';

// `--document <file>`, `--dist <folder>`: another document, and a copy of the package that is to be of it.
const { values } = parseArgs({ options: { document: { type: 'string' }, dist: { type: 'string' } } });
const file = values.document ?? new URL('../../../openapi/openapi.json', import.meta.url);
const dist = values.dist === undefined ? new URL('../dist/', import.meta.url) : pathToFileURL(`${values.dist}/`);

const text = await readFile(file, 'utf8');
const document = JSON.parse(text) as Json;
const components = asObject(asObject(document['components'])['schemas']);
const known = new Map(readCatalog(document).operations.map((operation) => [operation.id, operation]));

/** The schemas to compile, by the name of the function that is made of each. */
const schemas: Record<string, Json> = {};
const rows: string[] = [];
for (const item of Object.values(asObject(document['paths']))) {
  for (const operation of Object.values(asObject(item))) {
    const row = known.get(String(asObject(operation)['operationId']));
    if (row !== undefined) rows.push(rowOf(row, asObject(operation), asObject(item)));
  }
}

const ajv = new Ajv2020({
  allErrors: true,
  strict: false,
  code: { source: true, esm: true, lines: false },
  coerceTypes: false,
});
addFormats.default(ajv);
for (const direction of ['request', 'response'] as const) {
  ajv.addSchema({
    $id: direction,
    $defs: Object.fromEntries(
      Object.entries(components).map(([name, schema]) => [name, toJsonSchema(schema, direction)]),
    ),
  });
}
const controls = Object.entries(bodies).map(([name, schema]) => {
  schemas[`control_${name}`] = schema;
  return `${name}: control_${name}`;
});
schemas['tables'] = {
  type: 'object',
  properties: Object.fromEntries(Object.entries(rowSchemas).map(([name, items]) => [name, { type: 'array', items }])),
  additionalProperties: false,
};
for (const [name, schema] of Object.entries(schemas)) ajv.addSchema({ ...schema, $id: name });
const code = standaloneCode.default(ajv, Object.fromEntries(Object.keys(schemas).map((name) => [name, name])));

const info = { ...pick(asObject(document['info'])), sha256: createHash('sha256').update(text).digest('hex') };
const source = `${code}
export const info = ${JSON.stringify(info)};
export const operations = [
${rows.join(',\n')}
];
export const controls = { ${controls.join(', ')} };
export const forms = new Map(${JSON.stringify([...new Map(formsIn(document))])});
`;
// One file, with what ajv's code asks for in it.
const bundled = await build({
  stdin: { contents: source, resolveDir: new URL('..', import.meta.url).pathname, sourcefile: 'document.gen.js' },
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  mainFields: ['main'],
  write: false,
});
await mkdir(dist, { recursive: true });
for (const [format, name] of Object.entries({ esm: 'document.gen.js', cjs: 'document.gen.cjs' })) {
  const small = await transform(bundled.outputFiles[0]?.text ?? '', {
    minify: true,
    format: format as 'esm' | 'cjs',
  });
  // Without a map, which is three times as long and leads to code that nobody wrote.
  await writeFile(new URL(name, dist), small.code);
}
await writeFile(
  new URL('document.gen.d.ts', dist),
  // Without imports: the compiler would take what it writes for what it reads. `src/document/operations.ts` says what
  // these are.
  'export declare const info: unknown;\nexport declare const operations: unknown;\nexport declare const controls: unknown;\nexport declare const tables: unknown;\nexport declare const forms: unknown;\n',
);

function rowOf(
  { id, method, path, auth, returns, query, body }: CatalogOperation,
  operation: Json,
  item: Json,
): string {
  const responses = asObject(operation['responses']);
  const names = asObject(operation['x-agency']);
  const statuses = Object.keys(responses);
  const success = statuses.find((status) => /^2/.test(status)) ?? '200';
  const [type] = Object.keys(asObject(asObject(responses[success])['content']));
  const parameters = [item['parameters'], operation['parameters']].flatMap((list) =>
    Array.isArray(list) ? list.map(asObject) : [],
  );
  const checked = parameters.filter((parameter) => parameter['in'] === 'path' || parameter['in'] === 'query');
  const requestBody = asObject(operation['requestBody']);
  const [sent] = Object.values(asObject(requestBody['content'])).map(asObject);
  const validators: string[] = [];
  const validate = (key: string, schema: unknown, direction: Direction): void => {
    const name = `validate_${id}_${key}`;
    schemas[name] = asObject(toJsonSchema(schema, direction));
    validators.push(`${JSON.stringify(key)}: ${name}`);
  };
  if (checked.length > 0) {
    validate(
      'parameters',
      {
        type: 'object',
        properties: Object.fromEntries(checked.map(({ name, schema }) => [name, schema])),
        required: checked.filter(({ required }) => required === true).map(({ name }) => name),
      },
      'request',
    );
  }
  if (sent?.['schema'] !== undefined) validate('body', sent['schema'], 'request');
  for (const status of statuses) {
    const [content] = Object.entries(asObject(asObject(responses[status])['content']));
    const schema = asObject(content?.[1])['schema'];
    if (content?.[0] === 'application/json' && schema !== undefined) validate(status, schema, 'response');
  }
  const row = {
    id,
    method,
    path,
    tag: Array.isArray(operation['tags']) ? operation['tags'][0] : undefined,
    summary: operation['summary'],
    resource: names['resource'],
    name: names['method'],
    retry: names['retry'],
    auth,
    returns,
    query: query.length === 0 ? undefined : query,
    parameters: checked.map(({ name, schema }) => ({ name, type: asObject(schema)['type'] })),
    body: sent === undefined ? undefined : requestBody['required'] === true ? 'required' : 'optional',
    whole: body === 'whole' ? true : undefined,
    pagination: names['pagination'],
    success: /^\d+$/.test(success) ? Number(success) : 200,
    type: type ?? (returns === 'image' ? 'image/png' : undefined),
    declared: statuses,
    examples: Object.fromEntries(statuses.map((status) => [status, examplesOf(asObject(responses[status]))])),
  };
  return `{ ...${JSON.stringify(row)}, validators: { ${validators.join(', ')} } }`;
}

/** What patterns ask for in words (`x-form`), by the pattern. */
function formsIn(value: unknown): readonly (readonly [pattern: string, form: string])[] {
  if (typeof value !== 'object' || value === null) return [];
  const { pattern, 'x-form': form } = value as Json;
  const own = typeof pattern === 'string' && typeof form === 'string' ? [[pattern, form] as const] : [];
  return [...own, ...Object.values(value).flatMap(formsIn)];
}

function examplesOf(response: Json): Json {
  const [media] = Object.values(asObject(response['content'])).map(asObject);
  const named = Object.entries(asObject(media?.['examples'])).map(([name, example]) => [
    name,
    asObject(example)['value'],
  ]);
  return { ...(media?.['example'] === undefined ? {} : { '': media['example'] }), ...Object.fromEntries(named) };
}

function pick({ title, version }: Json): Json {
  return { title, version };
}
