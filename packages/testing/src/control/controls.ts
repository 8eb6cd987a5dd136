import { info, operations } from '../document/operations.ts';
import type { Emulator } from '../emulator/emulator.ts';
import { hasFailed } from '../emulator/requests.ts';
import { guesses } from '../guesses.ts';
import { webLinkOf } from '../operations/links.ts';
import { personOf } from '../people/person-reducers.ts';
import { walletOf } from '../people/views.ts';
import { qrPng } from '../qr/qr-png.ts';
import { readQr } from '../qr/read-qr.ts';
import type { Json } from '../state/records.ts';
import { at, type Place } from '../document/place.ts';
import { found, refused } from '../state/refusal.ts';
import type { ControlOperation } from './control-operation.ts';
import { linkView } from './link-view.ts';
import { lists } from './lists.ts';
import { named } from './named.ts';
import { numberIn, partOf, RANGE, rangeOf } from './range.ts';

function act(type: string) {
  return (
    emulator: Emulator,
    { parameters, body }: { readonly parameters: Readonly<Record<string, string>>; readonly body: unknown },
  ): unknown => emulator.state.apply({ type, input: { ...Object(body ?? {}), ...parameters } });
}

function personView({ state }: Emulator, agentId: string, each?: number): object {
  return { ...personOf(state.tables, agentId), ...walletOf(state.tables, agentId, state.now().toISOString(), each) };
}

const EACH = ['each'];
const eachOf = (parameters: Readonly<Record<string, string>>): number => numberIn(parameters, 'each', Infinity);

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
        limit: emulator.rate ?? null,
        failures: emulator.requests.filter(hasFailed).length,
        requests: emulator.requests.length,
        faults: emulator.faults.list.length,
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
    summary: 'Everybody, with what is in the wallets; with `each=20` the newest 20 of each kind.',
    query: [...RANGE, ...EACH],
    run: (emulator, { parameters }) => {
      const { rows, total } = emulator.state.tables.people.page(rangeOf(parameters));
      const each = eachOf(parameters);
      return { items: rows.map(({ agentId }) => personView(emulator, agentId, each)), total };
    },
  },
  {
    id: 'getPerson',
    method: 'GET',
    path: '/people/{agentId}',
    summary: 'Somebody, with what is in the wallet; with `each=20` the newest 20 of each kind.',
    query: EACH,
    run: (emulator, { parameters }) => personView(emulator, parameters['agentId'] ?? '', eachOf(parameters)),
  },
  {
    id: 'scan',
    method: 'POST',
    path: '/people/{agentId}/scan',
    summary: 'Opens a link of the agency, or the QR code in a picture, as with a phone.',
    body: 'scan',
    run: (emulator, { parameters, body }) => {
      const { link, png = '', isWhole = false } = body as ScanBody;
      const place = link !== undefined ? at('link') : isWhole ? 'the body' : at('png');
      return emulator.state.apply({
        type: 'person.scan',
        input: { agentId: parameters['agentId'], link: link ?? readQr(bytesOf(png, place), place), place },
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
    id: 'getLink',
    method: 'GET',
    path: '/links/{id}',
    summary: 'A link, and whether people can still open it.',
    run: (emulator, { parameters }) =>
      linkView(emulator, found(emulator.state.tables.links.get(parameters['id'] ?? ''), at('id'), 'unknownLink')),
  },
  {
    id: 'getLinkQrCode',
    method: 'GET',
    path: '/links/{id}/qr',
    summary: 'A QR code for the camera of a phone, as `image/png`: it leads to the page of the link.',
    type: 'image/png',
    run: (emulator, { parameters }) =>
      qrPng(webLinkOf(found(emulator.state.tables.links.get(parameters['id'] ?? ''), at('id'), 'unknownLink').url)),
  },
  {
    id: 'makeInvitation',
    method: 'POST',
    path: '/invitation',
    summary: "The agency's invitation, made if there is none.",
    run: ({ state }) => ({ url: state.apply({ type: 'getConnectUrl', input: {} }) }),
  },
  {
    id: 'listOperations',
    method: 'GET',
    path: '/operations',
    summary: 'The operations of the API, as the client names them.',
    run: () => {
      const items = operations.map(({ id, resource, name, summary }) => ({
        id,
        method: `${resource}.${name}`,
        summary,
      }));
      return { items, total: items.length };
    },
  },
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
    summary:
      'The last 1,000 requests, oldest first, with what was wrong with them. Those that failed with `failed=true`, newest first with `sort=desc`.',
    query: [...RANGE, 'failed'],
    run: (emulator, { parameters }) => {
      const wanted = parameters['failed'] === 'true' ? emulator.requests.filter(hasFailed) : emulator.requests;
      const { items, total } = partOf(wanted, rangeOf(parameters, Infinity));
      return { items: items.map((request) => named(emulator, request, request.input)), total };
    },
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
      void found(faults.remove(Number(parameters['id'])) ? true : undefined, at('id'), 'unknownFault'),
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
      "What happened, the last 1,000; as a stream with `accept: text/event-stream`. The emulator's own: the API has no events. With `changes=true` the stream tells `changed` and nothing else: that anything is not as it was.",
    query: ['after', ...RANGE, 'changes'],
    run: (emulator, { parameters }) => {
      const after = numberIn(parameters, 'after', 0);
      const { items, total } = partOf(
        emulator.state.events.filter(({ id }) => id > after),
        rangeOf(parameters, Infinity),
      );
      return { items: items.map((event) => named(emulator, event, aboutWhom(emulator, event.data))), total };
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
      void found(callbacks.remove(Number(parameters['id'])) ? true : undefined, at('id'), 'unknownCallback'),
  },
];

interface ScanBody {
  readonly link?: string;
  readonly png?: string;
  /** Whether the picture is the body, and no field of it. */
  readonly isWhole?: boolean;
}

/** An event about a credential tells its id, and not whose it is. */
function aboutWhom({ state }: Emulator, data: Json): object {
  return { ...state.tables.credentials.get(String(data['id'])), ...data };
}

function bytesOf(base64: string, place: Place): Uint8Array {
  try {
    return Uint8Array.from(atob(base64.replace(/^data:image\/png;base64,/, '')), (char) => char.charCodeAt(0));
  } catch {
    throw refused(place, 'noBase64');
  }
}
