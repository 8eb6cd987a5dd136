import { Ajv } from 'ajv';
import addFormatsModule from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { readPage } from '../page/read-page.ts';
import type { Media, Operation } from '../openapi.ts';
import { parsePage } from '../page/page.ts';
import { buildDocument } from './document.ts';

const document = buildDocument(parsePage(readPage()));
const ajv = new Ajv({ strict: false, allErrors: true });
addFormatsModule.default(ajv);
ajv.addSchema({ $id: 'document', ...document });

const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({
    name: `${method} ${path}`,
    pointer: ['paths', path, method],
    operation,
  })),
);

interface Sample {
  readonly where: string;
  readonly pointer: readonly string[];
  readonly value: unknown;
}

const samplesOf = (media: Media, pointer: readonly string[], where: string): Sample[] => [
  ...(media.example === undefined ? [] : [{ where, pointer, value: media.example }]),
  ...Object.entries(media.examples ?? {}).map(([name, { value }]) => ({ where: `${where} ${name}`, pointer, value })),
];

function samples(operation: Operation, pointer: readonly string[]): Sample[] {
  const inResponses = Object.entries(operation.responses).flatMap(([status, { content }]) =>
    Object.entries(content ?? {})
      .filter(([type]) => type === 'application/json')
      .flatMap(([type, media]) =>
        samplesOf(media, [...pointer, 'responses', status, 'content', type, 'schema'], status),
      ),
  );
  const body = operation.requestBody?.content['application/json'];
  const inBody = body
    ? samplesOf(body, [...pointer, 'requestBody', 'content', 'application/json', 'schema'], 'request')
    : [];
  return [...inBody, ...inResponses];
}

const errorsOf = (pointer: readonly string[], value: unknown) => {
  const fragment = pointer.map((key) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
  const validate = ajv.compile({ $ref: `document#/${fragment}` });
  return validate(value) ? [] : validate.errors;
};

describe.each(operations)('$name', ({ pointer, operation }) => {
  const all = samples(operation, pointer);

  test.each(all)('example of $where is valid', (sample) => {
    expect(errorsOf(sample.pointer, sample.value)).toEqual([]);
  });

  test('has an example wherever there is JSON', () => {
    const places = [operation.requestBody, ...Object.values(operation.responses)].flatMap((place) => {
      const media = Object.entries(place?.content ?? {}).find(([type]) => type === 'application/json');
      return media ? [media] : [];
    });
    expect(new Set(all.map((sample) => sample.pointer.join())).size).toBe(places.length);
  });
});

const withExample = Object.entries(document.components.schemas).filter(([, schema]) => schema.example !== undefined);

test.each(withExample)('example of component %s is valid', (name, schema) => {
  expect(errorsOf(['components', 'schemas', name], schema.example)).toEqual([]);
});

test('a wrong example is told', () => {
  expect(errorsOf(['components', 'schemas', 'CheckCredentialRequest'], { purpose: 'other', id: 'short' })).toHaveLength(
    2,
  );
});

/** Every text in a value with the name of the field it stands in. */
const texts = (value: unknown, name = ''): (readonly [string, string])[] => {
  if (typeof value === 'string') return [[name, value]];
  if (Array.isArray(value)) return value.flatMap((item) => texts(item, name));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => texts(child, key));
};

const form: Readonly<Record<string, RegExp>> = {
  agentId: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  did: /^did:(?:peer|web|key):\S+$/,
  expiryDate: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/,
  schemaId: /^https:\/\/[\w.]*example\.com\//,
  url: /^(?:https:\/\/[\w.]*example\.com\/|openid4vp:\/\/\?|openid-credential-offer:\/\/\?)/,
  email: /^\w+@example\.com$/,
};

test('values look like the real thing', () => {
  const all = operations
    .flatMap(({ operation, pointer }) => samples(operation, pointer))
    .flatMap(({ value }) => texts(value));
  expect(all.filter(([, value]) => /^(?:string)+|2019-08-24/.test(value))).toEqual([]);
  expect(all.filter(([name, value]) => form[name]?.test(value) === false)).toEqual([]);
});
