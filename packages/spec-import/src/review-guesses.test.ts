import { expect, it } from 'vitest';
import { checkDocument } from '@one37id/agency-openapi/document';
import type { KnownOperation } from '@one37id/agency-openapi/normalize';
import { reviewGuesses } from './review-guesses.ts';

const AGENCY = {
  key: 'T: S.',
  tag: 'T',
  summary: 'S.',
  names: { resource: 'things', method: 'get', variant: 'id' },
  open: false,
} satisfies KnownOperation;
const success = (schema: object, more: object = {}) => ({ content: { 'application/json': { schema } }, ...more });
const mark = (...keys: string[]) => ({ 'x-inferred': Object.fromEntries(keys.map((key) => [key, `${key}-rule`])) });
const thing = {
  type: 'object',
  properties: { id: { type: 'string' } },
  required: ['id'],
  ...mark('name', 'properties', 'required', 'additionalProperties', 'example'),
};
const document = (
  path: string,
  method: string,
  responses: object,
  thing: object,
  more: object = {},
  scheme: object = {},
) =>
  checkDocument(
    {
      openapi: '3.0.0',
      info: { title: 'T', version: '1' },
      paths: { [path]: { [method]: { tags: ['T'], summary: 'S.', responses, ...more } } },
      components: { schemas: { Thing: thing, Other: thing }, securitySchemes: { studio: scheme } },
    },
    'd',
  );
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const before = document(
  '/thing',
  'post',
  { 200: success(ref('Thing'), mark('status', 'description')), 400: { ...mark('status', 'content') } },
  thing,
  mark('method', 'path'),
  { type: 'http', scheme: 'bearer', ...mark('type', 'scheme') },
);
const verdicts = (after: typeof before) =>
  Object.fromEntries(
    reviewGuesses(before, after, new Map([[AGENCY.key, AGENCY]])).map(({ what, verdict, actual }) => [
      what,
      `${verdict}: ${String(actual)}`,
    ]),
  );

it('finds every guess right where it is', () => {
  const after = document(
    '/thing',
    'post',
    { 200: success(ref('Thing')), 400: {} },
    { ...thing, 'x-inferred': undefined },
    {},
    { type: 'http', scheme: 'bearer' },
  );
  expect(verdicts(after)).toEqual({
    'things.get (id): method': 'right: POST',
    'things.get (id): path': 'right: /thing',
    'things.get (id): status of success': 'right: 200',
    'things.get (id): status of failure': 'right: 400',
    'things.get (id): content of failure': 'right: none',
    'Thing: component name': 'right: Thing',
    'Thing: fields': 'right: id',
    'Thing: required fields': 'right: id',
    'Thing: further fields': 'right: open',
    'security scheme studio: type': 'right: http',
    'security scheme studio: scheme': 'right: bearer',
  });
});

it('says what it is where a guess was wrong, and when nothing is told', () => {
  const other = {
    type: 'object',
    properties: { key: { type: 'string' } },
    additionalProperties: false,
    ...mark('required'),
  };
  const after = document(
    '/things/{id}',
    'get',
    { 201: success(ref('Other'), mark('status')), 422: success({}) },
    other,
    {},
    { type: 'apiKey' },
  );
  expect(verdicts(after)).toEqual({
    'things.get (id): method': 'wrong: GET',
    'things.get (id): path': 'wrong: /things/{id}',
    'things.get (id): status of success': 'not told: undefined',
    'things.get (id): status of failure': 'wrong: 422',
    'things.get (id): content of failure': 'wrong: application/json',
    'Thing: component name': 'wrong: Other',
    'Thing: fields': 'wrong: key',
    'Thing: required fields': 'not told: undefined',
    'Thing: further fields': 'wrong: closed',
    'security scheme studio: type': 'wrong: apiKey',
    'security scheme studio: scheme': 'wrong: none',
  });
});
