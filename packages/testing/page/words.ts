import { sentenceOf as problemText } from '../src/document/problem.ts';
import type { EventType } from '../src/state/event-types.ts';
import type { EventView, RequestView } from './control.ts';
import { clip, type Sentence, sentence } from './foreign.ts';

/** A schema by its last words: `com.one37id.email` of `https://…/schemas/com.one37id.email/1.0`. */
export function schemaName(schemaId: string): string {
  const [last = '', before = ''] = schemaId
    .split('/')
    .filter((word) => word !== '')
    .toReversed();
  return (/^v?\d+(\.\d+)*$/.test(last) && before !== '' ? before : last) || schemaId;
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

type Tell = (who: string, data: Readonly<Record<string, unknown>>) => Sentence;

const EVENTS: Readonly<Record<EventType, Tell>> = {
  'person.created': (who) => sentence`${who} was created`,
  connected: (who) => sentence`${who} connected`,
  disconnected: (who) => sentence`The connection with ${who} was deleted`,
  'credential.issued': (who, { schemaId }) => sentence`Issued to ${who}: ${schemaName(textOf(schemaId))}`,
  'credential.revoked': (who) => sentence`A credential of ${who} was revoked`,
  'credential.suspended': (who) => sentence`A credential of ${who} was suspended`,
  'credential.unrevoked': (who) => sentence`A credential of ${who} is no longer revoked`,
  'credential.unsuspended': (who) => sentence`A credential of ${who} is no longer suspended`,
  'credential.deleted': () => sentence`A credential was deleted`,
  'offer.accepted': (who) => sentence`${who} accepted an offer`,
  'offer.rejected': (who) => sentence`${who} rejected an offer`,
  'proof.requested': (who) => sentence`${who} was asked for a proof`,
  'proof.answered': (who) => sentence`${who} answered a proof request`,
  'proof.declined': (who) => sentence`${who} declined a proof request`,
  'message.sent': (who, { kind }) =>
    /^[aeiou]/.test(textOf(kind))
      ? sentence`${who} got an ${textOf(kind)} message`
      : sentence`${who} got a ${textOf(kind)} message`,
  'button.pressed': (who) => sentence`${who} pressed a button`,
  'link.opened': (who, { kind }) => sentence`${who} opened a link: ${linkName(textOf(kind)).toLowerCase()}`,
  'clock.advanced': (_, { by }) => sentence`The clock was advanced by ${textOf(by)}`,
  'credentialOffer.created': (who) => sentence`${who} offered a credential to the agency`,
  'credentialOffer.accepted': (who) => sentence`The agency accepted what ${who} offered`,
  'credentialOffer.rejected': (who) => sentence`The agency rejected what ${who} offered`,
  'run.started': (_, { workflow }) => sentence`The workflow ${textOf(workflow)} was started`,
  'run.waiting': (_, { workflow, point }) => sentence`The workflow ${textOf(workflow)} waits at ${textOf(point)}`,
  'run.resumed': (_, { point }) => sentence`A workflow went on at ${textOf(point)}`,
  'run.completed': (_, { workflow }) => sentence`The workflow ${textOf(workflow)} is done`,
  'run.failed': (_, { workflow }) => sentence`The workflow ${textOf(workflow)} failed`,
  'signIn.started': () => sentence`A sign-in to the business was started`,
  'signIn.completed': () => sentence`A sign-in to the business was completed`,
  'signIn.failed': () => sentence`A sign-in to the business failed`,
  'signUp.started': () => sentence`A sign-up to the business was started`,
  'signUp.completed': () => sentence`A sign-up to the business was completed`,
  'signUp.failed': () => sentence`A sign-up to the business failed`,
  'user.signedUp': (who) => sentence`${who} signed up`,
  'invite.created': () => sentence`Somebody was invited to join the business`,
  'aliases.synced': (_, { source }) => sentence`The ${textOf(source)} aliases were put into the registry`,
  'flows.published': () => sentence`The workflows were published`,
  'profile.sent': () => sentence`The profile was sent for signature`,
  'studio.signedIn': () => sentence`Somebody signed in to the Studio`,
  'metric.created': (_, { name }) => sentence`A metric event came: ${textOf(name)}`,
};

/** What happened, as a sentence. */
export function sentenceOf({ type, data, person }: EventView): Sentence {
  const name = person ?? data['name'] ?? data['displayName'];
  const who = textOf(name ?? 'somebody');
  const told = EVENTS[type](who, data);
  return name === undefined && told[0] === '' ? ['Somebody', ...told.slice(2)] : told;
}

/** What a table has under a name that comes from outside. */
export function own<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

const LINKS: Readonly<Record<string, string>> = {
  invitation: 'Invitation to connect',
  offer: 'Offer of a credential',
  proof: 'Proof request',
  flow: 'Start of a workflow',
  session: 'Sign-in to the business',
  invite: 'Invitation to join the business',
};

/** What a link is. */
export function linkName(kind: string): string {
  return own(LINKS, kind) ?? kind;
}

/** Whether its sender got no success. */
export function hasFailed({ status }: Pick<RequestView, 'status'>): boolean {
  return status === 0 || status >= 400;
}

/** Why a request had no success, one reason a line. */
export function reasonsOf({ problems, fault, status }: RequestView): readonly string[] {
  const injected =
    fault === undefined
      ? []
      : [
          fault.as === 'slow'
            ? 'A fault that was set up made it slow.'
            : `A fault that was set up: ${fault.as}, ${fault.when === 'after' ? 'after it was done' : 'before it was done'}.`,
        ];
  const found = problems.map((problem) => clip(problemText(problem), 300));
  const limited =
    status === 429 && injected.length === 0 && found.length === 0 ? ['There were too many requests.'] : [];
  return [...injected, ...found, ...limited];
}

const DAY_MS = 86_400_000;
const UNITS = [
  ['year', 365 * DAY_MS],
  ['month', 30 * DAY_MS],
  ['day', DAY_MS],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** How far a date is from another: `in 30 days`. */
export function fromNow(date: string, now: string): string {
  const ms = Date.parse(date) - Date.parse(now);
  const [unit, size] = UNITS.find(([, each]) => Math.abs(ms) >= each) ?? ['minute', 60_000];
  return relative.format(Math.trunc(ms / size), unit);
}

export function isPast(date: string | undefined, now: string): boolean {
  return date !== undefined && Date.parse(date) <= Date.parse(now);
}

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const minute = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** A time of today by its hour, another by its day. */
export function timeOf(date: string, now: string): string {
  const parsed = new Date(date);
  if (Number.isNaN(parsed.getTime())) return date;
  return day.format(parsed) === day.format(new Date(now)) ? time.format(parsed) : day.format(parsed);
}

export function clockOf(now: string): { readonly day: string; readonly time: string } {
  const parsed = new Date(now);
  return { day: day.format(parsed), time: minute.format(parsed) };
}
