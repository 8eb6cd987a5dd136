import { expect, it } from 'vitest';
import { buildFrom } from './build.ts';
import { operationsOf } from './document/operations.ts';
import type { OpenApiDocument } from './document/types.ts';
import { NO_ADAPTATIONS } from './normalize/adaptations.ts';
import { correct, correctOlder } from './overlay/correct.ts';
import { parseOverlay } from './overlay/parse-overlay.ts';

const overlay = (stage: object, ...actions: object[]) =>
  parseOverlay(
    {
      overlay: '1.0.0',
      info: { title: 'O', version: '1' },
      ...stage,
      actions: actions.map((action) => ({ description: 'Why.', ...action })),
    },
    'o.yaml',
  );
const PUBLISHED = { 'x-stage': 'published' };
const answer = {
  200: {
    description: '',
    content: { 'application/json': { schema: { type: 'object', properties: { isSuccessfull: {}, result: {} } } } },
  },
};
const list = { tags: ['T'], summary: 'List.', security: [{ studio: [] }], responses: answer };
const document = {
  openapi: '3.0.3',
  info: { title: 'T', version: '1' },
  components: { securitySchemes: { studio: { type: 'http', scheme: 'bearer' } } },
  paths: {
    '/v1/list': { post: { ...list, deprecated: true } },
    '/v2/list': { post: list },
    '/internal': { get: { tags: ['Internal'], summary: 'See.', responses: {} } },
  },
} as unknown as OpenApiDocument;
const names = overlay(
  {},
  {
    target: "$.paths.*[?@.tags[0]=='T' && @.summary=='List.']",
    update: { operationId: 'list', 'x-agency': { client: 'studio', resource: 'things', method: 'list' } },
  },
);
const build = (...overlays: ReturnType<typeof overlay>[]) =>
  buildFrom({
    upstream: document,
    overlays: [...overlays, names],
    file: 'agency.json',
    overlaidFile: 'overlaid',
    adaptations: NO_ADAPTATIONS,
  });
const routes = (built: { document: OpenApiDocument }) =>
  operationsOf(built.document).map(({ path, operation }) => [path, operation.operationId]);

it('two that could be the known one stop it, until an overlay of the published document drops or prefers one', () => {
  expect(() => build()).toThrow('has the tag and summary of #/paths/~1v1~1list/post too');
  const drop = overlay(PUBLISHED, { target: "$.paths['/v1/list'].post", remove: true });
  expect(routes(build(drop))).toEqual([
    ['/internal', 'see'],
    ['/v2/list', 'list'],
  ]);
  const prefer = overlay(PUBLISHED, { target: "$.paths['/v2/list'].post", update: { 'x-prefer': true } });
  const built = build(prefer);
  expect(routes(built)).toEqual([
    ['/internal', 'see'],
    ['/v1/list', 'listPostV1List'],
    ['/v2/list', 'list'],
  ]);
  expect(built.notes).toEqual([expect.stringContaining('is another operation than the one that was chosen')]);
  expect(built.text).not.toContain('x-prefer');
});

it('a whole tag can be dropped, and an action that finds nothing stops', () => {
  const internal = { target: "$.paths.*[?@.tags[0]=='Internal']", remove: true };
  expect(
    Object.keys(correct(document, [overlay(PUBLISHED, internal)], 'agency.json').paths['/internal'] ?? {}),
  ).toEqual([]);
  const gone = overlay(PUBLISHED, internal, { target: "$.paths['/gone'].get", remove: true });
  expect(() => correct(document, [gone], 'agency.json')).toThrow('o.yaml#/actions/1: action 1 (Why.) does not fit');
  // What was published before may never have had it.
  expect(correctOlder(document, [gone], 'before.json').paths['/internal']).toEqual({});
});

it('an overlay says its stage, or has none', () => {
  expect(() => overlay({ 'x-stage': 'early' }, { target: '$.info', update: {} })).toThrow(
    'o.yaml#/x-stage: is "early"; \'published\' is wanted, or none',
  );
});
