import { describe, expect, it } from 'vitest';
import type { OpenApiDocument } from '../document/types.ts';
import type { Identity } from '../identity/identity.ts';
import { parseOverlay } from '../overlay/parse-overlay.ts';
import { type Adaptations, NO_ADAPTATIONS } from './adaptations.ts';
import { normalize, type STEPS } from './normalize.ts';

interface Case {
  /** What the document says: of its one operation, and of itself. */
  readonly operation?: object;
  readonly document?: object;
  readonly item?: object;
  readonly path?: string;
  readonly adaptations?: Adaptations;
  readonly identities?: readonly Identity[];
  /** What comes out: of the operation, and of the document. */
  readonly comes?: object;
  readonly comesWith?: object;
  /** What is not there any more: of the operation, or of what all operations of the path have. */
  readonly gone?: readonly string[][];
  readonly throws?: RegExp;
}

const PAGES = { page: 'currentPage', size: 'rowsPerPage', firstPage: 0, defaultSize: 50, items: 'items' };
const overlay = (summary: string, update: object) => ({
  target: `$.paths.*[?@.tags[0]=='T' && @.summary=='${summary}']`,
  description: 'Why.',
  update,
});
const overlays = [
  parseOverlay(
    {
      overlay: '1.0.0',
      info: { title: 'Names', version: '1' },
      actions: [
        overlay('Do it.', { 'x-agency': { resource: 'things', method: 'do' } }),
        overlay('Draw.', { 'x-agency': { resource: 'things', method: 'qrCode' } }),
        overlay('Sign in.', { 'x-agency': { client: 'studio' } }),
        overlay('List.', { 'x-agency': { pagination: PAGES } }),
      ],
    },
    '10-names.yaml',
  ),
];

const S = '#/components/schemas/S';
const flag = { isSuccessfull: { type: 'boolean' } };
const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const envelope = (result: object) => json({ type: 'object', properties: { ...flag, result } });
const schemas = (given: object) => ({ components: { schemas: given } });
const header = (name: string) => ({ name, in: 'header', schema: { type: 'string' } });
const images = { content: { 'image/png': { schema: { type: 'string', format: 'binary' } } } };

/** One for each step: without it, this is not what comes out of all of them. */
const CASES: Readonly<Record<keyof typeof STEPS, Case>> = {
  readPublished: { operation: { responses: undefined }, comes: { responses: { 201: {} } } },
  repairSchemas: {
    document: schemas({ S: { type: 'object', properties: [] } }),
    comesWith: schemas({ S: { type: 'object', properties: {} } }),
  },
  toOneDialect: {
    document: schemas({ S: { type: 'string', nullable: true } }),
    comesWith: schemas({ S: { type: ['string', 'null'] } }),
  },
  leaveOtherKeys: {
    operation: { responses: { 200: { summary: 'Done.' } } },
    comes: { responses: { 200: { description: 'Done.' } } },
    gone: [['post', 'responses', '200', 'summary']],
  },
  dropOperationIds: { operation: { operationId: 'Thing_do' }, gone: [['post', 'operationId']] },
  settleInheritance: {
    document: schemas({
      S: { type: 'object', oneOf: [{ $ref: '#/components/schemas/T' }] },
      T: { allOf: [{ $ref: S }, {}] },
    }),
    comesWith: schemas({ T: { allOf: [{ type: 'object' }, {}] } }),
  },
  wrapReferences: {
    document: schemas({ S: {}, T: { properties: { a: { $ref: S, minLength: 1 } } } }),
    comesWith: schemas({ T: { properties: { a: { minLength: 1, allOf: [{ $ref: S }] } } } }),
  },
  unwrapSingles: {
    document: schemas({ S: {}, T: { properties: { a: { description: 'A.', allOf: [{ $ref: S }] } } } }),
    comesWith: schemas({ T: { properties: { a: { description: 'A.', $ref: S } } } }),
  },
  renameComponents: {
    document: schemas({ ThingDto: { type: 'object' }, T: { items: { $ref: '#/components/schemas/ThingDto' } } }),
    adaptations: { ...NO_ADAPTATIONS, components: { ThingDto: 'Thing' } },
    operation: { parameters: [header('hash')], responses: { 200: envelope({ type: 'string' }) } },
    comesWith: schemas({ Thing: { type: 'object' }, T: { items: { $ref: '#/components/schemas/Thing' } } }),
  },
  nameLegally: {
    document: schemas({ 'Page<Thing>': { type: 'object' } }),
    comesWith: schemas({ Page_Thing: { type: 'object' } }),
  },
  rootAtAdmin: { path: '/bc/admin/a', comes: { summary: 'Do it.' } },
  plainPathArguments: {
    path: '/a/{b.c}',
    operation: { parameters: [{ name: 'b.c', in: 'path', required: true }] },
    comesWith: { paths: { '/a/{b_c}': { post: { parameters: [{ name: 'b_c' }] } } } },
  },
  spell: {
    operation: { tags: ['t'], summary: 'Make it.' },
    identities: [
      { kind: 'operation', old: 'T: Do it.', new: 'T: Make it.', route: undefined, why: 'Why.', since: '2026-11-25' },
    ],
    comes: { tags: ['T'], summary: 'Do it.' },
  },
  listTags: { comesWith: { tags: [{ name: 'T' }] } },
  settleOverridden: {
    path: '/a/{id}',
    item: { parameters: [{ name: 'id', in: 'path', required: true }] },
    operation: { parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer' } }] },
    gone: [['parameters']],
  },
  dropIgnoredHeaders: { operation: { parameters: [header('Accept')] }, comes: { parameters: [] } },
  inlineRequestBodies: {
    operation: { requestBody: { $ref: '#/components/requestBodies/B' } },
    document: { components: { requestBodies: { B: { required: true, ...json({}) } } } },
    comes: { requestBody: { required: true } },
  },
  inlineResponses: {
    operation: { responses: { 200: { $ref: '#/components/responses/R' } } },
    document: { components: { responses: { R: { description: 'Done.' } } } },
    comes: { responses: { 200: { description: 'Done.' } } },
  },
  settleSuccesses: {
    operation: { responses: { 200: envelope({ type: 'string' }), 201: { description: '' } } },
    gone: [['post', 'responses', '201']],
  },
  documentImages: { operation: { summary: 'Draw.', responses: { 200: {} } }, comes: { responses: { 200: images } } },
  plainJsonTypes: {
    operation: { responses: { 200: { content: { 'application/json; charset=utf-8': { schema: {} } } } } },
    comes: { responses: { 200: { content: { 'application/json': {} } } } },
  },
  plainEnvelopes: {
    operation: { responses: { 200: envelope({ type: 'string' }) } },
    comes: { responses: { 200: json({ required: ['isSuccessfull', 'result'] }) } },
  },
  declareFailures: {
    operation: { responses: { 200: envelope({ type: 'string' }) } },
    comes: { responses: { 400: json({ $ref: '#/components/schemas/FailureEnvelope' }) } },
  },
  secretKeyAsParameter: {
    operation: { security: [{ key: [] }] },
    document: { components: { securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'hash' } } } },
    comes: { parameters: [{ name: 'hash' }] },
    gone: [['post', 'security']],
  },
  refuseOtherFoundations: {
    operation: { responses: { 200: json({ properties: { ok: { type: 'boolean' }, data: {} } }) } },
    adaptations: NO_ADAPTATIONS,
    throws: /answers by another envelope: 1 of 1 results have no 'isSuccessfull'/,
  },
  nameStudioScheme: {
    operation: { summary: 'Sign in.', security: [{ bearer: [] }] },
    document: { components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } } },
    comes: { security: [{ studio: [] }] },
  },
};

function read(given: Case) {
  const { operation, document, item, path = '/a', adaptations, identities } = given;
  const post = { tags: ['T'], summary: 'Do it.', responses: {}, ...operation };
  const whole = {
    openapi: '3.0.3',
    info: { title: 'T', version: '1' },
    servers: [{ url: 'https://agency.example.com' }],
    ...document,
    paths: { [path]: { ...item, post } },
  };
  const options = { file: 'given.json', adaptations, ...(identities === undefined ? {} : { identities }) };
  return normalize(structuredClone(whole) as OpenApiDocument, overlays, options);
}

describe('every step is taken', () => {
  it.each(Object.entries(CASES))('%s', (_name, given) => {
    if (given.throws) return expect(() => read(given)).toThrow(given.throws);
    const { document } = read(given);
    expect(document).toMatchObject(given.comesWith ?? {});
    for (const path of given.gone ?? []) expect(Object.values(document.paths)[0]).not.toHaveProperty(path);
    if (given.comes) expect(document).toMatchObject({ paths: { '/a': { post: given.comes } } });
  });

  const rows = { type: 'array', items: {} };
  const list = (summary: string): Case => ({
    operation: {
      summary,
      requestBody: json({ properties: { currentPage: { type: 'integer' }, rowsPerPage: { type: 'integer' } } }),
      responses: { 200: envelope({ type: 'object', properties: { rows } }) },
    },
  });

  it('a list that an overlay names follows the document', () => {
    const [adapted] = read(list('List.')).overlays;
    const change = { kind: 'update', value: { 'x-agency': { pagination: { ...PAGES, items: 'rows' } } } };
    expect(adapted?.actions.at(-1)).toMatchObject({ change });
  });

  it('one that none names pages too', () => {
    const pagination = { ...PAGES, items: 'rows' };
    const { document } = read(list('New.'));
    expect(document).toMatchObject({ paths: { '/a': { post: { 'x-agency': { pagination } } } } });
  });

  it('an import looks for what the overlays name, unless it was accepted as removed', () => {
    const adaptations = { ...NO_ADAPTATIONS, removed: ['T: Draw.'] };
    const operation = { parameters: [header('hash')], responses: { 200: envelope({ type: 'string' }) } };
    const targetsOf = ({ overlays: [first] }: ReturnType<typeof read>) => first?.actions.map(({ target }) => target);
    const [first, , ...others] = targetsOf(read({ operation })) ?? [];
    expect(targetsOf(read({ operation, adaptations }))).toEqual([first, '$.info', ...others]);
  });
});
