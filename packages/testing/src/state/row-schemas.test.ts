import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, it } from 'vitest';
import { LAST_MS, MOST_CLOCK_MS, rowSchemas } from './row-schemas.ts';
import type { TableName } from './tables.ts';

// As the build compiles them: what is tried here is what they say, before they are built.
const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
const takes = (table: TableName, row: object): boolean => ajv.validate(rowSchemas[table], row);

const createdDate = '2030-01-31T12:00:00.000Z';
const attributes = [{ key: 'email', value: 'ada@example.com' }];
const requested = [{ name: 'email', attributes: [{ name: 'email' }] }];
const offered = [{ schemaId: 's', format: 'f', attributes }];
const link = { id: '1', url: 'http://agency.test/1', createdDate };
const alias = { id: '1', state: 0, createdDate, displayName: 'Reception' };
const offer = { id: '1', agentId: 'ada', schemaId: 's', attributes, createdDate, state: 'pending', expiryDate: 'd' };

/** A row with all that it may have, its key first, for each kind of row; and which of its fields it may lack. */
const rows: readonly { table: TableName; row: Readonly<Record<string, unknown>>; optional?: readonly string[] }[] = [
  { table: 'settings', row: { name: 'studioSignIn' } },
  { table: 'settings', row: { name: 'clock', value: MOST_CLOCK_MS }, optional: ['value'] },
  { table: 'settings', row: { name: 'ids', value: 0 }, optional: ['value'] },
  { table: 'settings', row: { name: 'invitation', value: 'x' }, optional: ['value'] },
  { table: 'settings', row: { name: 'functions', value: ['onboarding'] }, optional: ['value'] },
  {
    table: 'people',
    row: { agentId: '1', name: 'Ada', alias: 'a', did: 'd', linkedDomain: 'l', invitation: 'i', createdDate },
  },
  {
    table: 'connections',
    row: {
      agentId: '1',
      alias: 'a',
      contactType: 1,
      createdDate,
      did: 'd',
      displayName: 'Ada',
      withStageAccess: false,
    },
  },
  {
    table: 'credentials',
    row: {
      id: '1',
      schemaId: 's',
      format: 'f',
      attributes,
      issuedDate: createdDate,
      requestId: 'r',
      isRevoked: false,
      isSuspended: true,
      agentId: 'ada',
      holder: 'ada',
      expirationDate: 'd',
    },
    optional: ['agentId', 'holder', 'expirationDate'],
  },
  {
    table: 'offers',
    row: { ...offer, format: 'f', requestId: 'r', link: 'l', expirationDate: 'd' },
    optional: ['link', 'expirationDate', 'expiryDate'],
  },
  {
    table: 'proofRequests',
    row: {
      id: '1',
      agentId: 'ada',
      requestId: 'r',
      protocol: 'p',
      name: 'n',
      credentials: requested,
      createdDate,
      state: 'answered',
      link: 'l',
      metadata: {},
      expiryDate: 'd',
      shown: [{ name: 'email', credentialId: 'c', attributes }],
    },
    optional: ['link', 'metadata', 'expiryDate', 'shown'],
  },
  {
    table: 'messages',
    row: {
      id: '1',
      agentId: 'ada',
      kind: 'action',
      payload: {},
      requestId: 'r',
      createdDate,
      metadata: {},
      expiryDate: 'd',
      pressed: {},
    },
    optional: ['metadata', 'expiryDate', 'pressed'],
  },
  { table: 'links', row: { ...link, kind: 'invitation' } },
  { table: 'links', row: { ...link, kind: 'offer', requestId: 'r', credentials: offered } },
  { table: 'links', row: { ...link, kind: 'proof', requestId: 'r', protocol: 'p', name: 'n', credentials: requested } },
  { table: 'links', row: { ...link, kind: 'flow', workflow: 'w', isConnectionRequired: true, isStatic: false } },
  { table: 'links', row: { ...link, kind: 'session', sessionId: 's' } },
  { table: 'links', row: { ...link, kind: 'invite', inviteId: 'i' } },
  { table: 'agencyOffers', row: offer, optional: ['expiryDate'] },
  { table: 'localAliases', row: alias, optional: ['displayName'] },
  { table: 'publicAliases', row: alias, optional: ['displayName'] },
  { table: 'registry', row: { key: 'k', value: 'v', agentId: 'ada', source: 'local' }, optional: ['source'] },
  {
    table: 'sessions',
    row: {
      sessionId: '1',
      kind: 'signIn',
      createdDate,
      url: 'u',
      state: 'pending',
      alias: 'a',
      contactId: 'c',
      inviteId: 'i',
      metadata: {},
      agentId: 'ada',
      email: 'e',
      message: 'm',
    },
    optional: ['alias', 'contactId', 'inviteId', 'metadata', 'agentId', 'email', 'message'],
  },
  {
    table: 'invites',
    row: { id: '1', roles: ['administrator'], url: 'u', createdDate, state: 'used', alias: 'a' },
    optional: ['alias'],
  },
  {
    table: 'users',
    row: {
      id: '1',
      agentId: 'ada',
      roles: ['administrator'],
      signupType: 0,
      profile: {},
      createdDate,
      inviteId: 'i',
      assignedByUserId: 'u',
    },
    optional: ['inviteId', 'assignedByUserId'],
  },
  {
    table: 'flows',
    row: { name: 'n', isStatic: true, waits: ['w'], isPublished: false, version: '1' },
    optional: ['version'],
  },
  {
    table: 'runs',
    row: {
      instanceId: '1',
      workflow: 'w',
      payload: {},
      createdDate,
      state: 'waiting',
      history: [{ step: 's' }],
      version: '1',
      methodName: 'm',
      agentId: 'ada',
      waiting: { point: 'p' },
      error: 'e',
    },
    optional: ['version', 'methodName', 'agentId', 'waiting', 'error'],
  },
  { table: 'metrics', row: { id: '1', createdDate, event: {} } },
  { table: 'policyChecks', row: { id: '1', schemaId: 's', privacyPolicyUrl: 'p', createdDate } },
];

const TIMES = ['createdDate', 'issuedDate'];
const CHOICES = ['state', 'kind', 'source'];

/** Values that a field cannot have, whose value is as given: of another type, and of another form. */
function wrongOnes(field: string, value: unknown, isKey: boolean): readonly unknown[] {
  const wrong: unknown[] = [null, typeof value === 'string' ? 7 : 'x'];
  if (isKey) wrong.push('');
  if (TIMES.includes(field)) wrong.push('tomorrow');
  if (CHOICES.includes(field) && typeof value === 'string') wrong.push('other', '');
  if (Array.isArray(value)) wrong.push({}, [7], ...(typeof value[0] === 'object' ? brokenItems(value[0]) : []));
  if (field === 'waiting') wrong.push({}, { point: 7 });
  return wrong;
}

/** Lists of one item that lacks what it must have, or has it of another type. */
function brokenItems(item: object): readonly unknown[] {
  return Object.entries(item)
    .filter(([name]) => name !== 'value' && name !== 'step')
    .flatMap(([name, value]) => [
      [{ ...item, [name]: undefined }],
      ...wrongOnes(name, value, false).map((wrong) => [{ ...item, [name]: wrong }]),
    ]);
}

it('every table has rows that are tried here', () => {
  expect([...new Set(rows.map(({ table }) => table))].toSorted()).toEqual(Object.keys(rowSchemas).toSorted());
});

it.each(rows)('a row of $table is taken whole, and without what it may lack: $row', ({ table, row, optional = [] }) => {
  expect(takes(table, row)).toBe(true);
  const without = (name: string): object => Object.fromEntries(Object.entries(row).filter(([field]) => field !== name));
  expect(
    Object.keys(row)
      .filter((field) => takes(table, without(field)))
      .toSorted(),
  ).toEqual(optional.toSorted());
});

it.each(rows)('a row of $table is refused with a field of another form: $row', ({ table, row }) => {
  const [first] = Object.keys(row);
  const taken = Object.entries(row).flatMap(([field, value]) =>
    wrongOnes(field, value, field === first)
      .filter((wrong) => takes(table, { ...row, [field]: wrong }))
      .map((wrong) => ({ [field]: wrong })),
  );
  expect(taken).toEqual([]);
});

it.each<{ table: TableName; field: string; all: readonly string[] }>([
  { table: 'offers', field: 'state', all: ['pending', 'accepted', 'rejected'] },
  { table: 'agencyOffers', field: 'state', all: ['pending', 'accepted', 'rejected'] },
  { table: 'proofRequests', field: 'state', all: ['pending', 'answered', 'declined'] },
  { table: 'messages', field: 'kind', all: ['action', 'custom', 'data', 'general', 'system', 'workflow'] },
  { table: 'registry', field: 'source', all: ['local', 'public'] },
  { table: 'sessions', field: 'kind', all: ['signIn', 'signUp'] },
  { table: 'sessions', field: 'state', all: ['pending', 'completed', 'failed'] },
  { table: 'invites', field: 'state', all: ['pending', 'used'] },
  { table: 'runs', field: 'state', all: ['running', 'waiting', 'completed', 'failed'] },
])('the $field of $table is one of $all', ({ table, field, all }) => {
  const row = rows.find((each) => each.table === table)?.row;
  expect(all.filter((value) => takes(table, { ...row, [field]: value }))).toEqual(all);
});

it.each<{ name: string; wrong: unknown }>([
  { name: 'clock', wrong: -1 },
  { name: 'clock', wrong: MOST_CLOCK_MS + 1 },
  { name: 'ids', wrong: -1 },
])('the setting $name is never $wrong', ({ name, wrong }) => {
  expect(takes('settings', { name, value: wrong })).toBe(false);
});

it('a clock ends with the year 9999, and is moved by 7,000 years at most', () => {
  expect(new Date(LAST_MS).toISOString()).toBe('9999-12-31T23:59:59.999Z');
  expect(MOST_CLOCK_MS / 86_400_000 / 365).toBe(7_000);
});
