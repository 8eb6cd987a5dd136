import type { AgencyOfferRecord } from '../../src/state/records.ts';
import type { AgencyView, Named, PersonView } from '../control.ts';
import { Attributes, Facts, Id } from '../parts/facts.tsx';
import { Name, PersonLink } from '../parts/name.tsx';
import { Pill } from '../parts/pill.tsx';
import { Record } from '../parts/record.tsx';
import { Rows } from '../parts/rows.tsx';
import { Section, Title } from '../parts/section.tsx';
import { fromNow, isPast, schemaName, timeOf } from '../words.ts';

type Offer = Named<PersonView['offers'][number]>;
type AgencyOffer = Named<AgencyOfferRecord>;

export function Offers({ agency: { now } }: { readonly agency: AgencyView }) {
  return (
    <>
      <Title text="Offers">What people are or were offered, and what they made of it.</Title>
      <Section title="Offered to people">
        <Rows<Offer> path="/offers" noun="offer" empty="Nothing has been offered yet." keyOf={({ id }) => id}>
          {({ id, schemaId, attributes, person, agentId, state, createdDate, expiryDate, requestId }) => (
            <Record
              title={<Name text={schemaName(schemaId)} />}
              about={<>to {<Name text={person ?? agentId} most={40} />}</>}
              aside={
                <>
                  <Pill state={state === 'pending' && isPast(expiryDate, now) ? 'expired' : state} />
                  <time dateTime={createdDate}>{timeOf(createdDate, now)}</time>
                </>
              }
            >
              <Attributes attributes={attributes} />
              <Facts
                facts={[
                  ['To', <PersonLink agentId={agentId} name={person} />],
                  ['Ends', expiryDate === undefined ? undefined : fromNow(expiryDate, now)],
                  ['Schema', <Id id={schemaId} />],
                  ['Id', <Id id={id} />],
                  ['Request id', <Id id={requestId} />],
                ]}
              />
            </Record>
          )}
        </Rows>
      </Section>
      <Section title="Offered to the agency">
        <Rows<AgencyOffer>
          path="/credential-offers"
          noun="offer"
          empty="Nobody has offered the agency a credential."
          keyOf={({ id }) => id}
        >
          {({ id, schemaId, attributes, person, agentId, state, createdDate, expiryDate }) => (
            <Record
              title={<Name text={schemaName(schemaId)} />}
              about={<>by {<Name text={person ?? agentId} most={40} />}</>}
              aside={
                <>
                  <Pill state={state === 'pending' && isPast(expiryDate, now) ? 'expired' : state} />
                  <time dateTime={createdDate}>{timeOf(createdDate, now)}</time>
                </>
              }
            >
              <Attributes attributes={attributes} />
              <Facts
                facts={[
                  ['By', <PersonLink agentId={agentId} name={person} />],
                  ['Ends', expiryDate === undefined ? undefined : fromNow(expiryDate, now)],
                  ['Schema', <Id id={schemaId} />],
                  ['Id', <Id id={id} />],
                ]}
              />
            </Record>
          )}
        </Rows>
      </Section>
    </>
  );
}
