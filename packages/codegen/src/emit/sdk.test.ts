import { expect, it } from 'vitest';
import { readCatalog } from '@one37id/agency-openapi/catalog';
import { emitSdk } from './sdk.ts';
import { ShownTypes } from './shown-types.ts';
import { check } from './testing/check.ts';
import { documentOf, envelope, type GivenOperation, json } from './testing/document-of.ts';

const text = { type: 'string' };
const orNull = { type: ['string', 'null'] };
const body = (schema: object, example?: unknown) => ({
  requestBody: { required: true, ...json(schema, example === undefined ? {} : { example }) },
});

/** The file of one operation, which holds what was meant. */
function emit(operation: Partial<GivenOperation>, types = ''): string {
  const document = documentOf([{ operationId: 'setThing', ...operation }]);
  const module = emitSdk(readCatalog(document), new ShownTypes(types));
  check('sdk.gen.ts', module);
  return module.text;
}

it('a function says all that a caller needs to know', () => {
  const properties = { id: { ...text, description: 'Which' }, 'a b': text, at: { ...text, minLength: 1 } };
  const made = emit({
    summary: 'Sets\n it.',
    description: 'More.\nWords.',
    'x-agency': { note: 'A note.' },
    deprecated: true,
    security: [{ hash: [] }],
    ...body({ type: 'object', required: ['id'], properties }, { id: 'x' }),
    responses: { 200: json(envelope(text)) },
  });
  expect(made.slice(made.indexOf('/**'))).toBe(`/**
 * Sets it.
 *
 * More.
 * Words.
 *
 * A note.
 *
 * Sent with the agency’s secret key.
 * Sent once and never repeated by the client. Where the \`outcome\` is unknown, calling it again may do it twice.
 *
 * @param input.id - Which.
 * @param input \`a b\` - Optional.
 * @param input.at - Optional. At least 1 character.
 * @param options - Overrides of the client’s options for this call.
 * @returns The \`result\` of the agency’s answer.
 * @throws {AgencyError} \`AgencyApiError\` where the agency refused, another class for each other failure.
 * @deprecated
 * @example
 * \`\`\`ts
 * await setThing(client, { id: 'x' })
 * \`\`\`
 */
export function setThing(client: Client, input: SetThingInput, options?: CallOptions): Promise<SetThingResult> {
  return callWith(client, setThingOperation, input, options);
}
`);
});

it('a function that takes nothing has an input all the same, so that later ones move nothing', () => {
  const made = emit({});
  expect(made).toContain(
    'export function setThing(client: Client, input?: NoInput, options?: CallOptions): Promise<void> {',
  );
  expect(made).toContain(' * @param input - None: `{}` or undefined.\n * @param options');
  expect(made).toContain(' * await setThing(client)\n');
  expect(made).not.toContain('@deprecated');
  expect(made.match(/^import .*$/gm)).toEqual([
    "import type { CallOptions, Client, NoInput } from '@one37id/agency-core';",
    "import { callWith } from '@one37id/agency-core';",
    "import { setThingOperation } from './operations.gen.ts';",
  ]);
});

it('an input is optional where every field is', () => {
  expect(emit(body({ type: 'object', properties: { a: text } }))).toContain('(client: Client, input?: SetThingInput,');
});

it('a result that is a model is shown as that', () => {
  const made = emit({ responses: { 200: json(envelope(text)) } }, 'export type SetThingResult = Thing;');
  expect(made).toContain('Promise<Thing>');
  expect(made).toContain("import type { Thing } from './types.gen.ts';");
});

const ANSWER = 'Exclude<SetThingAnswer, null | undefined>';
const optional = (result: object) => ({ ...envelope(result), required: ['isSuccessfull'] });
it.each<{ responses: object; type?: string; shown?: string; words: string }>([
  { responses: { 204: {} }, type: 'void', shown: 'void', words: 'answers with a success.' },
  {
    responses: { 200: json({ properties: { isSuccessfull: {} } }) },
    type: 'void',
    shown: 'void',
    words: 'Nothing: it throws unless the agency reports success.',
  },
  { responses: { 200: json(text) }, words: 'The answer’s JSON as it is.' },
  {
    responses: { 200: json(orNull) },
    type: `${ANSWER} | null`,
    words: 'The answer’s JSON as it is, which may be null.',
  },
  {
    responses: { 200: {} },
    type: 'unknown',
    shown: 'unknown',
    words: 'Whatever the agency answers; its reference documents no content.',
  },
  {
    responses: { 200: { content: { 'image/png': {} } } },
    type: 'QrImage',
    shown: 'QrImage',
    words: 'The image, as bytes with their media type.',
  },
  {
    responses: { 200: json(optional(text)) },
    type: `${ANSWER} | undefined`,
    words: 'The `result` of the agency’s answer; undefined where it has none.',
  },
  {
    responses: { 200: json(envelope(orNull)) },
    type: `${ANSWER} | null`,
    words: 'The `result` of the agency’s answer, which may be null.',
  },
  {
    responses: { 200: json(optional(orNull)) },
    type: `${ANSWER} | null | undefined`,
    words: 'The `result` of the agency’s answer, which may be null; undefined where it has none.',
  },
  {
    responses: { 200: json(envelope(text)), 202: {}, 204: {} },
    type: 'Exclude<SetThingAnswer200, null | undefined> | unknown | undefined',
    words: '200: The `result` of the agency’s answer. 202: Whatever the agency answers; its reference documents no',
  },
])('of what is answered as $responses the type is $type', ({ responses, type, shown = 'SetThingResult', words }) => {
  const made = emit({ responses });
  expect(/^export type SetThingResult = (.*);$/m.exec(made)?.[1]).toBe(type);
  expect(made).toContain(`Promise<${shown}> {`);
  expect(/@returns (.*)/.exec(made)?.[1]).toContain(words);
});

it.each([
  { given: {}, want: 'Open: no credential is sent.' },
  { given: { security: [{ studio: [] }] }, want: 'Sent with the token of the Studio user.' },
  { given: { security: [{ 'a key': [] }] }, want: 'Sent with the credential `a key`.' },
  { given: { 'x-agency': { retry: 'read' } }, want: 'Retried when the agency cannot be reached: it only reads.' },
  {
    given: { 'x-agency': { retry: 'idempotent' } },
    want: 'Retried when the agency cannot be reached: a repetition changes nothing.',
  },
  ...[
    { given: { look: 'nothing' }, want: 'calling it again may do it twice.' },
    { given: { look: 'things.list' }, want: 'look with `things.list` before you call it again.' },
    { given: { again: 'status' }, want: 'you may call it again until `credentials.checkStatus` agrees.' },
    { given: { again: 'gone' }, want: 'you may call it again, and a refusal may mean that it is gone.' },
    { given: { again: 'matching' }, want: 'you may call it again, for what matches by then.' },
    { given: { again: 'unseen' }, want: 'you may call it again, as nobody got the one that was lost.' },
  ].map(({ given, want }) => ({
    given: { 'x-agency': { afterUnknown: given } },
    want: `Where the \`outcome\` is unknown, ${want}`,
  })),
  {
    given: {
      parameters: ['X-A', 'X-B'].map((name) => ({ in: 'header', name, schema: text })),
    },
    want: 'Optional headers, to be given in `options.headers`: `X-A`, `X-B`.',
  },
])('of $given a caller is told: $want', ({ given, want }) => {
  expect(emit(given)).toContain(want);
});

it('a caller is told of no headers where there are none', () => {
  expect(emit({})).not.toContain('headers');
});

it('a flat function gives one page of a list', () => {
  const pagination = { page: 'at', size: 'rows', firstPage: 0, defaultSize: 50, items: 'all' };
  const number = { type: 'integer' };
  const made = emit({
    'x-agency': { pagination },
    ...body({ type: 'object', properties: { at: number, rows: number } }),
    responses: { 200: json(envelope({ properties: { all: { type: 'array', items: text } } })) },
  });
  expect(made).toContain('@returns One page of the list.');
});
