import type { AgencyOfferRecord } from '../../src/state/records.ts';
import type { AgencyView, Named, PersonView } from '../control.ts';
import { Attributes, type Fact, Facts, Id } from '../parts/facts.tsx';
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
          {(offer) => (
            <OfferRecord offer={offer} way="to" now={now} more={[['Request id', <Id id={offer.requestId} />]]} />
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
          {(offer) => <OfferRecord offer={offer} way="by" now={now} />}
        </Rows>
      </Section>
    </>
  );
}

interface OfferRecordProps {
  readonly offer: Offer | AgencyOffer;
  /** Whether it was made to the person or by them. */
  readonly way: 'to' | 'by';
  readonly now: string;
  readonly more?: readonly Fact[];
}

function OfferRecord({ offer, way, now, more = [] }: OfferRecordProps) {
  const { id, schemaId, attributes, person, agentId, state, createdDate, expiryDate } = offer;
  return (
    <Record
      title={<Name text={schemaName(schemaId)} />}
      about={
        <>
          {way} {<Name text={person ?? agentId} most={40} />}
        </>
      }
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
          [way === 'to' ? 'To' : 'By', <PersonLink agentId={agentId} name={person} />],
          ['Ends', expiryDate === undefined ? undefined : fromNow(expiryDate, now)],
          ['Schema', <Id id={schemaId} />],
          ['Id', <Id id={id} />],
          ...more,
        ]}
      />
    </Record>
  );
}
