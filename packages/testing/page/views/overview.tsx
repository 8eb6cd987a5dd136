import type { AgencyView, List, PersonView } from '../control.ts';
import { useLive } from '../live.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Name } from '../parts/name.tsx';
import { Section, Title } from '../parts/section.tsx';
import { hashOf } from '../route.ts';
import { count } from '../count.ts';
import { Activity } from './activity.tsx';
import { Connect } from './connect.tsx';
import { NewPerson } from './new-person.tsx';
import { EACH, hasTasks, Tasks } from './tasks.tsx';

const PEOPLE = 12;

export function Overview({ agency }: { readonly agency: AgencyView }) {
  const { data } = useLive<List<PersonView>>(`/people?sort=desc&limit=${PEOPLE}&each=${EACH}`);
  const people = data?.items ?? [];
  const asked = people.filter((person) => hasTasks(person, agency.now));
  return (
    <>
      <Title text="Overview" />
      <div class="columns">
        <div class="left">
          {asked.length > 0 && (
            <Section title="Waiting for an answer">
              {asked.map((person) => (
                <div class="asked-person" key={person.agentId}>
                  <p class="who">
                    <Avatar name={person.name} />
                    <a href={hashOf('people', person.agentId)}>
                      <Name text={person.name} />
                    </a>
                  </p>
                  <Tasks person={person} now={agency.now} />
                </div>
              ))}
            </Section>
          )}
          <Section title="People" aside={people.length > 0 && <a href={hashOf('people')}>All</a>}>
            {data !== undefined && people.length === 0 && (
              <p class="empty">
                Nobody is here yet. Make somebody, and open a link of the agency as they would with a phone.
              </p>
            )}
            <ul class="people">
              {people.map((person) => (
                <li key={person.agentId}>
                  <PersonCard person={person} />
                </li>
              ))}
            </ul>
            {data !== undefined && data.total > people.length && (
              <p class="more">And {count(data.total - people.length, 'older one')}.</p>
            )}
            <NewPerson />
          </Section>
        </div>
        <div class="right">
          <Activity now={agency.now} />
        </div>
        <div class="last">
          <Connect agency={agency} />
        </div>
      </div>
    </>
  );
}

/** Somebody in two lines: who, and what they hold. */
export function PersonCard({ person }: { readonly person: PersonView }) {
  const { agentId, name, isConnected, totals } = person;
  const waiting = totals.offers + totals.proofRequests;
  return (
    <a class="person-card" href={hashOf('people', agentId)}>
      <Avatar name={name} />
      <span class="record-text">
        <span class="record-title">
          <Name text={name} />
        </span>
        <span class="record-about">
          {isConnected ? 'Connected' : 'Not connected'} · {count(totals.credentials, 'credential')}
        </span>
      </span>
      {waiting > 0 && <span class="pill wait">{waiting} to decide</span>}
    </a>
  );
}
