import type { AgencyView, Named, PersonView } from '../control.ts';
import { Facts, Id } from '../parts/facts.tsx';
import { Name, PersonLink } from '../parts/name.tsx';
import { Pill } from '../parts/pill.tsx';
import { Record } from '../parts/record.tsx';
import { Rows } from '../parts/rows.tsx';
import { Section, Title } from '../parts/section.tsx';
import { clip } from '../foreign.ts';
import { textOf, timeOf } from '../words.ts';

type Message = Named<PersonView['messages'][number]>;

export function MessageRow({ message, now }: { readonly message: Message; readonly now: string }) {
  const { id, kind, payload, person, agentId, createdDate, pressed, requestId } = message;
  return (
    <Record
      title={<Name text={textOf(payload['title'] ?? payload['description'] ?? 'Without a title')} most={80} />}
      about={
        <>
          {person !== undefined && (
            <>
              to <Name text={person} most={40} /> ·{' '}
            </>
          )}
          {kind} message
        </>
      }
      aside={
        <>
          {pressed !== undefined && <Pill state={clip(textOf(pressed.title ?? pressed.value), 20)} tone="good" />}
          <time dateTime={createdDate}>{timeOf(createdDate, now)}</time>
        </>
      }
    >
      <Facts
        facts={[
          ['To', person === undefined ? undefined : <PersonLink agentId={agentId} name={person} />],
          ['Pressed', pressed === undefined ? undefined : textOf(pressed.title ?? pressed.value)],
          ['Id', <Id id={id} />],
          ['Request id', <Id id={requestId} />],
        ]}
      />
      <h3>What was sent</h3>
      <pre tabIndex={0}>{clip(JSON.stringify(payload, undefined, 2), 5_000)}</pre>
    </Record>
  );
}

export function Messages({ agency }: { readonly agency: AgencyView }) {
  return (
    <>
      <Title text="Messages">What people got, and which buttons they pressed.</Title>
      <Section title="Sent">
        <Rows<Message> path="/messages" noun="message" empty="No message has been sent yet." keyOf={({ id }) => id}>
          {(message) => <MessageRow message={message} now={agency.now} />}
        </Rows>
      </Section>
    </>
  );
}
