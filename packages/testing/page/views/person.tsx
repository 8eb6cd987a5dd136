import type { AgencyView, PersonView } from '../control.ts';
import { pathTo } from '../control.ts';
import { useLive } from '../live.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Facts, Id } from '../parts/facts.tsx';
import { Icon } from '../parts/icon.tsx';
import { Name } from '../parts/name.tsx';
import { Pill } from '../parts/pill.tsx';
import { Section, Title } from '../parts/section.tsx';
import { hashOf } from '../route.ts';
import { CredentialRow } from './credentials.tsx';
import { MessageRow } from './messages.tsx';
import { Scan } from './scan.tsx';
import { hasTasks, Tasks } from './tasks.tsx';
import { count } from '../count.ts';

const EACH = 50;

/** Somebody's wallet, and what they can do. */
export function Person({ agentId, agency }: { readonly agentId: string; readonly agency: AgencyView }) {
  const { data: person, error } = useLive<PersonView>(`${pathTo('people', agentId)}?each=${EACH}`);
  if (person === undefined)
    return (
      <>
        <Title text={error === undefined ? 'Looking…' : 'Nobody'}>{error}</Title>
        <p>
          <a href={hashOf('people')}>Everybody</a>
        </p>
      </>
    );
  return (
    <>
      <p class="back">
        <a href={hashOf('people')}>
          <Icon name="back" />
          People
        </a>
      </p>
      <header class="title person-title">
        <Avatar name={person.name} />
        <div>
          <h1>
            <Name text={person.name} most={120} />
          </h1>
          <p>
            <Pill state={person.isConnected ? 'connected' : 'not connected'} /> <Id id={person.alias} />
          </p>
        </div>
      </header>
      <div class="columns">
        <div class="left">
          <Section title="To decide">
            {hasTasks(person, agency.now) ? (
              <Tasks person={person} now={agency.now} />
            ) : (
              <p class="empty">
                Nothing waits for <Name text={person.name} />.
              </p>
            )}
          </Section>
          <Section title="Scan">
            <Scan person={person} />
          </Section>
        </div>
        <div class="right">
          <Wallet person={person} now={agency.now} />
          <Section title="About">
            <Facts
              facts={[
                ['Agent id', <Id id={person.agentId} />],
                ['Alias', <Id id={person.alias} />],
                ['DID', <Id id={person.did} />],
                ['Domain', <Id id={person.linkedDomain} />],
                ['Own invitation', <Id id={person.invitation} />],
              ]}
            />
          </Section>
        </div>
      </div>
    </>
  );
}

/** What is on a phone for good: credentials and messages, newest first. */
export function Wallet({ person, now }: { readonly person: PersonView; readonly now: string }) {
  const { credentials, messages, totals } = person;
  return (
    <>
      <Section title="Wallet" aside={<span class="muted">{count(totals.credentials, 'credential')}</span>}>
        {credentials.length === 0 && <p class="empty">The wallet is empty.</p>}
        <ul class="rows">
          {credentials.toReversed().map((credential) => (
            <li key={credential.id}>
              <CredentialRow credential={credential} now={now} />
            </li>
          ))}
        </ul>
        <Older shown={credentials.length} total={totals.credentials} />
      </Section>
      {messages.length > 0 && (
        <Section title="Messages" aside={<span class="muted">{count(totals.messages, 'message')}</span>}>
          <ul class="rows">
            {messages.toReversed().map((message) => (
              <li key={message.id}>
                <MessageRow message={message} now={now} />
              </li>
            ))}
          </ul>
          <Older shown={messages.length} total={totals.messages} />
        </Section>
      )}
    </>
  );
}

function Older({ shown, total }: { readonly shown: number; readonly total: number }) {
  return total > shown ? <p class="more">And {count(total - shown, 'older one')}.</p> : null;
}
