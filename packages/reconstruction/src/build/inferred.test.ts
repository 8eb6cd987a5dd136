import { describe, expect, test } from 'vitest';
import { readPage } from '../page/read-page.ts';
import { rules } from '../rules.ts';
import type { Response } from '../openapi.ts';
import { parsePage } from '../page/page.ts';
import { buildDocument } from './document.ts';

const page = parsePage(readPage());
const document = buildDocument(page);
const { schemas, securitySchemes } = document.components;
const operations = Object.values(document.paths).flatMap((item) => Object.values(item));

/** Component names that the page prints. */
const onPage = new Set(
  page.operations.flatMap(({ body }) => body?.fields.flatMap(({ component }) => component ?? []) ?? []),
);
/** Components whose fields the guides or the page's samples give. */
const documentedFields = new Set([
  'IssueCredentialPayload',
  'ProofRequestPayload',
  'ConnectionResult',
  'SuccessEnvelope',
  'FailureEnvelope',
]);
const isBody = (name: string) =>
  operations.some(
    ({ requestBody }) => requestBody?.content['application/json'].schema.$ref === `#/components/schemas/${name}`,
  );

/** Every value under a key `x-inferred`. */
const marks = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    key === 'x-inferred' ? Object.values(Object(child)).map(String) : marks(child),
  );
};

describe('rules', () => {
  const used = new Set(marks(document));
  const known = rules.map(({ id }) => id);

  test('every mark names a rule', () => {
    expect([...used].filter((id) => !known.some((name) => name === id))).toEqual([]);
  });

  test('every rule is used, and is there once', () => {
    expect(known.filter((id) => !used.has(id))).toEqual([]);
    expect(new Set(known).size).toBe(known.length);
  });
});

test('every method and path is marked', () => {
  expect(operations.filter((operation) => !operation['x-inferred']?.method || !operation['x-inferred'].path)).toEqual(
    [],
  );
});

test('every status is marked but the documented ones', () => {
  const unmarked = operations.filter(({ responses }) =>
    Object.values(responses).some((response) => !response['x-inferred']?.status),
  );
  expect(unmarked.map(({ summary }) => summary).every((summary) => summary.startsWith('Establish '))).toBe(true);
  expect(unmarked).toHaveLength(4);
});

test('every failure is marked but where the page shows it', () => {
  const shown = operations.filter(({ responses }) => responses['400'] && !responses['400']['x-inferred']?.content);
  const want = page.operations.filter(({ response }) => response === 'failure').map(({ summary }) => summary);
  expect(shown.map(({ summary }) => summary).sort()).toEqual(want.sort());
});

test('every description and missing content of a response is marked', () => {
  const isUnmarked = (response: Response) =>
    !response['x-inferred']?.description || (response.content === undefined && !response['x-inferred'].content);
  expect(operations.flatMap(({ responses }) => Object.values(responses)).filter(isUnmarked)).toEqual([]);
});

describe.each(Object.entries(schemas))('component %s', (name, schema) => {
  const inferred = schema['x-inferred'] ?? {};

  test('has a marked name unless the page prints it', () => {
    expect('name' in inferred).toBe(!onPage.has(name));
  });

  test('has marked fields unless they are documented', () => {
    expect('properties' in inferred).toBe(
      schema.properties !== undefined && !isBody(name) && !documentedFields.has(name),
    );
  });

  test('is open, marked so, when its fields are not documented', () => {
    expect(schema.additionalProperties).toBe(isBody(name) || documentedFields.has(name) ? undefined : true);
    expect('additionalProperties' in inferred).toBe(schema.additionalProperties === true);
  });

  test('has a marked example', () => {
    expect('example' in inferred).toBe(schema.example !== undefined);
  });
});

test("every example in an operation is marked but the page's own", () => {
  const media = operations.flatMap(({ requestBody, responses }) =>
    [requestBody, ...Object.values(responses)].flatMap((place) => Object.values(place?.content ?? {})),
  );
  const unmarked = media.filter(({ example, 'x-inferred': inferred }) => example !== undefined && !inferred?.example);
  expect(new Set(unmarked.map(({ example }) => JSON.stringify(example)))).toEqual(
    new Set(['{"isSuccessfull":true}', '{}']),
  );
  const named = media.flatMap(({ examples }) => Object.values(examples ?? {}));
  expect(named.filter(({ 'x-inferred': inferred }) => !inferred?.name || !inferred.value)).toEqual([]);
});

test('the server and the security scheme are marked', () => {
  expect(document.servers.map((server) => server['x-inferred'])).toEqual([{ variables: 'server-host' }]);
  expect(securitySchemes['studio']?.['x-inferred']).toEqual({ type: 'studio-bearer', scheme: 'studio-bearer' });
});
