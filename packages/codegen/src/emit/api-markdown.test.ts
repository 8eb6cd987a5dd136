import { expect, it } from 'vitest';
import { readCatalog } from '@one37id/agency-openapi/catalog';
import { emitApiMarkdown } from './api-markdown.ts';
import { ShownTypes } from './shown-types.ts';
import { documentOf, envelope, type GivenOperation, json } from './testing/document-of.ts';

const text = { type: 'string' };
const TYPES = `
export type GetThingResult = Thing;
export type CountResult = number;
export type ListThingsItem = Thing;
`;
const emit = (...operations: readonly GivenOperation[]) =>
  emitApiMarkdown(readCatalog(documentOf(operations)), new ShownTypes(TYPES));
const gives = (result: object) => ({ responses: { 200: json(envelope(result)) } });
const takes = (properties: object) => ({ requestBody: json({ type: 'object', properties }) });
const link = (type: string) => `[\`${type}\`](src/generated/types.gen.ts)`;

it('lists each resource with its methods and operations', () => {
  expect(
    emit(
      {
        operationId: 'getThing',
        path: '/thing/{id}',
        method: 'get',
        parameters: [{ in: 'path', name: 'id', schema: text }],
        ...gives(text),
      },
      { operationId: 'addUser', tags: ['User'], 'x-agency': { client: 'studio', resource: 'users', method: 'add' } },
    ),
  ).toBe(`<!-- Generated from openapi/openapi.json by \`npm run generate\`. Do not edit. -->

# T 1: all 2 operations

Each operation is a method of a resource and a flat function. "Inferred" names what the vendor's reference does not
document and this client assumes; everything else is documented. A method that has several rows takes exactly one of
the fields in brackets. What the client adds by hand, methods of several operations and results that it reads further, is
in the [README](README.md#what-there-is).

## \`studio.users\`

- \`studio.users.add\` () → Promise of nothing

| Method | Flat function | Request | Sent again? | Documented as | Inferred |
| --- | --- | --- | --- | --- | --- |
| \`add\` | \`addUser\` | \`POST /addUser\` | never | User: S. | nothing |

## \`agency.things\`

- \`agency.things.getThing\` (${link('GetThingInput')}) → Promise of ${link('Thing')}

| Method | Flat function | Request | Sent again? | Documented as | Inferred |
| --- | --- | --- | --- | --- | --- |
| \`getThing\` | \`getThing\` | \`GET /thing/{id}\` | never | Thing: S. | nothing |
`);
});

const pagination = { page: 'at', size: 'rows', firstPage: 0, defaultSize: 50, items: 'all' };
it.each<{ given: GivenOperation; want: string }>([
  { given: { operationId: 'count', ...gives(text) }, want: 'count` () → Promise of `number`' },
  { given: { operationId: 'other', ...gives(text) }, want: `other\` () → Promise of ${link('OtherResult')}` },
  { given: { operationId: 'any', responses: { 200: {} } }, want: 'any` () → Promise of anything' },
  {
    given: { operationId: 'image', responses: { 200: { content: { 'image/png': {} } } } },
    want: 'image` () → Promise of QrImage',
  },
  {
    given: { operationId: 'stop', responses: { 200: json({ properties: { isSuccessfull: {} } }) } },
    want: 'stop` () → Promise of nothing',
  },
  {
    given: { operationId: 'mixed', responses: { 200: {}, 201: {}, 202: json(text), 204: {} } },
    want: 'mixed` () → Promise of anything or MixedResult or nothing',
  },
  {
    given: {
      operationId: 'listThings',
      'x-agency': { method: 'list', pagination },
      ...takes({ at: { type: 'integer' }, rows: { type: 'integer' } }),
      ...gives({ properties: { all: { type: 'array', items: text } } }),
    },
    want: `list\` (${link('ThingsListInput')}) → PagedCall of ${link('Thing')}`,
  },
])('a method’s signature: $want', ({ given, want }) => {
  expect(emit(given)).toContain(`- \`agency.things.${want}\n`);
});

it('a method of several operations takes the input of either, and gives what each does', () => {
  const variant = (operationId: string, name: string, result: object = text): GivenOperation => ({
    operationId,
    'x-agency': { method: 'set', variant: name },
    ...takes({ [name]: text }),
    ...gives(result),
  });
  const made = emit(variant('setA', 'a'), variant('setB', 'b'));
  expect(made).toContain(
    `- \`agency.things.set\` (${link('SetAInput')} or ${link('SetBInput')}) → Promise of ${link('SetAResult')} or ${link('SetBResult')}\n`,
  );
  expect(made).toContain('| `set` [`a`] | `setA` | `POST /setA` |');
  expect(made).toContain('| `set` [`b`] | `setB` | `POST /setB` |');
});

it.each([
  { given: { retry: 'read' }, want: 'yes: it only reads' },
  { given: { retry: 'idempotent' }, want: 'yes: repeating changes nothing' },
  { given: { afterUnknown: { again: 'gone' } }, want: 'not by the client; you may' },
  { given: { afterUnknown: { look: 'a.b' } }, want: 'never' },
])('an operation with $given is sent again: $want', ({ given, want }) => {
  expect(emit({ operationId: 'set', 'x-agency': given })).toContain(` | ${want} | Thing: S. |`);
});

it('tells what is inferred, and which fields may be logged', () => {
  const made = emit(
    {
      operationId: 'setA',
      ...takes({ b: { type: 'boolean' }, a: text }),
      'x-inferred': { method: 'rule', path: 'rule' },
    },
    { operationId: 'setB', ...takes({ b: { type: 'boolean' }, a: { type: 'integer' } }) },
  );
  expect(made).toContain('| Thing: S. | method, path |\n');
  expect(made).toContain(`
## Fields that may be logged

Of a request's body, and nothing else of it: \`a\`, \`b\`.
`);
  expect(emit({ operationId: 'setA', ...takes({ a: text }) })).not.toContain('logged');
});
