import { useId, useState } from 'preact/hooks';
import { useAct } from '../act.tsx';
import { ask, type PersonView } from '../control.ts';
import { sentence } from '../foreign.ts';
import { hashOf } from '../route.ts';

interface NewPersonProps {
  /** Default: her wallet is shown. */
  readonly onMade?: (person: PersonView) => void;
  readonly label?: string;
}

/** Makes somebody whom the agency does not know yet. */
export function NewPerson({
  onMade = ({ agentId }) => (location.hash = hashOf('people', agentId)),
  label = 'Create',
}: NewPersonProps) {
  const id = useId();
  const act = useAct();
  const [name, setName] = useState('');
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const wanted = name.trim() || 'Ada';
    let made: PersonView | undefined;
    const isDone = await act(
      async () => (made = await ask<PersonView>('POST', '/people', { name: wanted })),
      sentence`${wanted} was created.`,
    );
    if (!isDone || made === undefined) return;
    setName('');
    onMade(made);
  };
  return (
    <form class="line" onSubmit={(event) => void submit(event)}>
      <label for={id}>Somebody new</label>
      <div class="line-fields">
        <input
          id={id}
          value={name}
          placeholder="Ada"
          autocomplete="off"
          maxLength={200}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <button type="submit">{label}</button>
      </div>
    </form>
  );
}
