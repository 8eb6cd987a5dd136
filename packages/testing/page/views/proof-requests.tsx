import type { AgencyView, Named, PersonView } from '../control.ts';
import { Attributes, Facts, Id } from '../parts/facts.tsx';
import { Name, PersonLink } from '../parts/name.tsx';
import { Pill } from '../parts/pill.tsx';
import { Record } from '../parts/record.tsx';
import { Rows } from '../parts/rows.tsx';
import { Section, Title } from '../parts/section.tsx';
import { fromNow, isPast, timeOf } from '../words.ts';
import { Requested } from './tasks.tsx';

type ProofRequest = Named<PersonView['proofRequests'][number]>;

export function ProofRequests({ agency: { now } }: { readonly agency: AgencyView }) {
  return (
    <>
      <Title text="Proof requests">What people are or were asked, and what they showed.</Title>
      <Section title="All">
        <Rows<ProofRequest>
          path="/proof-requests"
          noun="proof request"
          empty="Nobody has been asked for a proof yet."
          keyOf={({ id }) => id}
        >
          {({ id, name, credentials, shown, person, agentId, state, createdDate, expiryDate, protocol, requestId }) => (
            <Record
              title={<Name text={name} most={80} />}
              about={<>to {<Name text={person ?? agentId} most={40} />}</>}
              aside={
                <>
                  <Pill state={state === 'pending' && isPast(expiryDate, now) ? 'expired' : state} />
                  <time dateTime={createdDate}>{timeOf(createdDate, now)}</time>
                </>
              }
            >
              <h3>What was asked for</h3>
              <Requested credentials={credentials} />
              {shown !== undefined && (
                <>
                  <h3>What was shown</h3>
                  {shown.slice(0, 20).map(({ name: which, credentialId, attributes }, at) => (
                    <div key={at} class="shown">
                      <p>
                        <Name text={which} /> <span class="muted">from</span> <Id id={credentialId} />
                      </p>
                      <Attributes attributes={attributes} />
                    </div>
                  ))}
                </>
              )}
              <Facts
                facts={[
                  ['To', <PersonLink agentId={agentId} name={person} />],
                  ['Ends', expiryDate === undefined ? undefined : fromNow(expiryDate, now)],
                  ['Protocol', protocol],
                  ['Id', <Id id={id} />],
                  ['Request id', <Id id={requestId} />],
                ]}
              />
            </Record>
          )}
        </Rows>
      </Section>
    </>
  );
}
