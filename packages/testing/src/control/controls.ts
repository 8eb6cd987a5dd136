import { info } from '../document/operations.ts';
import type { Emulator } from '../emulator/emulator.ts';
import { guesses } from '../guesses.ts';
import { personOf } from '../people/person-reducers.ts';
import { credentialView, walletOf } from '../people/views.ts';
import { readQr } from '../qr/read-qr.ts';
import { found, Refusal } from '../state/refusal.ts';
import type { Table } from '../state/table.ts';
import type { TableName } from '../state/tables.ts';
import type { ControlOperation } from './control-operation.ts';

/** The lists that can be looked at, by the word in the path. */
const LISTS: Readonly<Record<string, { readonly table: TableName; readonly summary: string }>> = {
  connections: { table: 'connections', summary: 'The connections of the agency.' },
  credentials: { table: 'credentials', summary: 'The credentials that the agency issued, with their status.' },
  offers: { table: 'offers', summary: 'The credentials that people are or were offered.' },
  'proof-requests': { table: 'proofRequests', summary: 'What people are or were asked, with what they showed.' },
  messages: { table: 'messages', summary: 'The messages that people got.' },
  'credential-offers': { table: 'agencyOffers', summary: 'The credentials that people offer to the agency.' },
  'local-aliases': { table: 'localAliases', summary: 'The local aliases of the agency.' },
  'public-aliases': { table: 'publicAliases', summary: 'The public aliases of the agency.' },
  registry: { table: 'registry', summary: 'The registry of aliases.' },
  sessions: { table: 'sessions', summary: 'Sign-ins and sign-ups.' },
  invites: { table: 'invites', summary: 'The invitations to join the business.' },
  users: { table: 'users', summary: 'Who signed up.' },
  flows: { table: 'flows', summary: 'The workflows that there are.' },
  runs: { table: 'runs', summary: 'The runs of workflows, with where they wait.' },
  metrics: { table: 'metrics', summary: 'The metric events.' },
  'policy-checks': { table: 'policyChecks', summary: 'The policy compliance checks.' },
};

const lists: readonly ControlOperation[] = Object.entries(LISTS).map(([path, { table, summary }]) => ({
  id: `list${path
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')}`,
  method: 'GET',
  path: `/${path}`,
  summary: `${summary} Newest first with \`sort=desc\`.`,
  query: ['offset', 'limit', 'sort'],
  run: (emulator, { parameters }) => {
    const { rows, total } = (emulator.state.tables[table] as Table<object>).page({
      ...rangeOf(parameters),
      isDescending: parameters['sort'] === 'desc',
    });
    const now = emulator.state.now().toISOString();
    return {
      items: table === 'credentials' ? rows.map((row) => ({ ...row, ...credentialView(row as never, now) })) : rows,
      total,
    };
  },
}));

/** How much of a list is answered where nobody says. */
const PAGE = 100;

function rangeOf(parameters: Readonly<Record<string, string>>): { readonly offset: number; readonly limit: number } {
  const numberIn = (name: string, otherwise: number): number => {
    const value = Number(parameters[name] ?? otherwise);
    if (!Number.isInteger(value) || value < 0) throw new Refusal(`${name} must be a whole number from 0.`, 'invalid');
    return value;
  };
  return { offset: numberIn('offset', 0), limit: numberIn('limit', PAGE) };
}

function act(type: string) {
  return (
    emulator: Emulator,
    { parameters, body }: { readonly parameters: Readonly<Record<string, string>>; readonly body: unknown },
  ): unknown => emulator.state.apply({ type, input: { ...Object(body ?? {}), ...parameters } });
}

function personView(emulator: Emulator, agentId: string): object {
  const person = personOf(emulator.state.tables, agentId);
  return { ...person, ...walletOf(emulator.state.tables, agentId, emulator.state.now().toISOString()) };
}

/** Everything that can be done to the mock from outside. `Person` and the mock itself do it in the same words. */
export const controls: readonly ControlOperation[] = [
  {
    id: 'getAgency',
    method: 'GET',
    path: '/',
    summary: 'What a client needs, and what the agency is.',
    run: (emulator) => {
      const { tables } = emulator.state;
      const setting = (name: string): unknown => tables.settings.get(name)?.value;
      return {
        baseUrl: emulator.baseUrl,
        secretKey: emulator.credentials['hash'],
        token: emulator.credentials['studio'],
        document: info,
        now: emulator.state.now().toISOString(),
        isDiscoverable: setting('isDiscoverable') === true,
        profileSent: setting('profileSent') ?? null,
        studioSignIn: setting('studioSignIn') ?? null,
        counts: Object.fromEntries(
          Object.entries(tables)
            .filter(([name]) => name !== 'settings')
            .map(([name, { size }]) => [name, size]),
        ),
      };
    },
  },
  {
    id: 'listGuesses',
    method: 'GET',
    path: '/guesses',
    summary: 'What the mock guesses about the real agency.',
    run: () => ({ items: guesses, total: guesses.length }),
  },
  {
    id: 'createPerson',
    method: 'POST',
    path: '/people',
    summary: 'Makes somebody whom the agency does not know yet, with an empty wallet.',
    body: 'person',
    status: 201,
    run: (emulator, { body }) =>
      personView(
        emulator,
        (emulator.state.apply({ type: 'person.create', input: body }) as { agentId: string }).agentId,
      ),
  },
  {
    id: 'listPeople',
    method: 'GET',
    path: '/people',
    summary: 'Everybody, with what is in the wallets.',
    query: ['offset', 'limit'],
    run: (emulator, { parameters }) => {
      const { rows, total } = emulator.state.tables.people.page(rangeOf(parameters));
      return { items: rows.map(({ agentId }) => personView(emulator, agentId)), total };
    },
  },
  {
    id: 'getPerson',
    method: 'GET',
    path: '/people/{agentId}',
    summary: 'Somebody, with what is in the wallet.',
    run: (emulator, { parameters }) => personView(emulator, parameters['agentId'] ?? ''),
  },
  {
    id: 'scan',
    method: 'POST',
    path: '/people/{agentId}/scan',
    summary: 'Opens a link of the agency, or the QR code in a picture, as with a phone.',
    body: 'scan',
    run: (emulator, { parameters, body }) => {
      const { link, png = '' } = body as { link?: string; png?: string };
      return emulator.state.apply({
        type: 'person.scan',
        input: { agentId: parameters['agentId'], link: link ?? readQr(bytesOf(png)) },
      });
    },
  },
  {
    id: 'acceptOffer',
    method: 'POST',
    path: '/people/{agentId}/offers/{id}/accept',
    summary: 'Accepts an offer.',
    run: act('person.accept'),
  },
  {
    id: 'rejectOffer',
    method: 'POST',
    path: '/people/{agentId}/offers/{id}/reject',
    summary: 'Rejects an offer.',
    run: act('person.reject'),
  },
  {
    id: 'answerProofRequest',
    method: 'POST',
    path: '/people/{agentId}/proof-requests/{id}/answer',
    summary: 'Answers a proof request, and tells what was shown.',
    run: (emulator, input) => ({ shown: act('person.answer')(emulator, input) }),
  },
  {
    id: 'declineProofRequest',
    method: 'POST',
    path: '/people/{agentId}/proof-requests/{id}/decline',
    summary: 'Declines a proof request.',
    run: act('person.decline'),
  },
  {
    id: 'pressButton',
    method: 'POST',
    path: '/people/{agentId}/messages/{id}/press',
    summary: 'Presses a button of an action message.',
    body: 'press',
    run: act('person.press'),
  },
  {
    id: 'offerCredential',
    method: 'POST',
    path: '/people/{agentId}/credential-offers',
    summary: 'Offers a credential to the agency.',
    body: 'agencyOffer',
    status: 201,
    run: act('person.offerCredential'),
  },
  ...lists,
  {
    id: 'registerFlow',
    method: 'PUT',
    path: '/flows/{name}',
    summary: 'Registers a workflow, with the places where a run of it waits.',
    body: 'flow',
    run: act('flow.register'),
  },
  {
    id: 'startRun',
    method: 'POST',
    path: '/flows/{workflow}/runs',
    summary: 'Starts a run, and tells its instance id, which the API does not.',
    body: 'startRun',
    status: 201,
    run: act('run.start'),
  },
  {
    id: 'listRequests',
    method: 'GET',
    path: '/requests',
    summary: 'The last 1,000 requests, oldest first, with what was wrong with them.',
    run: ({ requests }) => ({ items: requests, total: requests.length }),
  },
  {
    id: 'clearRequests',
    method: 'DELETE',
    path: '/requests',
    summary: 'Forgets the requests.',
    run: ({ requests }) => void (requests.length = 0),
  },
  {
    id: 'listFaults',
    method: 'GET',
    path: '/faults',
    summary: 'The faults that are set up.',
    run: ({ faults }) => ({ items: faults.list, total: faults.list.length }),
  },
  {
    id: 'createFault',
    method: 'POST',
    path: '/faults',
    summary: 'Makes calls fail.',
    body: 'fault',
    status: 201,
    run: ({ faults }, { body }) => faults.add(body),
  },
  {
    id: 'clearFaults',
    method: 'DELETE',
    path: '/faults',
    summary: 'Ends all faults.',
    run: ({ faults }) => faults.clear(),
  },
  {
    id: 'deleteFault',
    method: 'DELETE',
    path: '/faults/{id}',
    summary: 'Ends a fault.',
    run: ({ faults }, { parameters }) =>
      void found(faults.remove(Number(parameters['id'])) ? true : undefined, 'fault with this id'),
  },
  {
    id: 'setLimit',
    method: 'PUT',
    path: '/limit',
    summary: 'Limits the rate of requests, or ends the limit.',
    body: 'limit',
    run: (emulator, { body }) => emulator.limit((body as { limit?: string }).limit),
  },
  {
    id: 'getClock',
    method: 'GET',
    path: '/clock',
    summary: 'The time of the agency.',
    run: ({ state }) => ({ now: state.now().toISOString() }),
  },
  {
    id: 'advanceClock',
    method: 'POST',
    path: '/clock/advance',
    summary: 'Lets time pass: what expires meanwhile has expired.',
    body: 'advance',
    run: (emulator, input) => {
      act('clock.advance')(emulator, input);
      return { now: emulator.state.now().toISOString() };
    },
  },
  {
    id: 'getSnapshot',
    method: 'GET',
    path: '/snapshot',
    summary: 'Everything that the agency remembers.',
    run: ({ state }) => state.snapshot(),
  },
  {
    id: 'restoreSnapshot',
    method: 'PUT',
    path: '/snapshot',
    summary: 'Puts a snapshot in the place of everything.',
    body: 'snapshot',
    run: ({ state }, { body }) => state.restore(body),
  },
  {
    id: 'seed',
    method: 'POST',
    path: '/seed',
    summary: 'Adds people and what they have.',
    body: 'seed',
    run: (emulator, { body }) => void emulator.state.apply({ type: 'seed', input: body }),
  },
  {
    id: 'reset',
    method: 'POST',
    path: '/reset',
    summary: 'Forgets everything, people, requests and faults too.',
    run: (emulator) => emulator.reset(),
  },
  {
    id: 'listEvents',
    method: 'GET',
    path: '/events',
    summary:
      "What happened, the last 1,000; as a stream with `accept: text/event-stream`. The emulator's own: the API has no events.",
    query: ['after'],
    run: ({ state }, { parameters }) => {
      const items = state.events.filter(({ id }) => id > Number(parameters['after'] ?? 0));
      return { items, total: items.length };
    },
  },
  {
    id: 'listCallbacks',
    method: 'GET',
    path: '/callbacks',
    summary: 'Where events are sent.',
    run: ({ callbacks }) => ({ items: callbacks.list, total: callbacks.list.length }),
  },
  {
    id: 'createCallback',
    method: 'POST',
    path: '/callbacks',
    summary: "Sends events to a URL. The emulator's own: whether the real agency calls back is not known.",
    body: 'callback',
    status: 201,
    run: ({ callbacks }, { body }) => callbacks.add(body),
  },
  {
    id: 'deleteCallback',
    method: 'DELETE',
    path: '/callbacks/{id}',
    summary: 'Sends no more events there.',
    run: ({ callbacks }, { parameters }) =>
      void found(callbacks.remove(Number(parameters['id'])) ? true : undefined, 'callback with this id'),
  },
];

function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64.replace(/^data:image\/png;base64,/, '')), (char) => char.charCodeAt(0));
  } catch {
    throw new Refusal('png must be Base64.', 'invalid');
  }
}
