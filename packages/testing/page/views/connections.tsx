import type { AgencyView, ConnectionView } from '../control.ts';
import { Facts, Id } from '../parts/facts.tsx';
import { Name, PersonLink } from '../parts/name.tsx';
import { Record } from '../parts/record.tsx';
import { Rows } from '../parts/rows.tsx';
import { Section, Title } from '../parts/section.tsx';
import { timeOf } from '../words.ts';

export function Connections({ agency }: { readonly agency: AgencyView }) {
  return (
    <>
      <Title text="Connections">Whom the agency knows.</Title>
      <Section title="All">
        <Rows<ConnectionView>
          path="/connections"
          noun="connection"
          empty="Nobody is connected yet."
          keyOf={({ agentId }) => agentId}
        >
          {({ agentId, alias, did, displayName, createdDate }) => (
            <Record
              title={<Name text={displayName} />}
              about={<Name text={alias} most={140} />}
              aside={<time dateTime={createdDate}>{timeOf(createdDate, agency.now)}</time>}
            >
              <Facts
                facts={[
                  ['Wallet', <PersonLink agentId={agentId} name={displayName} />],
                  ['Agent id', <Id id={agentId} />],
                  ['Alias', <Id id={alias} />],
                  ['DID', <Id id={did} />],
                ]}
              />
            </Record>
          )}
        </Rows>
      </Section>
    </>
  );
}
