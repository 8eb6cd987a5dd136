import { useId, useState } from 'preact/hooks';
import { useAct } from '../act.tsx';
import { ask, type LinkView, type List, pathTo, type PersonView } from '../control.ts';
import { useLive } from '../live.ts';
import { clip, sentence } from '../foreign.ts';
import { linkName, timeOf } from '../words.ts';
import { linkTitle } from './links.tsx';

/** How many links can be chosen; any other can be pasted. */
const OFFERED = 50;

/** Opens a link of the agency, as with a phone: one of those that there are, or any that is pasted. */
export function Scan({ person: { agentId, name } }: { readonly person: Pick<PersonView, 'agentId' | 'name'> }) {
  const [select, input] = [useId(), useId()];
  const act = useAct();
  const [link, setLink] = useState('');
  const [chosen, setChosen] = useState('');
  const { data } = useLive<List<LinkView>>(`/links?sort=desc&limit=${OFFERED}`);
  const open = (data?.items ?? []).filter(({ state }) => state === 'open');
  const scan = async (text: string): Promise<void> => {
    const isDone = await act(
      () => ask('POST', pathTo('people', agentId, 'scan'), { link: text }),
      sentence`${name} opened the link.`,
    );
    if (isDone) setLink('');
  };
  const makeInvitation = (): void => void act(() => ask('POST', '/invitation'), 'There is an invitation now.');
  const url = (open.find(({ id }) => id === chosen) ?? open[0])?.url;
  return (
    <div class="stack">
      {data === undefined ? null : open.length === 0 ? (
        <p class="empty">
          There is no link that can be opened.{' '}
          <button type="button" class="quiet" onClick={makeInvitation}>
            Make an invitation
          </button>
        </p>
      ) : (
        <form
          class="line"
          onSubmit={(event) => {
            event.preventDefault();
            if (url !== undefined) void scan(url);
          }}
        >
          <label for={select}>A link of the agency</label>
          <div class="line-fields">
            <select
              id={select}
              value={chosen === '' ? open[0]?.id : chosen}
              onChange={(event) => setChosen(event.currentTarget.value)}
            >
              {open.map((each) => (
                <option key={each.id} value={each.id}>
                  {clip(`${linkName(each.kind)}${linkTitle(each) === undefined ? '' : `: ${linkTitle(each)}`}`, 70)}
                  {`, ${timeOf(each.createdDate, data?.items[0]?.createdDate ?? each.createdDate)}`}
                </option>
              ))}
            </select>
            <button type="submit">Open</button>
          </div>
        </form>
      )}
      <form
        class="line"
        onSubmit={(event) => {
          event.preventDefault();
          if (link.trim() !== '') void scan(link.trim());
        }}
      >
        <label for={input}>Or any link, pasted</label>
        <div class="line-fields">
          <input
            id={input}
            value={link}
            placeholder="http://… or openid4vp://…"
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => setLink(event.currentTarget.value)}
          />
          <button type="submit">Open</button>
        </div>
      </form>
    </div>
  );
}
