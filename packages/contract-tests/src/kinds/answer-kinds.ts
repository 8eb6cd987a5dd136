/** One way to document what an operation answers. */
export interface AnswerKindRow {
  readonly kind: string;
  /** Only this version of OpenAPI has it. Default: all. */
  readonly openapi?: '3.0.3' | '3.1.0';
  readonly responses: Readonly<Record<string, object>>;
  /** What the generated type is, as TypeScript; named types stand for their fields. */
  readonly type: string;
  /** What such an agency answers, and what a call gives then: a value, or `error` for an AgencyResponseError. */
  readonly answers: readonly Answer[];
}

export interface Answer {
  readonly status: number;
  /** JSON; undefined for no body; `IMAGE` for one. */
  readonly body?: unknown;
  readonly want: { readonly value: unknown } | 'image' | 'error';
}

export const IMAGE = Symbol('an image');

const flag = { isSuccessfull: { type: 'boolean' } };
const text = { type: 'string' };
const json = (schema: object) => ({ description: 'ok', content: { 'application/json': { schema } } });
const envelope = (result?: object, required: readonly string[] = ['isSuccessfull', 'result']) =>
  json({
    type: 'object',
    required: result === undefined ? ['isSuccessfull'] : required,
    properties: { ...flag, ...(result === undefined ? {} : { result }) },
  });
const optional = (result: object) => envelope(result, ['isSuccessfull']);
const nothing = { description: 'ok' };
const png = { description: 'ok', content: { 'image/png': { schema: { type: 'string', format: 'binary' } } } };
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** Referred to by the table. */
export const schemas = {
  Envelope: { type: 'object', required: ['isSuccessfull'], properties: flag },
  Failure: {
    type: 'object',
    required: ['isSuccessfull', 'errorCode', 'message'],
    properties: { ...flag, errorCode: { type: 'number' }, message: text },
  },
  Name: text,
  Thing: { type: 'object', required: ['id'], properties: { id: text } },
  ThingEnvelope: {
    type: 'object',
    required: ['isSuccessfull', 'result'],
    properties: { ...flag, result: { $ref: '#/components/schemas/Thing' } },
  },
};

const ok = (result?: unknown) => ({ isSuccessfull: true, ...(result === undefined ? {} : { result }) });
const gives = (status: number, body: unknown, value: unknown): Answer => ({ status, body, want: { value } });
const isError = (status: number, body?: unknown): Answer => ({ status, body, want: 'error' });
/** What no success is, whatever is documented. */
const never = (status: number): readonly Answer[] => [
  isError(status, '<html>'),
  isError(status, { isSuccessfull: 'true', result: 'a' }),
];
/** The answers to a text that is always there. */
const strict = (status = 200): readonly Answer[] => [
  gives(status, ok('a'), 'a'),
  gives(status, ok(''), ''),
  isError(status, ok(null)),
  isError(status, ok()),
  isError(status),
  isError(status, null),
  isError(status, 'a'),
  ...never(status),
];
const nullable = (status = 200): readonly Answer[] => [
  gives(status, ok('a'), 'a'),
  gives(status, ok(null), null),
  isError(status, ok()),
  isError(status),
  ...never(status),
];
const maybe = (status = 200): readonly Answer[] => [
  gives(status, ok('a'), 'a'),
  gives(status, ok(), undefined),
  isError(status, ok(null)),
  isError(status),
  ...never(status),
];
const both = (status = 200): readonly Answer[] => [
  gives(status, ok('a'), 'a'),
  gives(status, ok(null), null),
  gives(status, ok(), undefined),
  isError(status),
  ...never(status),
];
const none = (status = 200): readonly Answer[] => [
  gives(status, ok(), undefined),
  isError(status),
  isError(status, {}),
  ...never(status),
];
const empty = (status = 204): readonly Answer[] => [gives(status, undefined, undefined)];

export const answerKinds: readonly AnswerKindRow[] = [
  { kind: 'a result', responses: { 200: envelope(text) }, type: 'string', answers: strict() },
  {
    kind: 'a result by reference',
    responses: { 200: json(ref('ThingEnvelope')) },
    type: '{ id: string }',
    answers: [gives(200, ok({ id: '1' }), { id: '1' }), isError(200, ok()), isError(200, ok(null))],
  },
  {
    kind: 'a result added by allOf',
    responses: {
      200: json({ allOf: [ref('Envelope'), { type: 'object', required: ['result'], properties: { result: text } }] }),
    },
    type: 'string',
    answers: strict(),
  },
  {
    kind: 'a result required beside allOf',
    responses: {
      200: json({ required: ['result'], allOf: [ref('Envelope'), { type: 'object', properties: { result: text } }] }),
    },
    type: 'string',
    answers: strict(),
  },
  {
    kind: 'a number, be it 0',
    responses: { 200: envelope({ type: 'number' }) },
    type: 'number',
    answers: [gives(200, ok(0), 0), isError(200, ok(null))],
  },
  {
    kind: 'a boolean, be it false',
    responses: { 200: envelope({ type: 'boolean' }) },
    type: 'boolean',
    answers: [gives(200, ok(false), false), isError(200, ok())],
  },
  {
    kind: 'a list, be it empty',
    responses: { 200: envelope({ type: 'array', items: text }) },
    type: 'string[]',
    answers: [gives(200, ok([]), []), isError(200, ok(null))],
  },
  {
    kind: 'an open enum',
    responses: { 200: envelope({ type: 'string', enum: ['a', 'b'] }) },
    type: "'a' | 'b' | (string & {})",
    answers: [gives(200, ok('new'), 'new'), ...strict()],
  },

  {
    kind: 'nullable',
    openapi: '3.0.3',
    responses: { 200: envelope({ ...text, nullable: true }) },
    type: 'string | null',
    answers: nullable(),
  },
  {
    kind: 'nullable with a reference',
    openapi: '3.0.3',
    responses: { 200: envelope({ nullable: true, allOf: [ref('Name')] }) },
    type: 'string | null',
    answers: nullable(),
  },
  {
    kind: 'type with null',
    openapi: '3.1.0',
    responses: { 200: envelope({ type: ['string', 'null'] }) },
    type: 'string | null',
    answers: nullable(),
  },
  {
    kind: 'anyOf with null',
    openapi: '3.1.0',
    responses: { 200: envelope({ anyOf: [text, { type: 'null' }] }) },
    type: 'string | null',
    answers: nullable(),
  },
  {
    kind: 'oneOf with null and a reference',
    openapi: '3.1.0',
    responses: { 200: envelope({ oneOf: [ref('Name'), { type: 'null' }] }) },
    type: 'string | null',
    answers: nullable(),
  },
  {
    kind: 'an enum with null',
    openapi: '3.1.0',
    responses: { 200: envelope({ type: ['string', 'null'], enum: ['a', null] }) },
    type: "'a' | (string & {}) | null",
    answers: nullable(),
  },
  {
    kind: 'always null',
    openapi: '3.1.0',
    responses: { 200: envelope({ type: 'null' }) },
    type: 'null',
    answers: [gives(200, ok(null), null), isError(200, ok())],
  },
  { kind: 'without a type', responses: { 200: envelope({}) }, type: 'unknown', answers: nullable() },

  { kind: 'optional', responses: { 200: optional(text) }, type: 'string | undefined', answers: maybe() },
  {
    kind: 'optional, added by allOf',
    responses: { 200: json({ allOf: [ref('Envelope'), { type: 'object', properties: { result: text } }] }) },
    type: 'string | undefined',
    answers: maybe(),
  },
  {
    kind: 'optional and nullable',
    openapi: '3.0.3',
    responses: { 200: optional({ ...text, nullable: true }) },
    type: 'string | null | undefined',
    answers: both(),
  },
  {
    kind: 'optional and null',
    openapi: '3.1.0',
    responses: { 200: optional({ type: ['string', 'null'] }) },
    type: 'string | null | undefined',
    answers: both(),
  },
  {
    kind: 'with or without a result',
    responses: {
      200: json({
        oneOf: [
          { type: 'object', required: ['isSuccessfull', 'result'], properties: { ...flag, result: text } },
          ref('Envelope'),
        ],
      }),
    },
    type: 'string | undefined',
    answers: maybe(),
  },
  {
    kind: 'one of two results',
    responses: {
      200: json({
        anyOf: [
          { type: 'object', required: ['isSuccessfull', 'result'], properties: { ...flag, result: text } },
          ref('ThingEnvelope'),
        ],
      }),
    },
    type: 'string | { id: string }',
    answers: [gives(200, ok({ id: '1' }), { id: '1' }), ...strict()],
  },
  {
    kind: 'success or failure',
    responses: { 200: json({ oneOf: [ref('ThingEnvelope'), ref('Failure')] }) },
    type: '{ id: string }',
    answers: [gives(200, ok({ id: '1' }), { id: '1' }), isError(200, ok())],
  },

  {
    kind: 'an envelope without a result',
    responses: { 200: envelope() },
    type: 'void',
    answers: [gives(200, ok('more'), undefined), ...none()],
  },
  { kind: 'an envelope by reference', responses: { 201: json(ref('Envelope')) }, type: 'void', answers: none(201) },
  { kind: 'empty', responses: { 204: nothing }, type: 'void', answers: empty() },
  {
    kind: 'nothing documented',
    responses: { 200: nothing },
    type: 'unknown',
    answers: [
      gives(200, undefined, undefined),
      gives(200, ok('a'), 'a'),
      gives(200, { a: 1 }, { a: 1 }),
      gives(200, null, null),
    ],
  },
  {
    kind: 'only failures documented',
    responses: { 400: nothing },
    type: 'unknown',
    answers: [gives(200, undefined, undefined), gives(201, ok('a'), 'a')],
  },

  {
    kind: 'JSON without an envelope',
    responses: { 200: json(ref('Thing')) },
    type: '{ id: string }',
    answers: [gives(200, { id: '1' }, { id: '1' }), isError(200, null), isError(200)],
  },
  {
    kind: 'a plain list',
    responses: { 200: json({ type: 'array', items: text }) },
    type: 'string[]',
    answers: [gives(200, ['a'], ['a']), isError(200, null)],
  },
  {
    kind: 'a plain number',
    responses: { 200: json({ type: 'number' }) },
    type: 'number',
    answers: [gives(200, 0, 0), isError(200, null)],
  },
  {
    kind: 'plain and nullable',
    openapi: '3.0.3',
    responses: { 200: json({ type: 'number', nullable: true }) },
    type: 'number | null',
    answers: [gives(200, 0, 0), gives(200, null, null), isError(200)],
  },
  {
    kind: 'plain or null',
    openapi: '3.1.0',
    responses: { 200: json({ anyOf: [ref('Thing'), { type: 'null' }] }) },
    type: '{ id: string } | null',
    answers: [gives(200, { id: '1' }, { id: '1' }), gives(200, null, null), isError(200)],
  },
  {
    kind: 'plain without a type',
    responses: { 200: json({}) },
    type: 'unknown',
    answers: [gives(200, 5, 5), gives(200, null, null), isError(200)],
  },
  {
    kind: 'an envelope or something else',
    responses: { 200: json({ oneOf: [ref('ThingEnvelope'), ref('Thing')] }) },
    type: 'unknown',
    answers: [gives(200, ok({ id: '1' }), { id: '1' }), gives(200, { id: '1' }, { id: '1' })],
  },

  {
    kind: 'an image',
    responses: { 200: png },
    type: 'QrImage',
    answers: [{ status: 200, body: IMAGE, want: 'image' }, isError(200, ok('a')), isError(200)],
  },
  {
    kind: 'JSON, and another form that is not asked for',
    responses: {
      200: {
        description: 'ok',
        content: { 'application/json': { schema: ref('Thing') }, 'text/csv': { schema: text } },
      },
    },
    type: '{ id: string }',
    answers: [gives(200, { id: '1' }, { id: '1' })],
  },

  {
    kind: '200 and 204',
    responses: { 200: envelope(text), 204: nothing },
    type: 'string | undefined',
    answers: [...strict(), ...empty()],
  },
  {
    kind: '200 and 205',
    responses: { 200: envelope(text), 205: nothing },
    type: 'string | undefined',
    answers: [...strict(), ...empty(205)],
  },
  {
    kind: '200 and 201, alike',
    responses: { 200: envelope(text), 201: envelope({ type: 'number' }) },
    type: 'string | number',
    answers: [...strict(), ...strict(201), gives(201, ok(5), 5)],
  },
  {
    kind: '200 with a result and 201 without',
    responses: { 200: envelope(text), 201: envelope() },
    type: 'string | undefined',
    answers: [...strict(), ...none(201)],
  },
  {
    kind: '200 nullable and 202 not',
    openapi: '3.0.3',
    responses: { 200: envelope({ ...text, nullable: true }), 202: envelope({ type: 'number' }) },
    type: 'string | null | number',
    answers: [...nullable(), gives(202, ok(5), 5), isError(202, ok(null))],
  },
  {
    kind: 'an envelope and plain JSON',
    responses: { 200: envelope(text), 202: json(ref('Thing')) },
    type: 'string | { id: string }',
    answers: [...strict(), gives(202, { id: '1' }, { id: '1' }), isError(202, null)],
  },
  {
    kind: 'an image or nothing',
    responses: { 200: png, 204: nothing },
    type: 'QrImage | undefined',
    answers: [{ status: 200, body: IMAGE, want: 'image' }, ...empty()],
  },
  {
    kind: 'an image or a text',
    responses: { 200: png, 202: envelope(text) },
    type: 'QrImage | string',
    answers: [{ status: 200, body: IMAGE, want: 'image' }, gives(202, ok('a'), 'a'), isError(202, ok())],
  },
  {
    kind: 'every other success by a range',
    responses: { 200: envelope(text), '2XX': json(ref('Thing')) },
    type: 'string | { id: string }',
    answers: [...strict(), gives(207, { id: '1' }, { id: '1' }), isError(207, null)],
  },
  {
    kind: 'a status that is not documented looks as the first',
    responses: { 200: envelope(text), 204: nothing },
    type: 'string | undefined',
    answers: [gives(201, ok('a'), 'a'), isError(201), ...empty()],
  },
];
