import { expect, it } from 'vitest';
import { DocumentError } from '../document/document-error.ts';
import { refuseOtherFoundations } from './causes.ts';
import { applied, known } from './testing/steps.ts';

const json = (schema: object) => ({ 200: { content: { 'application/json': { schema } } } });
const object = (...names: string[]) => ({
  properties: Object.fromEntries(names.map((name) => [name, { type: /^(is|ok)/.test(name) ? 'boolean' : 'string' }])),
});
const HASH = { name: 'hash', in: 'header' };
const GOOD = object('isSuccessfull', 'result');

interface Given {
  /** Of each operation, that all of them take the secret key unless they say otherwise. */
  readonly operations: readonly object[];
  readonly more?: object;
  readonly names?: Readonly<Record<string, unknown>>;
}

function refuse({ operations, more = {}, names = {} }: Given): void {
  const paths = Object.fromEntries(
    operations.map((operation, at) => [
      `/${at}`,
      { post: { tags: ['T'], summary: `${at}.`, parameters: [HASH], responses: json(GOOD), ...operation } },
    ]),
  );
  const all = operations.map((_, at) => known('T', `${at}.`, { names }));
  applied(refuseOtherFoundations, { paths, ...more }, ...all);
}
const answers = (...schemas: readonly (object | undefined)[]) =>
  schemas.map((schema) => ({ responses: schema === undefined ? { 200: { description: 'Done.' } } : json(schema) }));
const REF = { $ref: '#/components/schemas/Envelope' };

it.each<{ what: string } & Given>([
  { what: 'the envelope', operations: answers(GOOD) },
  {
    what: 'the envelope behind a reference',
    operations: answers(REF),
    more: { components: { schemas: { Envelope: GOOD } } },
  },
  {
    what: 'the envelope in parts',
    operations: answers({ allOf: [object('isSuccessfull'), { oneOf: [{ anyOf: [object('result')] }] }] }),
  },
  { what: 'an envelope alone, which is filled by nothing', operations: answers(object('isSuccessfull')) },
  { what: 'as many with the envelope as with another', operations: answers(GOOD, object('ok', 'data')) },
  { what: 'a result here, and something else there', operations: answers(GOOD, object('isSuccessfull', 'data')) },
  {
    what: 'another envelope here, whose result is called otherwise',
    operations: answers(GOOD, GOOD, object('ok', 'data')),
  },
  { what: 'some that are not described', operations: answers(undefined, GOOD) },
  { what: 'what an overlay says of them', operations: answers(object('ok')), names: { returns: 'any' } },
  {
    what: 'images',
    operations: [
      { responses: { 200: { content: { 'image/png': {}, 'application/json': { schema: object('ok') } } } } },
    ],
  },
  {
    what: 'failures that differ',
    operations: [{ responses: { ...json(GOOD), 400: { content: json(object('ok'))[200].content } } }],
  },
  { what: 'no operation that is known', operations: [] },
  { what: 'the key at half of the operations', operations: [{}, { parameters: [] }] },
  {
    what: 'operations of the Studio, which take another',
    operations: [{ parameters: [] }],
    names: { client: 'studio' },
  },
])('lets pass: $what', (given) => {
  expect(() => refuse(given)).not.toThrow();
});

it('operations that nothing knows, or that the overlays know as open, need no key', () => {
  const post = { tags: ['T'], summary: 'A.', responses: json(GOOD) };
  const document = { paths: { '/a': { post }, '/b': { post: { ...post, summary: 'B.' } } } };
  expect(() => applied(refuseOtherFoundations, document, known('T', 'A.', { open: true }))).not.toThrow();
});

const NOTHING_ELSE = 'The client tells success from failure by it, so nothing of this document could be read';

it.each<{ what: string; want: string } & Given>([
  {
    what: 'results without types',
    operations: answers(undefined, {}),
    want: 'given.json#/paths/~10/post: answers what no schema describes, and so does every other operation that the client has a method for: the document was made without the types of its results',
  },
  {
    what: 'another flag, which most have',
    operations: answers(object('ok', 'data'), object('ok', 'isOther'), object('isNew')),
    want: `given.json#/paths/~10/post: answers by another envelope: 3 of 3 results have no 'isSuccessfull'; 2 have 'ok'. ${NOTHING_ELSE}`,
  },
  {
    what: 'flags that differ from answer to answer',
    operations: answers(GOOD, object('ok1'), object('ok2'), object('ok3')),
    want: `given.json#/paths/~11/post: answers by another envelope: 3 of 4 results have no 'isSuccessfull'. ${NOTHING_ELSE}`,
  },
  {
    what: 'no flag at all',
    operations: answers(object('data')),
    want: `given.json#/paths/~10/post: answers by another envelope: 1 of 1 results have no 'isSuccessfull'. ${NOTHING_ELSE}`,
  },
  ...['anyOf', 'oneOf', 'allOf'].map((key) => ({
    what: `another flag in parts (${key})`,
    operations: answers({ [key]: [{ [key]: [object('ok')] }] }),
    want: `1 of 1 results have no 'isSuccessfull'; 1 have 'ok'. ${NOTHING_ELSE}`,
  })),
  {
    what: 'a schema that is a part of itself',
    operations: answers(REF),
    more: { components: { schemas: { Envelope: { oneOf: [REF, object('ok')] } } } },
    want: `1 of 1 results have no 'isSuccessfull'; 1 have 'ok'. ${NOTHING_ELSE}`,
  },
  {
    what: 'another flag beside one that fewer have, and a text that all have',
    operations: answers(object('isNew', 'ok', 'data'), object('ok', 'data'), object('ok', 'data')),
    want: `3 of 3 results have no 'isSuccessfull'; 3 have 'ok'. ${NOTHING_ELSE}`,
  },
  {
    what: 'a flag that half of them have',
    operations: answers(object('ok'), object('data')),
    want: `2 of 2 results have no 'isSuccessfull'; 1 have 'ok'. ${NOTHING_ELSE}`,
  },
  {
    what: 'no flag, but texts',
    operations: answers(object('data'), object('data')),
    want: `2 of 2 results have no 'isSuccessfull'. ${NOTHING_ELSE}`,
  },
  {
    what: 'another name of the result',
    operations: answers(object('isSuccessfull'), object('isSuccessfull', 'data'), object('isSuccessfull', 'data')),
    want: "given.json#/paths/~11/post: answers by another envelope: no result is called 'result'; 2 have 'data'",
  },
  {
    what: 'a key that nothing takes the place of',
    operations: [{}, { parameters: [] }, { parameters: [] }],
    want: "given.json#/paths/~11/post: asks for another credential: the secret key, the header 'hash', is taken by 1 of 3 operations; they name none. If the header is still the one, an overlay with `x-stage: published` can say so",
  },
  {
    what: 'other credentials',
    operations: [
      {
        parameters: [
          { name: 'x-key', in: 'header' },
          { name: 'page', in: 'query' },
        ],
        security: [{ basic: [] }, { token: [] }],
      },
    ],
    more: {
      components: {
        securitySchemes: {
          basic: { type: 'http', scheme: 'basic' },
          token: { type: 'apiKey', in: 'query', name: 'token' },
        },
      },
    },
    want: "they name 'basic' (http basic), 'token' (apiKey query token), the header 'x-key'.",
  },
])('refuses $what', ({ want, ...given }) => {
  expect(() => refuse(given)).toThrow(DocumentError);
  expect(() => refuse(given)).toThrow(want);
});
