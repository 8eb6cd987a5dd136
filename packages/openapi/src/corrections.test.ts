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
});

it.each([
  {
    given: 'what was published before never had',
    actions: [
      { target: "$.paths.*[?@.tags[0]=='Internal']", remove: true },
      { target: "$.paths['/gone'].get", 'x-matches': 2, remove: true },
    ],
    want: { '/v1/list': ['post'], '/v2/list': ['post'], '/internal': [] },
  },
  {
    given: 'an action before has removed',
    actions: [
      { target: "$.paths['/v1/list']", remove: true },
      { target: '$.paths.*[?@.deprecated]', remove: true },
      { target: '$.paths.*[?@.deprecated]', update: { summary: 'Old.' } },
    ],
    want: { '/v2/list': ['post'], '/internal': ['get'] },
  },
])('what $given is passed over in a document of before', ({ actions, want }) => {
  const { paths } = correctOlder(document, [overlay(PUBLISHED, ...actions)], 'before.json');
  expect(Object.fromEntries(Object.entries(paths).map(([path, item]) => [path, Object.keys(item ?? {})]))).toEqual(
    want,
  );
});

it('what an action adds to a document of before is there for the next one, and an overlay of our form is not for it', () => {
  const added = overlay(
    PUBLISHED,
    { target: '$.info', update: { contact: {} } },
    { target: '$.info.contact', update: { name: 'N' } },
  );
  const older = correctOlder(document, [added, names], 'before.json');
  expect(older).toEqual({ ...document, info: { ...document.info, contact: { name: 'N' } } });
});

it('a document without corrections is itself', () => {
  for (const given of [correct, correctOlder]) expect(given(document, [names], 'agency.json')).toBe(document);
});

it('a correction that breaks the document is told of with the names of what it was made by', () => {
  const broken = overlay(PUBLISHED, { target: '$.paths', update: { '/b': [] } });
  expect(() =>
    correct(
      document,
      [names, broken, { ...overlay(PUBLISHED, { target: '$', update: {} }), file: 'p.yaml' }],
      'a.json',
    ),
  ).toThrow('a.json with o.yaml, p.yaml#/paths/~1b: is no object');
});

it('an overlay says its stage, or has none', () => {
  expect(() => overlay({ 'x-stage': 'early' }, { target: '$.info', update: {} })).toThrow(
    'o.yaml#/x-stage: is "early"; \'published\' is wanted, or none',
  );
});
