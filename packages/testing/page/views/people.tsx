import type { PersonView } from '../control.ts';
import { Rows } from '../parts/rows.tsx';
import { Section, Title } from '../parts/section.tsx';
import { NewPerson } from './new-person.tsx';
import { PersonCard } from './overview.tsx';

export function People() {
  return (
    <>
      <Title text="People">
        Somebody for each who would hold a wallet. You do here what they would do with a phone.
      </Title>
      <Section title="Everybody">
        <NewPerson />
        <Rows<PersonView>
          path="/people?each=1"
          noun="person"
          empty="Nobody is here yet."
          keyOf={({ agentId }) => agentId}
        >
          {(person) => <PersonCard person={person} />}
        </Rows>
      </Section>
    </>
  );
}
