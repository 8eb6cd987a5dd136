import type { AgencyView, CredentialView, PersonView } from '../control.ts';
import { Attributes, Facts, Id } from '../parts/facts.tsx';
import { Name, PersonLink } from '../parts/name.tsx';
import { Pill } from '../parts/pill.tsx';
import { Record } from '../parts/record.tsx';
import { Rows } from '../parts/rows.tsx';
import { Section, Title } from '../parts/section.tsx';
import { fromNow, schemaName, textOf, timeOf } from '../words.ts';

type Credential = PersonView['credentials'][number] & Partial<CredentialView>;

/** A credential: what it is, whose, and whether it can be shown. */
export function CredentialRow({ credential, now }: { readonly credential: Credential; readonly now: string }) {
  const { id, schemaId, attributes, status, isExpired, expirationDate, issuedDate, format, person, agentId, holder } =
    credential;
  const [first] = attributes;
  return (
    <Record
      title={<Name text={schemaName(schemaId)} />}
      about={
        <>
          {person !== undefined && (
            <>
              <Name text={person} most={40} /> ·{' '}
            </>
          )}
          {first === undefined ? 'without attributes' : <Name text={textOf(first.value ?? first.key)} />}
        </>
      }
      aside={
        <>
          {isExpired && <Pill state="expired" />}
          <Pill state={status} />
        </>
      }
    >
      <Attributes attributes={attributes} />
      <Facts
        facts={[
          ['Id', <Id id={id} />],
          [
            'Holder',
            agentId === undefined && holder === undefined ? undefined : (
              <PersonLink agentId={holder ?? agentId} name={person} />
            ),
          ],
          ['In the wallet', 'issuedDate' in credential ? (holder === undefined ? 'Not yet' : 'Yes') : undefined],
          ['Schema', <Id id={schemaId} />],
          ['Format', format],
          ['Issued', issuedDate === undefined ? undefined : timeOf(issuedDate, now)],
          [
            'Expires',
            expirationDate === undefined
              ? undefined
              : `${fromNow(expirationDate, now)}, ${timeOf(expirationDate, now)}`,
          ],
        ]}
      />
    </Record>
  );
}

export function Credentials({ agency }: { readonly agency: AgencyView }) {
  return (
    <>
      <Title text="Credentials">What the agency issued, and whether it holds.</Title>
      <Section title="Issued">
        <Rows<CredentialView>
          path="/credentials"
          noun="credential"
          empty="No credential has been issued yet."
          keyOf={({ id }) => id}
        >
          {(credential) => <CredentialRow credential={credential} now={agency.now} />}
        </Rows>
      </Section>
    </>
  );
}
