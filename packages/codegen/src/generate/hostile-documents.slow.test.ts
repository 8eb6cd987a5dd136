import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { buildFrom } from '@one37id/agency-openapi/build';
import type { OpenApiDocument } from '@one37id/agency-openapi/document';
import { loadModules } from './load-modules.ts';
import { render } from './render.ts';

const PWNED = 'pwnedByText';
const EVIL = `globalThis.${PWNED}=1`;
/** Each closes, opens or names something, in one of the languages that we write. */
const HOSTILE = [
  `*/ ${EVIL} /*`,
  `' , ${EVIL} , '`,
  `'}; ${EVIL}; ({x:'`,
  `"+(${EVIL})+"`,
  `\${${EVIL}}`,
  `\`+(${EVIL})+\``,
  `\n${EVIL}\n`,
  `\u2028${EVIL}\u2029`,
  `\r${EVIL}//`,
  `\\`,
  `\\'`,
  `//`,
  `/*`,
  '\ud800',
  '\udc00x',
  '\u202e',
  '\u0000',
  '\ufeff',
  '@deprecated',
  '{@link Date}',
  '<script>',
  '-->',
  '```',
  '|',
  '[a](javascript:b)',
  '',
  ' ',
  '😀',
  'Получить',
  '%',
  '%2F',
  '%zz',
  '~1',
  '#',
  '$text0$',
  '$1',
  "$'",
];
const NAMES = [
  'Date',
  'Promise',
  'Record',
  'Array',
  'Blob',
  'String',
  'Object',
  'Client',
  'CallOptions',
  'ClientOptions',
  'InputOf',
  'Operation',
  'Agency',
  'Error',
  'client',
  'with',
  'constructor',
  'then',
  'toString',
  'toJSON',
  'prototype',
  'hasOwnProperty',
  'valueOf',
  'delete',
  'await',
  'arguments',
  'eval',
  'class',
  'import',
  'fetch',
  'call',
  'input',
  'options',
  'paginate',
  'waitFor',
  'documentInfo',
  'createAgencyClient',
  'get W3C credential.',
  'B2B',
  'T&C',
  'I/O',
  '2nd try',
  'getThing',
  'get thing',
  'Get-Thing',
  'GetThingOperation',
  'get thing input',
  'Credential',
  'credentials',
];
const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 3, arbitrary: fc.constantFrom(...NAMES) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...HOSTILE), fc.constantFrom(...NAMES, ...HOSTILE))
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);
/** Hostile once in `of`: or no document would get through. */
const seldom = <T, U>(of: number, hostile: fc.Arbitrary<T>, plain: U) =>
  fc.oneof({ weight: 1, arbitrary: hostile }, { weight: of - 1, arbitrary: fc.constant(plain) });
const some = (plain: string) => seldom(2, text, plain);
const pathPart = text.map((part) => part.replace(/[{}?#/]/g, ''));

const schema = fc.letrec<{ schema: Record<string, unknown> }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 2 },
    fc.record(
      { type: fc.constant('string'), enum: fc.uniqueArray(text, { minLength: 1, maxLength: 3 }), description: text },
      { requiredKeys: ['type'] },
    ),
    fc.record(
      { type: fc.constant('string'), pattern: text, format: text, title: text, default: text, example: text },
      { requiredKeys: ['type'] },
    ),
    fc.record({ $ref: fc.constant('#/components/schemas/COMPONENT') }),
    fc.record({ type: fc.constant('array'), items: tie('schema') }),
    fc
      .tuple(fc.dictionary(text, tie('schema'), { maxKeys: 3 }), text, text)
      .map(([properties, keyword, description]) => ({
        type: 'object',
        properties,
        required: Object.keys(properties).slice(0, 1),
        description,
        [keyword || 'x']: EVIL,
      })),
  ),
})).schema;

const operation = fc.record({
  verb: fc.constantFrom('get', 'post', 'delete'),
  parts: fc.tuple(pathPart, pathPart),
  tag: some('Thing'),
  summary: text,
  description: text,
  operationId: some('getThing'),
  scheme: seldom(2, text, undefined),
  parameter: some('id'),
  query: text,
  body: fc.option(schema, { nil: undefined }),
  answer: fc.option(schema, { nil: undefined }),
  agency: seldom(
    6,
    fc.record(
      {
        client: fc.constantFrom('agency', 'studio'),
        resource: text,
        method: text,
        variant: text,
        retry: fc.oneof({ weight: 4, arbitrary: fc.constant('read') }, { weight: 1, arbitrary: text }),
      },
      { requiredKeys: [] },
    ),
    undefined,
  ),
});

const event = fc.record({
  name: text,
  summary: text,
  description: text,
  kind: text,
  header: text,
  payload: schema,
  address: text,
  isCallback: fc.boolean(),
  agency: seldom(8, fc.record({ event: text }), undefined),
});

const documents = fc.record({
  events: fc.array(event, { maxLength: 3 }),
  title: text,
  version: some('1'),
  server: text,
  operations: fc.array(operation, { minLength: 1, maxLength: 4 }),
  components: fc.uniqueArray(text, { minLength: 1, maxLength: 3 }),
  schemas: fc.tuple(schema, schema, schema),
  named: fc.nat(2),
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, PWNED);
});

// A `*/` in a tag ran at import of the package, a quote in a path added properties to its operation.
it(
  'a document with hostile texts is refused with its place, or gives code that was meant',
  { timeout: 300_000 },
  async () => {
    let passed = 0;
    await fc.assert(
      fc.asyncProperty(documents, async (given) => {
        const document = documentOf(given);
        const made = await generate(document);
        expect(Reflect.get(globalThis, PWNED)).toBeUndefined();
        if (typeof made === 'string') {
          expect(made).toMatch(/#\/|packages\/\S+\.gen\.ts/);
          return;
        }
        expect(shapesOf([...made.operations, ...made.leftOut])).toEqual(shapesOf(operationsOf(document)));
        if (made.operations.length > 0) passed += 1;
        for (const output of made.texts) expect(Buffer.from(output).toString()).toBe(output);
      }),
      { numRuns: 100 },
    );
    // A property that every document is refused by says nothing. Some 45 of a hundred pass, of each seed a few more or
    // less.
    expect(passed).toBeGreaterThan(20);
  },
);

/** Routes without the names of their arguments, which become plain ones. */
function shapesOf(routes: readonly string[]): string[] {
  return routes.map((route) => route.replaceAll(/\{[^{}]+\}/g, '{}')).toSorted();
}

interface Made {
  readonly operations: readonly string[];
  /** Those that the client could not call. */
  readonly leftOut: readonly string[];
  readonly texts: readonly string[];
}

/** The routes of the loaded operations, and the text of all files; or why there are none. */
async function generate(upstream: OpenApiDocument): Promise<Made | string> {
  try {
    const built = buildFrom({ upstream, overlays: [], file: 'hostile.json', overlaidFile: 'hostile.json' });
    const { files, folders } = await render(built.document, built.text);
    const client = folders.get('packages/client/src/generated') ?? new Map<string, string>();
    const modules = await loadModules(client);
    const constants = Object.entries(modules.get('operations.gen.ts') ?? {}).filter(([name]) =>
      name.endsWith('Operation'),
    );
    return {
      operations: constants.map(([, value]) => routeOf(value)).sort(),
      leftOut: built.leftOut.map(({ route }) => route),
      texts: [...files.values(), ...client.values()],
    };
  } catch (error) {
    expect(error).toBeInstanceOf(Error);
    return (error as Error).message;
  }
}

function routeOf(value: unknown): string {
  const { method, path } = value as { method: string; path: string };
  return `${method} ${path}`;
}

function operationsOf({ paths }: OpenApiDocument): readonly string[] {
  return Object.entries(paths)
    .flatMap(([path, item]) => Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`))
    .sort();
}

function documentOf({
  title,
  version,
  server,
  operations,
  components,
  schemas,
  named,
  events,
}: typeof documents extends fc.Arbitrary<infer T> ? T : never): OpenApiDocument {
  const name = components[named % components.length] ?? '';
  // A reference cannot spell half a surrogate pair.
  const pointer = `#/components/schemas/${encodeURIComponent(toWellFormed(name).replaceAll('~', '~0').replaceAll('/', '~1'))}`;
  const paths: Record<string, Record<string, object>> = {};
  const json = (content: unknown) => ({ content: { 'application/json': { schema: content } } });
  for (const [
    index,
    { verb, parts, tag, summary, description, operationId, scheme, parameter, query, body, answer, agency },
  ] of operations.entries()) {
    const place = parameter.replace(/[{}]/g, '');
    const path = `/${parts.join(`/{${place}}/`)}`;
    const parameters = [
      { name: place, in: 'path', required: true, schema: { type: 'string' }, description },
      { name: `${query}q`, in: 'query', schema: { type: 'string' }, description },
    ];
    (paths[path] ??= {})[verb] = {
      // Two of one id are refused elsewhere.
      tags: [tag],
      summary,
      description,
      operationId: index === 0 ? operationId || 'x' : `${operationId}${index}`,
      parameters,
      ...(scheme === undefined ? {} : { security: [{ [scheme]: [] }] }),
      ...(body === undefined || verb === 'get' ? {} : { requestBody: { required: true, ...json(body) } }),
      responses: { 200: { description, ...(answer === undefined ? {} : json(answer)) } },
      ...(agency === undefined ? {} : { 'x-agency': agency }),
    };
  }
  const eventsOf = (wanted: boolean) => events.filter(({ isCallback }) => isCallback === wanted);
  const itemOf = ({ summary, description, kind, header, payload, agency }: (typeof events)[number]) => ({
    post: {
      summary,
      description,
      parameters: [{ name: header, in: 'header', schema: { enum: [kind] } }],
      requestBody: {
        required: true,
        ...json({ type: 'object', required: ['kind'], properties: { kind: { enum: [kind] }, [kind]: payload } }),
      },
      responses: { 200: { description } },
      ...(agency === undefined ? {} : { 'x-agency': agency }),
    },
  });
  for (const item of Object.values(paths).slice(0, 1)) {
    const [first] = Object.values(item);
    if (first === undefined) continue;
    const callbacks = eventsOf(true).map((each) => [each.name, { [each.address]: itemOf(each) }] as const);
    Object.assign(first, { callbacks: Object.fromEntries(callbacks) });
  }
  const schemes = Object.fromEntries(
    operations.flatMap(({ scheme }) =>
      scheme === undefined ? [] : [[scheme, { type: 'apiKey', in: 'header', name: `${scheme}x` }]],
    ),
  );
  const document = {
    openapi: '3.0.3',
    info: { title, version },
    servers: [{ url: server }],
    paths,
    webhooks: Object.fromEntries(eventsOf(false).map((each) => [each.name, itemOf(each)])),
    components: {
      schemas: Object.fromEntries(
        components.map((component, index) => [
          component,
          component === name ? { type: 'object', properties: { [title]: schemas[index] } } : schemas[index],
        ]),
      ),
      securitySchemes: schemes,
    },
  };
  // JSON, as documents come; references lead to the component that was drawn.
  return JSON.parse(JSON.stringify(document), (_, value: unknown) =>
    value === '#/components/schemas/COMPONENT' ? pointer : value,
  ) as OpenApiDocument;
}

function toWellFormed(name: string): string {
  return name.replace(/\p{Cs}/gu, '\ufffd');
}
