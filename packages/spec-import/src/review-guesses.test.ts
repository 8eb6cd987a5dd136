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

it.each([
  { given: { resource: 'things', method: 'get' }, want: 'things.get' },
  { given: { resource: 'things', method: 'get', variant: 'id' }, want: 'things.get (id)' },
  { given: { resource: 'things' }, want: 'T: S.' },
  { given: {}, want: 'T: S.' },
  { given: undefined, want: 'T: S.' },
])('an operation is called as callers know it, else by its words: $want', ({ given, want }) => {
  const known = new Map<string, KnownOperation>(given && [[AGENCY.key, { ...AGENCY, names: given }]]);
  expect(reviewGuesses(before, before, known).find(({ what }) => what.endsWith(': path'))?.what).toBe(`${want}: path`);
});

it('of an operation that is not there any more nothing can be told', () => {
  const after = checkDocument({ ...before, paths: {} }, 'd');
  expect(Object.keys(verdicts(after))).toEqual(['security scheme studio: type', 'security scheme studio: scheme']);
});

it('a schema that several places reach is one guess, one without a name is told by its place, and others are none', () => {
  const told = (schema: object, now: object) => {
    const of = (one: object) =>
      document('/thing', 'post', { 200: success({ type: 'object', properties: { a: one, b: one } }) }, thing);
    return reviewGuesses(of(schema), of(now), new Map([[AGENCY.key, AGENCY]])).map(
      ({ what, guess, verdict, actual }) => [what, guess, verdict, actual],
    );
  };
  const named = told(ref('Thing'), ref('Thing'));
  expect(named.filter(([what]) => what === 'Thing: fields')).toEqual([['Thing: fields', 'id', 'right', 'id']]);
  const fields = { properties: { b: {}, a: {} }, required: ['b'] };
  const inline = told(
    { ...fields, type: 'object', ...mark('properties', 'required', 'type') },
    { ...fields, type: 'string' },
  );
  const places = new Set(inline.map(([what = '']) => what.slice(0, what.lastIndexOf(':'))));
  expect([...places].every((place) => place.startsWith('things.get (id): '))).toBe(true);
  expect(places.size).toBe(2);
  expect(inline.slice(0, 3).map(([, ...rest]) => rest)).toEqual([
    ['a, b', 'right', 'a, b'],
    ['b', 'right', 'b'],
    ['"object"', 'wrong', '"string"'],
  ]);
  expect(told({ ...fields, ...mark('required') }, { type: 'object' })[0]?.slice(1)).toEqual(['b', 'wrong', 'none']);
  expect(told({ type: 'object' }, ref('Thing'))).toEqual([]);
  expect(told(ref('Thing'), thing).find(([what]) => what === 'Thing: component name')).toEqual([
    'Thing: component name',
    'Thing',
    'wrong',
    'inline',
  ]);
});

it('each part of a security scheme is told, and none of one that is not there any more', () => {
  const of = (scheme: object) => document('/thing', 'post', {}, {}, {}, scheme);
  const guessed = of({ type: 'apiKey', name: 'X-Key', in: 'header', ...mark('type', 'name', 'in') });
  const told = (after: typeof before) =>
    reviewGuesses(guessed, after, new Map()).map(({ what, verdict, actual }) => `${what} ${verdict} ${String(actual)}`);
  expect(told(of({ type: 'apiKey', name: 'X-Token', in: 'query' }))).toEqual([
    'security scheme studio: type right apiKey',
    'security scheme studio: name wrong X-Token',
    'security scheme studio: in wrong query',
  ]);
  expect(told(checkDocument({ ...guessed, components: {} }, 'd'))).toEqual([
    'security scheme studio: type not told undefined',
    'security scheme studio: name not told undefined',
    'security scheme studio: in not told undefined',
  ]);
});
