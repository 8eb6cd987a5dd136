import { expect, it } from 'vitest';
import { deriveNames } from './derive-name.ts';
import type { TakenNames } from './generated-names.ts';
import { nameOperations } from './name-operations.ts';
import { spell, wordsOf } from './spell-name.ts';
import type { OpenApiDocument, OperationObject } from './types.ts';

const named = (resource: string, method: string, operationId: string) => ({
  operationId,
  'x-agency': { client: 'agency', resource, method },
});
const document = (...operations: OperationObject[]): OpenApiDocument => ({
  openapi: '3.0.3',
  info: { title: 'T', version: '1' },
  paths: Object.fromEntries(operations.map((operation, index) => [`/p${index}`, { get: operation }])),
});
const namesOf = (...operations: OperationObject[]) => [...deriveNames(document(...operations)).names.values()];

it.each([
  {
    given: {
      tags: ['Wallet Backup'],
      summary: "Restore a wallet's data from the backup.",
      operationId: 'WalletController_restore',
    },
    want: {
      operationId: 'restoreWalletsDataFromBackup',
      client: 'agency',
      resource: 'walletBackup',
      method: 'restoreWalletsDataFromBackup',
    },
  },
  {
    given: { tags: ['Billing'], summary: 'Get list.', security: [{ studio: [] }] },
    want: { client: 'studio', resource: 'billing', method: 'getList' },
  },
  { given: { tags: ['T'], summary: 'Delete' }, want: { operationId: 'callDelete', method: 'callDelete' } },
  { given: { tags: ['T'], summary: '2nd try' }, want: { operationId: 'call2ndTry' } },
  { given: { tags: ['Управление'], summary: 'Получить' }, want: { operationId: 'getP0', resource: 'other' } },
  { given: {}, want: { operationId: 'getP0', resource: 'other' } },
  {
    given: { tags: ['W3C'], summary: 'Get W3C credential.' },
    want: { operationId: 'getW3cCredential', resource: 'w3c' },
  },
  {
    given: { tags: ['B2B'], summary: 'Invite a B2BPartner' },
    want: { operationId: 'inviteB2bPartner', resource: 'b2b' },
  },
  { given: { tags: ['T&C'], summary: 'Accept T&C' }, want: { operationId: 'acceptTc', resource: 'tc' } },
  { given: { tags: ['I/O'], summary: 'Get A/B/C of I/O' }, want: { operationId: 'getAbcIo', resource: 'io' } },
  { given: { tags: ['3D Secure'], summary: 'Start' }, want: { operationId: 'start', resource: 'resource3dSecure' } },
  { given: { tags: ['Clé'], summary: 'Créer une clé' }, want: { operationId: 'creerUneCle', resource: 'cle' } },
  { given: { tags: ['😀'], summary: '😀' }, want: { operationId: 'getP0', resource: 'other' } },
  { given: { tags: ['Management'], summary: 'To' }, want: { operationId: 'to', resource: 'management' } },
  { given: { tags: ['client'], summary: 'Get' }, want: { resource: 'client' } },
  {
    given: { tags: ['then'], summary: 'then' },
    want: { operationId: 'callThen', resource: 'thenOperations', method: 'callThen' },
  },
  {
    given: { tags: ['constructor'], summary: 'Has own property' },
    want: { operationId: 'callHasOwnProperty', resource: 'constructorOperations' },
  },
  { given: { tags: ['__proto__'], summary: '__proto__' }, want: { operationId: 'proto', resource: 'proto' } },
  { given: { tags: ['T'], summary: 'Await arguments' }, want: { operationId: 'awaitArguments' } },
  { given: { tags: ['T'], summary: 'Fetch' }, want: { operationId: 'callFetch' } },
])('$given.summary -> $want', ({ given, want }) => {
  expect(namesOf(given)).toEqual([expect.objectContaining(want)]);
});

it('lets a new operation live where the others of its tag live', () => {
  const [names] = namesOf(
    { tags: ['Credential'], summary: 'Get credential list.', ...named('credentials', 'list', 'listCredentials') },
    { tags: ['Credential'], summary: 'Export credentials.' },
  );
  expect(names).toMatchObject({ resource: 'credentials', method: 'exportCredentials' });
});

it('leaves taken names alone and gives equal ones apart', () => {
  const taken = { tags: ['A'], summary: 'x', ...named('as', 'list', 'getList') };
  const derived = namesOf(
    taken,
    { tags: ['B'], summary: 'Get list' },
    { tags: ['B'], summary: 'Get the list' },
    { tags: ['C'], summary: 'Get list' },
  );
  expect(derived.map(({ operationId, resource, method }) => [operationId, `${resource}.${method}`])).toEqual([
    ['getListB', 'b.getList'],
    ['getListB2', 'b.getListB2'],
    ['getListC', 'c.getList'],
  ]);
});

it('depends on tag and summary, not on the order of the paths', () => {
  const a = { tags: ['B'], summary: 'Get list' };
  const b = { tags: ['C'], summary: 'Get list' };
  expect(new Set(namesOf(a, b).map((names) => JSON.stringify(names)))).toEqual(
    new Set(namesOf(b, a).map((names) => JSON.stringify(names))),
  );
});

it('drops no operation, sends it once and tells which it is', () => {
  const given = document({ tags: ['B'], summary: 'Get list', operationId: 'BController_list' });
  const { document: result, unnamed } = nameOperations(given);
  expect(unnamed).toEqual(['B: Get list']);
  expect(result.paths['/p0']?.get).toMatchObject({
    operationId: 'getList',
    'x-agency': { client: 'agency', resource: 'b', method: 'getList', retry: 'once' },
  });
  expect(given.paths['/p0']?.get?.operationId).toBe('BController_list');
});

const taken: TakenNames = {
  exports: new Set(['waitFor', 'ListThingsInput', 'Client']),
  members: new Map([
    ['AgencyResources', new Set(['client', 'with'])],
    ['ThingsResource', new Set(['define'])],
  ]),
};

it.each([
  {
    given: { tags: ['With'], summary: 'Get' },
    want: { resource: 'withOperations', method: 'get' },
    note: "'With: Get' is called 'agency.withOperations': 'agency.with' is a name of the class of the client 'agency'",
  },
  {
    given: { tags: ['With'], summary: 'Get', security: [{ studio: [] }] },
    want: { client: 'studio', resource: 'with' },
    note: undefined,
  },
  { given: { tags: ['Things'], summary: 'Wait for' }, want: { operationId: 'wait' }, note: undefined },
  { given: { tags: ['Things'], summary: 'waitUntil' }, want: { operationId: 'waitUntil' }, note: undefined },
  {
    given: { tags: ['Things'], summary: 'List things' },
    want: { operationId: 'listThingsThings', method: 'listThings' },
    note: "'Things: List things' is called 'listThingsThings': 'listThings' is a name of the client itself",
  },
  {
    given: { tags: ['Things'], summary: 'Define' },
    want: { operationId: 'define', method: 'define2' },
    note: "'Things: Define' is called 'define2': 'define' is a name of the class of the resource 'things'",
  },
  {
    given: { tags: ['Things'], summary: 'Delete' },
    want: { operationId: 'callDelete' },
    note: "'Things: Delete' is called 'callDelete': 'delete' cannot be a name there",
  },
])(
  'gives $given.tags $given.summary a free name beside hand-written code, and tells: $note',
  ({ given, want, note }) => {
    const { names, notes } = deriveNames(document(given), taken);
    expect([...names.values()]).toEqual([expect.objectContaining(want)]);
    expect(notes).toEqual(note === undefined ? [] : [note]);
  },
);

// The class of a resource stood in the generated file twice, once for each client.
it('gives a resource to one client alone', () => {
  const agency = { tags: ['Credential'], summary: 'Get', ...named('credentials', 'get', 'getCredential') };
  const studio = { tags: ['Credential'], summary: 'Count', security: [{ studio: [] }] };
  expect(namesOf(agency, studio)).toEqual([
    { operationId: 'count', client: 'studio', resource: 'credential', method: 'count' },
  ]);
  expect(namesOf(agency, { ...studio, tags: ['Credentials'] })).toEqual([
    { operationId: 'count', client: 'studio', resource: 'studioCredentials', method: 'count' },
  ]);
});

it.each([
  {
    given: [named('a', 'get', 'get a')],
    want: /#\/paths\/~1p0\/get\/operationId: "get a" cannot name a function: give 'T: s0' another one/,
  },
  { given: [named('a', 'get', 'await')], want: /cannot name a function/ },
  { given: [named('then', 'get', 'getA')], want: /x-agency\/resource: "then" cannot name a resource/ },
  {
    given: [named('with', 'get', 'getA')],
    want: /x-agency\/resource: 'with' is a name of the class of the client 'agency'/,
  },
  { given: [named('a', 'toString', 'getA')], want: /x-agency\/method: "toString" cannot name a method/ },
  { given: [named('a', "get' + evil() + '", 'getA')], want: /cannot name a method/ },
  {
    given: [named('a', 'get', 'getA'), named('a', 'get', 'getB')],
    want: /x-agency\/method: 'get' is a name of 'T: s0' \(operations that share a method need a variant each\)/,
  },
  {
    given: [named('a', 'get', 'getA'), named('a', 'list', 'getAOperation')],
    want: /'getAOperation' or what goes with it is a name of 'T: s0'/,
  },
  {
    given: [named('a', 'get', 'waitFor')],
    want: /get\/operationId: 'waitFor' or what goes with it is a name of the client itself/,
  },
  {
    given: [
      { ...named('a', 'get', 'getA'), 'x-agency': { client: 'agency', resource: 'a', method: 'get' } },
      { operationId: 'getB', 'x-agency': { client: 'studio', resource: 'a', method: 'get' } },
    ],
    want: /'a' is a name of the client 'agency'/,
  },
  {
    given: [{ operationId: 'getA', 'x-agency': { client: 'other', resource: 'a', method: 'get' } }],
    want: /x-agency\/client: "other" is no client/,
  },
  {
    given: [{ operationId: 'getA', 'x-agency': { resource: 'a', method: 'get', variant: 7 } }],
    want: /x-agency\/variant: 7 is no field/,
  },
])('refuses names of an overlay that cannot be: $want', ({ given, want }) => {
  expect(() =>
    deriveNames(
      document(...given.map((operation, index) => ({ tags: ['T'], summary: `s${index}`, ...operation }))),
      taken,
      'a.json',
    ),
  ).toThrow(want);
});

it('whoever names no client means the agency', () => {
  const given = { ...named('a', 'get', 'getA'), 'x-agency': { resource: 'a', method: 'get' } };
  const other = { tags: ['A'], summary: 'List', security: [{ studio: [] }] };
  expect(namesOf(given, other)).toMatchObject([{ client: 'studio', resource: 'studioA' }]);
});

it('variants share a method', () => {
  const variant = (id: string, field: string) => ({
    operationId: id,
    'x-agency': { client: 'agency', resource: 'a', method: 'get', variant: field },
  });
  expect(() => deriveNames(document(variant('getById', 'id'), variant('getByAlias', 'alias')))).not.toThrow();
  expect(() => deriveNames(document(variant('getById', 'id'), variant('getByAlias', 'id')))).toThrow(
    /need a variant each/,
  );
});

it('a derived name is a fixed point of the spelling that made it', () => {
  const words = [
    'Get',
    'W3C',
    'B2B',
    'T&C',
    'I/O',
    '2nd',
    'OAuth2Token',
    'QRCode',
    'IDs',
    'a',
    'é',
    '😀',
    'delete',
    'x',
    'Y',
    "user's",
    'URLs',
  ];
  for (const first of words) {
    for (const second of words) {
      const [names] = namesOf({ tags: [second], summary: `${first} ${second}` });
      for (const name of [names?.operationId ?? '', names?.method ?? '', names?.resource ?? ''])
        expect(spell(wordsOf(name))).toBe(name);
    }
  }
});
