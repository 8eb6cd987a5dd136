import { expect, it } from 'vitest';
import { diffDocuments } from './diff-documents.ts';
import { edited, testDocument } from './test-document.ts';

const OWNER = '/components/schemas/Connection/properties/owner';

it('tells all there is to a change', () => {
  const after = edited(testDocument, { '/components/schemas/Payload/properties/schemaId/minLength': 5 });
  expect(diffDocuments(testDocument, after)).toStrictEqual([
    {
      kind: 'request-limit-tightened',
      class: 'breaking',
      direction: 'request',
      reason: '`Payload.schemaId`: minLength is 5 now, it was 1: values that passed may be refused.',
      pointers: {
        before: '#/components/schemas/Payload/properties/schemaId/minLength',
        after: '#/components/schemas/Payload/properties/schemaId/minLength',
      },
      operations: ['issueByAlias', 'issueById'],
      methods: ['agency.credentials.issue (Alias)', 'agency.credentials.issue (Id)'],
      before: 1,
      after: 5,
    },
  ]);
});

it('points to what was removed, with what stood there, and to the place that has it no longer', () => {
  const [change] = diffDocuments(
    testDocument,
    edited(testDocument, { '/components/schemas/Payload/properties/expires': undefined }),
  );
  expect(change).toMatchObject({
    pointers: {
      before: '#/components/schemas/Payload/properties/expires',
      after: '#/components/schemas/Payload',
    },
    before: { type: 'string', format: 'date-time' },
    after: undefined,
  });
});

it.each([
  { step: 'removed', from: {}, to: { '/paths/~1qr': undefined } },
  { step: 'added', from: { '/paths/~1qr': undefined }, to: { '/paths/~1qr': testDocument.paths['/qr'] } },
])('tells which operation is $step', ({ step, from, to }) => {
  const before = edited(testDocument, from);
  const isRemoved = step === 'removed';
  expect(diffDocuments(before, edited(before, to))).toMatchObject([
    {
      kind: `operation-${step}`,
      reason: expect.stringMatching(isRemoved ? /^It is removed: / : /^It is new: /) as string,
      pointers: {
        before: isRemoved ? '#/paths/~1qr/get' : '#/paths',
        after: isRemoved ? '#/paths' : '#/paths/~1qr/get',
      },
      before: isRemoved ? 'GET /qr' : undefined,
      after: isRemoved ? undefined : 'GET /qr',
    },
  ]);
});

it('a field that has a schema which says nothing is told by its name and place', () => {
  const place = '/components/schemas/Payload/properties/format';
  const after = edited(testDocument, { [place]: {} });
  expect(diffDocuments(testDocument, after).find(({ kind }) => kind === 'request-type-widened')).toMatchObject({
    reason: '`Payload.format` is now any value; it was string: what passed still passes.',
    pointers: { before: `#${place}/type`, after: `#${place}` },
  });
});

it('puts breaking changes first, then additive ones, then words', () => {
  const after = edited(testDocument, {
    '/info/title': 'T',
    '/paths/~1qr/get/deprecated': true,
    '/paths/~1metric': undefined,
  });
  expect(diffDocuments(testDocument, after).map((change) => change.class)).toEqual(['breaking', 'additive', 'docs']);
});

it('pairs operations without operationId by tag and summary, whatever their case, spaces and final period', () => {
  const before = edited(testDocument, { '/paths/~1qr/get/operationId': undefined });
  const after = edited(before, {
    '/paths/~1qr': undefined,
    '/paths/~1codes': { post: { ...before.paths['/qr']?.get, tags: ['connect'], summary: ' draw  ' } },
  });
  const found = diffDocuments(before, after).map(({ kind, operations }) => `${kind} ${operations.join()}`);
  expect(found.sort()).toEqual([
    'method-changed connect:  draw  ',
    'operation-identity-changed connect:  draw  ',
    'operation-identity-changed connect:  draw  ',
    'path-changed connect:  draw  ',
  ]);
});

it('pairs nothing by a tag and summary that two operations share', () => {
  const twin = { tags: ['Connect'], summary: 'Draw.', responses: {} };
  const before = edited(testDocument, { '/paths/~1qr': { get: twin, post: twin } });
  const after = edited(testDocument, { '/paths/~1qr': { put: twin } });
  expect(
    diffDocuments(before, after)
      .map((change) => change.kind)
      .sort(),
  ).toEqual(['operation-added', 'operation-removed', 'operation-removed']);
});

const bare = (more: object) => ({ responses: {}, ...more });

it.each([
  { given: 'nothing but a route', before: bare({}), after: bare({ deprecated: true }) },
  { given: 'a tag alone', before: bare({ tags: ['Connect'] }), after: bare({ tags: ['Connect'], deprecated: true }) },
  { given: 'an operationId at last', before: bare({}), after: bare({ operationId: 'paint', deprecated: true }) },
  { given: 'a summary at last', before: bare({}), after: bare({ summary: 'Paint.', deprecated: true }) },
  { given: 'an operationId no more', before: bare({ operationId: 'paint' }), after: bare({ deprecated: true }) },
  { given: 'a summary no more', before: bare({ summary: 'Paint.' }), after: bare({ deprecated: true }) },
])('pairs operations with $given by method and path', ({ before, after }) => {
  const others = { post: bare({}), put: bare({ tags: ['Connect'] }) };
  const documents = [before, after].map((get) => edited(testDocument, { '/paths/~1qr': { get, ...others } }));
  const [was = testDocument, is = testDocument] = documents;
  expect(diffDocuments(was, is).map(({ kind }) => kind)).toContain('operation-deprecated');
  expect(diffDocuments(was, is).map(({ kind }) => kind)).not.toContain('operation-removed');
});

it('pairs two of the same words by method and path', () => {
  const twin = () => bare({ tags: ['Connect'], summary: 'Draw.' });
  const before = edited(testDocument, { '/paths/~1qr': { get: twin(), post: twin() } });
  const [change, ...more] = diffDocuments(before, edited(before, { '/paths/~1qr/post/deprecated': true }));
  expect([change?.kind, change?.pointers.after, more]).toEqual([
    'operation-deprecated',
    '#/paths/~1qr/post/deprecated',
    [],
  ]);
});

it('what a path has for all its operations is told by its place', () => {
  const parameter = { name: 'X-B', in: 'header', schema: { type: 'string' } };
  const before = edited(testDocument, { '/paths/~1qr/parameters': [parameter] });
  expect(diffDocuments(before, edited(before, { '/paths/~1qr/parameters/0/schema/type': 'number' }))).toMatchObject([
    { kind: 'request-type-changed', pointers: { after: '#/paths/~1qr/parameters/0/schema/type' } },
  ]);
  expect(diffDocuments(before, edited(before, { '/paths/~1qr/parameters': undefined }))).toMatchObject([
    { kind: 'header-removed', pointers: { before: '#/paths/~1qr/parameters/0' } },
  ]);
});

it('a path with a parameter is none without', () => {
  const of = (path: string) => edited(testDocument, { '/paths/~1qr': {}, [`/paths/${path}`]: { get: bare({}) } });
  expect(diffDocuments(of('~1qr~1{id}'), of('~1qr~1')).map(({ kind }) => kind)).toEqual([
    'operation-removed',
    'operation-added',
  ]);
});

it.each([
  { what: 'its resource and method', given: {}, want: 'agency.invitations.qrCode' },
  {
    what: 'them, of the agency where no client is named',
    given: { client: undefined },
    want: 'agency.invitations.qrCode',
  },
  { what: 'them, of its client', given: { client: 'wallet' }, want: 'wallet.invitations.qrCode' },
  { what: 'its operationId, without a resource', given: { resource: undefined }, want: 'draw' },
  { what: 'its operationId, without a method', given: { method: undefined }, want: 'draw' },
  { what: 'its words', given: { method: undefined }, of: { operationId: undefined }, want: 'Connect: Draw.' },
  {
    what: 'its route',
    given: { method: undefined },
    of: { operationId: undefined, summary: undefined },
    want: 'GET /qr',
  },
])('an operation is called by $what', ({ given, of = {}, want }) => {
  const place = '/paths/~1qr/get';
  const edits = [
    ...Object.entries(given).map(([name, value]) => [`${place}/x-agency/${name}`, value] as const),
    ...Object.entries(of).map(([name, value]) => [`${place}/${name}`, value] as const),
  ];
  const document = edited(testDocument, Object.fromEntries(edits));
  const [change] = diffDocuments(document, edited(document, { [`${place}/deprecated`]: true }));
  expect(change?.methods).toEqual([want]);
});

it('pairs them also where a parameter of the path has another name', () => {
  const of = (path: string) =>
    edited(testDocument, { '/paths/~1qr': undefined, [`/paths/${path}`]: { get: bare({}) } });
  const kinds = diffDocuments(of('~1qr~1{id}'), of('~1qr~1{key}')).map(({ kind }) => kind);
  expect(kinds).toEqual([]);
});

it.each([
  { given: 'another operationId', before: bare({ operationId: 'a' }), after: bare({ operationId: 'b' }) },
  { given: 'other words', before: bare({ summary: 'A.' }), after: bare({ summary: 'B.' }) },
])('takes what has the route of another, and $given, for another operation', ({ before, after }) => {
  const documents = [before, after].map((get) => edited(testDocument, { '/paths/~1qr': { get } }));
  const [was = testDocument, is = testDocument] = documents;
  expect(diffDocuments(was, is).map(({ kind }) => kind)).toEqual(['operation-removed', 'operation-added']);
});

it('takes no status of several for another one', () => {
  const responses = (...statuses: number[]) =>
    Object.fromEntries(statuses.map((status) => [status, { description: 'Done.' }]));
  const of = (...statuses: number[]) => edited(testDocument, { '/paths/~1qr/get/responses': responses(...statuses) });
  const told = diffDocuments(of(200, 201), of(202, 203)).map(({ kind, before, after }) => [kind, before ?? after]);
  expect(told).toEqual([
    ['response-success-removed', '200'],
    ['response-success-removed', '201'],
    ['response-success-added', '202'],
    ['response-success-added', '203'],
  ]);
  expect(diffDocuments(of(200), of(202)).map(({ kind }) => kind)).toEqual(['response-status-changed']);
});

it('ends where a union is an alternative of itself', () => {
  const before = edited(testDocument, {
    [OWNER]: { $ref: '#/components/schemas/Ring' },
    '/components/schemas/Ring': { title: 'Ring', oneOf: [{ $ref: '#/components/schemas/Ring' }, { type: 'string' }] },
  });
  const after = edited(before, { '/components/schemas/Ring/oneOf/1/type': 'number' });
  expect(diffDocuments(before, before)).toEqual([]);
  expect(diffDocuments(before, after).some((change) => change.class === 'breaking')).toBe(true);
});

it('compares each pair of schemas once, however many ways lead to it', () => {
  // Every level is used twice by the one above: written out, these are 2^40 schemas.
  const levels = Array.from({ length: 40 }, (_, level) => {
    const next = { $ref: `#/components/schemas/Level${level + 1}` };
    return [
      `/components/schemas/Level${level}`,
      { type: 'object', properties: { left: next, right: next }, allOf: [next, next] },
    ] as const;
  });
  const before = edited(testDocument, {
    ...Object.fromEntries(levels),
    '/components/schemas/Level40': { type: 'object' },
    [OWNER]: { $ref: '#/components/schemas/Level0' },
  });
  const after = edited(before, { '/components/schemas/Level40/properties': { deep: { type: 'string' } } });
  const changes = diffDocuments(before, after);
  expect(changes.map((change) => change.operations)).toEqual([['save'], ['get', 'list']]);
});

it('follows a chain of schemas however long', () => {
  const chain = Array.from({ length: 3000 }, (_, link) => [
    `/components/schemas/Link${link}`,
    {
      type: 'object',
      properties: { next: { oneOf: [{ $ref: `#/components/schemas/Link${link + 1}` }, { type: 'string' }] } },
    },
  ]);
  const before = edited(testDocument, {
    ...Object.fromEntries(chain),
    '/components/schemas/Link3000': { type: 'object' },
    [OWNER]: { $ref: '#/components/schemas/Link0' },
  });
  const after = edited(before, { '/components/schemas/Link3000/properties': { deep: { type: 'string' } } });
  expect(diffDocuments(before, after).map((change) => change.operations)).toEqual([['save'], ['get', 'list']]);
}, 60_000);

it('refuses a reference that leads nowhere, and says where it stands', () => {
  const after = edited(testDocument, { [OWNER]: { $ref: '#/components/schemas/Nobody' } });
  expect(() => diffDocuments(testDocument, after)).toThrow(
    "#/components/schemas/Connection/properties/owner refers to '#/components/schemas/Nobody', which leads nowhere",
  );
});
