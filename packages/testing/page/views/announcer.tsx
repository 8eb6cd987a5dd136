import { useEffect, useRef, useState } from 'preact/hooks';
import type { EventView, List } from '../control.ts';
import { useLive } from '../live.ts';
import { plain } from '../foreign.ts';
import { sentenceOf } from '../words.ts';

const LOOKED_AT = 20;

/** Says what happens to who does not see it: the last of it, and how much there was besides. */
export function Announcer({ said }: { readonly said: string }) {
  const { data } = useLive<List<EventView>>(`/events?sort=desc&limit=${LOOKED_AT}`);
  const seen = useRef<number>(undefined);
  const [text, setText] = useState('');
  useEffect(() => {
    if (data === undefined) return;
    const [newest] = data.items;
    const before = seen.current;
    seen.current = newest?.id ?? before ?? 0;
    if (newest === undefined || before === undefined || newest.id <= before) return;
    const more = data.items.filter(({ id }) => id > before).length - 1;
    const told = plain(sentenceOf(newest));
    setText(more > 0 ? `${told}, and ${more} more things happened.` : `${told}.`);
  }, [data]);
  useEffect(() => setText(said), [said]);
  return (
    <p class="hidden" role="status">
      {text}
    </p>
  );
}
