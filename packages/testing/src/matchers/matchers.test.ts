import { Agency } from '@one37id/agency';
import { beforeAll, expect, it } from 'vitest';
import { createAgency } from '../mock/create-agency.ts';
import type { MockAgency } from '../mock/mock-agency.ts';
import type { Person } from '../mock/person.ts';
import { email, emailProof } from '../testing/claims.ts';
import { matchers } from './matchers.ts';

type Name = keyof typeof matchers;
interface Scene {
  readonly mock: MockAgency;
  /** Is connected, and has one of everything. */
  readonly ada: Person;
  /** Is connected, and has what she took by a link: it was issued to nobody's connection. */
  readonly bob: Person;
  /** Is known to nobody. */
  readonly cleo: Person;
  /** Another agency, which has nothing. */
  readonly empty: MockAgency;
}

let scene: Scene;
beforeAll(async () => {
  const mock = createAgency({ now: () => new Date('2030-01-31T12:00:00.000Z') });
  const agency = new Agency({ baseUrl: mock.baseUrl, secretKey: mock.secretKey, fetch: mock.fetch });
  const [ada, bob, cleo] = ['Ada', 'Bob', 'Cleo'].map((name) => mock.person({ name })) as [Person, Person, Person];
  ada.scan(await agency.invitations.url());
  const { agentId } = ada;
  await agency.credentials.issue({ agentId, payload: [email('ada@example.com')], requestId: 'one' });
  ada.accept(ada.offers[0]);
  await agency.proofRequests.send({ agentId, payload: emailProof });
  ada.answer(ada.proofRequests[0]);
  await agency.messages.sendGeneral({ agentId, payload: { title: 'Hello', description: 'x' } });
  bob.scan((await agency.credentials.buildOffer({ payload: [email('bob@example.com')] })).url);
  bob.accept(bob.offers[0]);
  bob.scan(await agency.invitations.url());
  scene = { mock, ada, bob, cleo, empty: createAgency() };
});

/** What a matcher says, without the ids. */
function said(name: Name, subject: unknown, ...args: readonly unknown[]): { readonly pass: boolean; message: string } {
  const matcher = matchers[name] as (...all: readonly unknown[]) => { pass: boolean; message: () => string };
  const { pass, message } = matcher(subject, ...args);
  const text = message()
    .replaceAll(/[0-9a-f-]{36}/g, 'ID')
    .replaceAll(email('').schemaId, 'SCHEMA');
  return { pass, message: text };
}

const line = (email: string): string =>
  `- id "ID", schemaId "SCHEMA", format "w3c", status "active", isExpired false, attributes ${email}`;
const offer = '- id "ID", schemaId "SCHEMA", format "w3c", state "accepted", attributes email';

it.each<{ name: Name; of: keyof Scene; args?: readonly unknown[]; pass: boolean; want: string }>([
  { name: 'toBeConnected', of: 'ada', pass: true, want: 'expected Ada not to be connected with the agency' },
  {
    name: 'toBeConnected',
    of: 'cleo',
    pass: false,
    want: 'expected Cleo to be connected with the agency\nCleo is not: the agency has 2 connections',
  },
  {
    name: 'toHaveBeenOffered',
    of: 'ada',
    pass: true,
    want: `expected Ada not to have been offered a credential\nAda has been offered 1:\n${offer}`,
  },
  {
    name: 'toHaveBeenOffered',
    of: 'ada',
    args: [{}, { times: 1 }],
    pass: true,
    want: `expected Ada not to have been offered 1 credential\nAda has been offered 1, 1 of them so:\n${offer}`,
  },
  {
    name: 'toHaveBeenOffered',
    of: 'ada',
    args: [{ format: 'x' }, { times: 2 }],
    pass: false,
    want: `expected Ada to have been offered 2 credentials with format "x"\nAda has been offered 1, 0 of them so:\n${offer}: format is "w3c"`,
  },
  {
    name: 'toHaveBeenOffered',
    of: 'cleo',
    args: [{}, { times: 0 }],
    pass: true,
    want: 'expected Cleo not to have been offered 0 credentials\nCleo has been offered none',
  },
  {
    name: 'toHaveBeenIssued',
    of: 'ada',
    pass: true,
    want: `expected Ada not to have been issued a credential\nAda has been issued 1:\n${line('email')}`,
  },
  {
    name: 'toHaveBeenIssued',
    of: 'bob',
    args: [{}, { times: 1 }],
    pass: true,
    want: `expected Bob not to have been issued 1 credential\nBob has been issued 1, 1 of them so:\n${line('email')}`,
  },
  {
    name: 'toHold',
    of: 'ada',
    args: [{ attributes: { phone: '1' } }],
    pass: false,
    want: `expected Ada to hold a credential with attributes.phone\nAda holds 1:\n${line('email')}: attributes.phone is missing`,
  },
  { name: 'toHold', of: 'cleo', pass: false, want: 'expected Cleo to hold a credential\nCleo holds none' },
  {
    name: 'toHaveBeenAsked',
    of: 'ada',
    args: [{ name: 'Other' }],
    pass: false,
    want: 'expected Ada to have been asked a proof request with name "Other"\nAda has been asked 1:\n- id "ID", name "Verified email", protocol "PROTOCOL", state "answered", credentials email: name is "Verified email"',
  },
  {
    name: 'toHaveShown',
    of: 'ada',
    pass: true,
    want: 'expected Ada not to have shown a credential\nAda has shown 1:\n- request "Verified email", name "email", credentialId "ID", attributes email',
  },
  {
    name: 'toHaveReceived',
    of: 'ada',
    args: [{ kind: 'general' }, { times: 2 }],
    pass: false,
    want: 'expected Ada to have received 2 messages with kind "general"\nAda has received 1, 1 of them so:\n- id "ID", kind "general", payload title, description',
  },
  {
    name: 'toHaveReceived',
    of: 'empty',
    args: ['credentials.issue'],
    pass: false,
    want: 'expected the agency to have received a request with credentials.issue\nthe agency has received none',
  },
  {
    name: 'toHaveIssued',
    of: 'mock',
    args: [{}, { times: 2 }],
    pass: true,
    want: `expected the agency not to have issued 2 credentials\nthe agency has issued 2, 2 of them so:\n${line('email')}\n${line('email')}`,
  },
])('$name of $of, wanted as $args', ({ name, of, args = [], pass, want }) => {
  const { message, pass: passes } = said(name, scene[of], ...args);
  expect([passes, message.replace(/protocol "[^"]+"/, 'protocol "PROTOCOL"')]).toEqual([pass, want]);
});

it('a request is told by what it was, and not by what was sent', () => {
  const { pass, message } = said('toHaveReceived', scene.mock, { operation: 'credentials.issue', status: 999 });
  expect(pass).toBe(false);
  expect(message).toMatch(
    /^expected the agency to have received a request with operation "credentials\.issue", status 999\n/,
  );
  expect(message).toMatch(
    /\n- operation "issueCredentialByAgentId", method "POST", path "[^"]+", status (\d+), input agentId, payload, requestId: status is \1\n/,
  );
  expect(message).not.toContain('ada@example.com');
});

it.each<{ wanted: unknown; times: number; pass: boolean }>([
  { wanted: 'credentials.issue', times: 1, pass: true },
  { wanted: 'issueCredentialByAgentId', times: 1, pass: true },
  { wanted: 'issueCredentialByAlias', times: 0, pass: true },
  { wanted: { operation: 'invitations.url', status: 200 }, times: 2, pass: true },
  { wanted: { method: 'POST', input: { requestId: 'one' } }, times: 1, pass: true },
  { wanted: { input: { requestId: 'two' } }, times: 0, pass: true },
])('$wanted was received $times times', ({ wanted, times, pass }) => {
  expect(said('toHaveReceived', scene.mock, wanted, { times }).pass).toBe(pass);
});

it.each<{ name: Name; want: string }>([
  { name: 'toBeRevoked', want: 'to be revoked' },
  { name: 'toBeSuspended', want: 'to be suspended' },
  { name: 'toBeExpired', want: 'to be past its date' },
])('$name says what the credential is instead', ({ name, want }) => {
  expect(said(name, scene.ada.credentials[0])).toEqual({
    pass: false,
    message: `expected the credential ID of SCHEMA ${want}\nit is active`,
  });
});

it('toBeActive behind not says that it is', () => {
  expect(said('toBeActive', scene.ada.credentials[0])).toEqual({
    pass: true,
    message: 'expected the credential ID of SCHEMA not to be active\nit is active',
  });
});

const PERSON = "a person, such as mock.person({ name: 'Ada' })";
it.each<{ name: Name; of: (scene: Scene) => unknown; want: string }>([
  { name: 'toHold', of: () => null, want: `toHold is about ${PERSON}, and not about null.` },
  { name: 'toHold', of: () => undefined, want: `toHold is about ${PERSON}, and not about undefined.` },
  { name: 'toHold', of: () => 7, want: `toHold is about ${PERSON}, and not about a number.` },
  { name: 'toHold', of: ({ mock }) => mock, want: `toHold is about ${PERSON}, and not about a mock agency.` },
  { name: 'toHold', of: ({ ada }) => ada.credentials[0], want: `toHold is about ${PERSON}, and not about an object.` },
  { name: 'toHaveIssued', of: ({ ada }) => ada, want: 'toHaveIssued is about a mock agency, and not about a person.' },
  {
    name: 'toHaveReceived',
    of: () => ({ snapshot: () => ({}) }),
    want: `toHaveReceived is about ${PERSON}, or a mock agency, and not about an object.`,
  },
  {
    name: 'toBeConnected',
    of: ({ mock }) => mock,
    want: `toBeConnected is about ${PERSON}, and not about a mock agency.`,
  },
  {
    name: 'toBeActive',
    of: ({ ada }) => ada,
    want: 'toBeActive is about a credential, such as ada.credentials[0], and not about a person.',
  },
  {
    name: 'toBeActive',
    of: ({ mock }) => mock,
    want: 'toBeActive is about a credential, such as ada.credentials[0], and not about a mock agency.',
  },
  {
    name: 'toBeExpired',
    of: () => ({ id: 'x' }),
    want: 'toBeExpired is about a credential, such as ada.credentials[0], and not about an object.',
  },
])('$want', ({ name, of, want }) => {
  expect(() => said(name, of(scene))).toThrow(want);
  expect(() => said(name, of(scene))).toThrow(TypeError);
});
