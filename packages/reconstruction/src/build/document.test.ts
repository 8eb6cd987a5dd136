import { describe, expect, test } from 'vitest';
import { readPage } from '../page/read-page.ts';
import { agentAliasDescription } from '../facts/agent-alias.ts';
import type { Operation, Schema } from '../openapi.ts';
import type { Field } from '../page/model.ts';
import { parsePage } from '../page/page.ts';
import { buildDocument } from './document.ts';

const page = parsePage(readPage());
const document = buildDocument(page);
const operations = Object.values(document.paths).flatMap((item) => Object.values(item));
const find = (tag: string, summary: string): Operation => {
  const [found, ...more] = operations.filter(
    (operation) => operation.tags.join() === tag && operation.summary === summary,
  );
  if (!found || more.length > 0) throw new Error(`${tag}: ${summary} is there ${more.length + (found ? 1 : 0)} times`);
  return found;
};

const component = (schema: Schema | undefined): Schema => {
  const name = schema?.$ref?.replace('#/components/schemas/', '') ?? 'none';
  const found = document.components.schemas[name];
  if (!found) throw new Error(`no component ${name}`);
  return found;
};

/** What the document says of a field, in the page's words. */
function inPageWords(name: string, required: boolean, schema: Schema): Partial<Field> {
  const { $ref, type = 'object', items, format, minLength, maxLength, minimum, description } = schema;
  const componentName = ($ref ?? items?.$ref)?.replace('#/components/schemas/', '');
  const words = {
    name,
    required,
    type,
    items: items && (items.type ?? 'object'),
    component: componentName,
    format,
    minLength,
    maxLength,
    minimum,
    default: schema.default,
    enum: schema.enum,
    itemsEnum: items?.enum,
    description: schema['x-inferred']?.description || description === agentAliasDescription ? undefined : description,
  };
  return Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined));
}

/** The one exception: a default that is a server's clock is carried as an example. */
const clock = { tag: 'Metrics - Provided by MetricsModule Library', name: 'Created' };

describe.each(page.operations)('$tag: $summary', (operation) => {
  const built = find(operation.tag, operation.summary);

  test('carries its parameters', () => {
    const given = (place: string) =>
      (built.parameters ?? [])
        .filter((parameter) => parameter.in === place)
        .map(({ name, required, schema, description }) => ({
          ...inPageWords(name, required, schema),
          ...(description !== undefined && { description }),
        }));
    expect(given('path')).toEqual(operation.pathParameters);
    expect(given('header')).toEqual(operation.headerParameters);
    expect(built.parameters?.length ?? 0).toBe(operation.pathParameters.length + operation.headerParameters.length);
  });

  test('carries its authorizations', () => {
    expect((built.security ?? []).flatMap((requirement) => Object.keys(requirement))).toEqual(operation.authorizations);
  });

  test('carries its body fields in their order', () => {
    expect(built.requestBody === undefined).toBe(operation.body === undefined);
    if (!operation.body || !built.requestBody) return;
    expect(built.requestBody.required).toBe(operation.body.required);
    const schema = component(built.requestBody.content['application/json'].schema);
    const given = Object.entries(schema.properties ?? {}).map(([name, property]) =>
      inPageWords(name, schema.required?.includes(name) === true, property),
    );
    const want = operation.body.fields.map((field) => {
      const { default: value, ...rest } = field;
      const isClock = operation.tag === clock.tag && field.name === clock.name;
      return isClock || value === undefined ? rest : field;
    });
    expect(given).toEqual(want);
  });

  test('carries its request sample', () => {
    if (!operation.body || !built.requestBody) return;
    const { example, examples } = built.requestBody.content['application/json'];
    const named = Object.values(examples ?? {});
    expect(named.map(({ description }) => description).join()).toBe(operation.body.exampleDescription ?? '');
    const value = Object(named[0]?.value ?? example);
    expect(Object.keys(value)).toEqual(operation.body.sample.map(({ key }) => key));
    for (const entry of operation.body.sample) {
      if ('folded' in entry) expect(Array.isArray(value[entry.key])).toBe(entry.folded === 'array');
      else expect(typeof value[entry.key]).toBe(typeof entry.value);
    }
  });

  test('carries its response sample', () => {
    const [[status, success] = [], ...failures] = Object.entries(built.responses);
    const [media] = Object.values(success?.content ?? {});
    const isFailure = ([code]: [string, unknown]) => code === '400';
    expect(status).toMatch(/^20[014]$/);
    expect(failures.every(isFailure)).toBe(true);
    expect(failures).toHaveLength(['none', 'empty'].includes(operation.response) ? 0 : 1);
    const schema = media?.schema.$ref ? component(media.schema) : media?.schema;
    const result = schema?.properties?.['result'];
    const given = result?.type ?? (result?.$ref ? 'object' : undefined);
    const isEnvelope = schema?.properties?.['isSuccessfull']?.type === 'boolean';
    if (operation.response === 'none') expect(media).toBeUndefined();
    else if (operation.response === 'empty') expect(media).toMatchObject({ schema: { type: 'object' }, example: {} });
    else if (operation.response === 'failure') expect(isEnvelope).toBe(false);
    else expect([isEnvelope, given]).toEqual([true, operation.response === 'void' ? undefined : operation.response]);
  });
});

test("title, version and tags are the page's", () => {
  const { title, version, description } = page;
  expect(document.info).toEqual({ title, version, description });
  expect(document.tags).toEqual([...new Set(page.operations.map(({ tag }) => tag))].map((name) => ({ name })));
  expect(operations).toHaveLength(page.operations.length);
});

test("the metric's clock is the one thing that is not carried as it is", () => {
  const { schemas } = document.components;
  expect(schemas['CreateMetricEventRequest']?.properties?.['Created']).toEqual({
    description: 'Defaults to a time that the server sets when it starts.',
    type: 'string',
    format: 'date-time',
    example: '2024-11-18T13:07:45.669Z',
    'x-inferred': { description: 'clock-default', default: 'clock-default' },
  });
});

test('four operations answer an image, the other failures come with no content', () => {
  const contents = page.operations
    .filter(({ response }) => response === 'failure')
    .map(({ tag, summary }) => {
      const [[status, response] = []] = Object.entries(find(tag, summary).responses);
      return [summary, status, Object.keys(response?.content ?? {}).join()];
    });
  expect(contents).toEqual([
    ['Get a QR code to connect any user to the current agency.', '200', 'image/png'],
    ['Build connectionless credential offer as QR code image.', '201', 'image/png'],
    ['Delete credential.', '204', ''],
    ['Delete credential offer.', '204', ''],
    ['Build connectionless proof request as QR code image.', '201', 'image/png'],
    ['Get url as QR code image to start flow.', '200', 'image/png'],
    ['Check business discoverable status.', '200', ''],
  ]);
});

test("the guides' facts are carried", () => {
  const { schemas } = document.components;
  const establish = operations.filter(({ summary }) => summary.startsWith('Establish '));
  expect(establish.map(({ responses }) => Object.keys(responses))).toEqual(Array(4).fill(['201', '400']));
  expect(Object.keys(schemas['ConnectionResult']?.properties ?? {})).toEqual([
    'agentId',
    'contactType',
    'alias',
    'displayName',
  ]);
  expect(schemas['IssueCredentialPayload']?.required).toEqual(['schemaId', 'attributes']);
  expect(schemas['ProofRequestPayload']?.required).toEqual(['name', 'credentials']);
});
