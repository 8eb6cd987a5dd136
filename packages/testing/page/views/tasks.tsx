import type { ComponentChildren } from 'preact';
import { useAct } from '../act.tsx';
import { ask, pathTo, type PersonView } from '../control.ts';
import { Attributes } from '../parts/facts.tsx';
import { Icon, type IconName } from '../parts/icon.tsx';
import { Name } from '../parts/name.tsx';
import { count } from '../count.ts';
import { sentence } from '../foreign.ts';
import { fromNow, isPast, schemaName, textOf } from '../words.ts';

/** How many things of each kind are shown for one person. */
export const EACH = 20;

type Wallet = Pick<PersonView, 'agentId' | 'name' | 'offers' | 'proofRequests' | 'messages' | 'totals'>;
interface Button {
  readonly title?: unknown;
  readonly value?: unknown;
}

/** Whether somebody is asked something. */
export function hasTasks(person: Wallet, now: string): boolean {
  return (
    person.offers.length > 0 ||
    person.proofRequests.length > 0 ||
    person.messages.some((each) => buttonsOf(each, now).length > 0)
  );
}

/** What somebody is asked and has not decided on, with the buttons that a phone would have. Newest first. */
export function Tasks({ person, now }: { readonly person: Wallet; readonly now: string }) {
  const act = useAct();
  const { agentId, name, offers, proofRequests, messages, totals } = person;
  const does =
    (done: string, body: unknown, ...path: readonly string[]) =>
    () =>
      void act(() => ask('POST', pathTo('people', agentId, ...path), body), [...sentence`${name}`, ` ${done}.`]);
  const left = totals.offers - offers.length + totals.proofRequests - proofRequests.length;
  return (
    <div class="tasks">
      {offers.toReversed().map(({ id, schemaId, attributes, expiryDate }) => (
        <Task
          key={id}
          icon="gift"
          kind="Offer"
          title={schemaName(schemaId)}
          ends={expiryDate}
          now={now}
          more={<Attributes attributes={attributes} />}
        >
          <button type="button" class="main" onClick={does('accepted the offer', undefined, 'offers', id, 'accept')}>
            Accept
          </button>
          <button type="button" onClick={does('rejected the offer', undefined, 'offers', id, 'reject')}>
            Reject
          </button>
        </Task>
      ))}
      {proofRequests.toReversed().map(({ id, name: title, credentials, expiryDate }) => (
        <Task
          key={id}
          icon="shield"
          kind="Proof request"
          title={title}
          ends={expiryDate}
          now={now}
          more={<Requested credentials={credentials} />}
        >
          <button
            type="button"
            class="main"
            onClick={does('answered the proof request', undefined, 'proof-requests', id, 'answer')}
          >
            Answer
          </button>
          <button
            type="button"
            onClick={does('declined the proof request', undefined, 'proof-requests', id, 'decline')}
          >
            Decline
          </button>
        </Task>
      ))}
      {messages.toReversed().map((message) => {
        const buttons = buttonsOf(message, now);
        if (buttons.length === 0) return null;
        return (
          <Task
            key={message.id}
            icon="message"
            kind="Action message"
            title={textOf(message.payload['title'] ?? 'Without a title')}
            ends={message.expiryDate}
            now={now}
            more={
              typeof message.payload['description'] === 'string' && (
                <p>
                  <Name text={message.payload['description']} most={1_000} />
                </p>
              )
            }
          >
            {buttons.map(({ title, value }, at) => (
              <button
                type="button"
                key={at}
                onClick={does('pressed a button', { button: at }, 'messages', message.id, 'press')}
              >
                <Name text={textOf(title ?? value ?? `Button ${at + 1}`)} most={40} />
              </button>
            ))}
          </Task>
        );
      })}
      {left > 0 && <p class="more">And {count(left, 'older one')}.</p>}
    </div>
  );
}

interface TaskProps {
  readonly icon: IconName;
  readonly kind: string;
  readonly title: string;
  readonly ends: string | undefined;
  readonly now: string;
  readonly more: ComponentChildren;
  readonly children: ComponentChildren;
}

function Task({ icon, kind, title, ends, now, more, children }: TaskProps) {
  return (
    <article class="task">
      <p class="task-kind">
        <Icon name={icon} />
        {kind}
        {ends !== undefined && <span class="muted">ends {fromNow(ends, now)}</span>}
      </p>
      <h3>
        <Name text={title} most={120} />
      </h3>
      {more}
      <div class="buttons">{children}</div>
    </article>
  );
}

export function Requested({
  credentials,
}: {
  readonly credentials: PersonView['proofRequests'][number]['credentials'];
}) {
  return (
    <ul class="asked">
      {credentials.slice(0, EACH).map(({ name, attributes, restrictions }, at) => (
        <li key={at}>
          <Name text={name} />
          {restrictions?.schemaId !== undefined && (
            <span class="muted">
              {' of '}
              <Name text={schemaName(restrictions.schemaId)} />
            </span>
          )}
          {attributes.slice(0, EACH).map((each, nth) => (
            <>
              {nth === 0 ? ': ' : ', '}
              <Name text={each.name} />
              {each.isRequired !== true && ' (optional)'}
            </>
          ))}
          {attributes.length > EACH && `, and ${count(attributes.length - EACH, 'more attribute')}`}
        </li>
      ))}
      {credentials.length > EACH && <li class="muted">and {count(credentials.length - EACH, 'more credential')}</li>}
    </ul>
  );
}

function buttonsOf(
  { kind, payload, pressed, expiryDate }: PersonView['messages'][number],
  now: string,
): readonly Button[] {
  const { buttons } = payload;
  if (kind !== 'action' || pressed !== undefined || isPast(expiryDate, now) || !Array.isArray(buttons)) return [];
  return buttons.slice(0, EACH).map((button: unknown) => Object(button) as Button);
}
