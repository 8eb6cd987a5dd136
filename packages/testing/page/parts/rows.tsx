import type { ComponentChildren, Key } from 'preact';
import { useState } from 'preact/hooks';
import type { List } from '../control.ts';
import { useLive } from '../live.ts';
import { count } from '../count.ts';

const PAGE = 50;
/** Who wants to see more asks the control interface. */
const MOST = 500;

interface RowsProps<Item> {
  /** The list, as the control interface has it. */
  readonly path: string;
  readonly noun: string;
  readonly empty: ComponentChildren;
  readonly keyOf: (item: Item, at: number) => Key;
  readonly children: (item: Item) => ComponentChildren;
}

/** The newest of a list, and how many there are besides. */
export function Rows<Item>({ path, noun, empty, keyOf, children: draw }: RowsProps<Item>) {
  const [limit, setLimit] = useState(PAGE);
  const { data, error } = useLive<List<Item>>(`${path}${path.includes('?') ? '&' : '?'}sort=desc&limit=${limit}`);
  if (error !== undefined) return <p class="muted">{error}</p>;
  if (data === undefined) return <p class="muted">Looking…</p>;
  if (data.total === 0) return <div class="empty">{empty}</div>;
  const left = data.total - data.items.length;
  return (
    <>
      <ul class="rows">
        {data.items.map((item, at) => (
          <li key={keyOf(item, at)}>{draw(item)}</li>
        ))}
      </ul>
      {left > 0 && (
        <p class="more">
          {`The newest ${data.items.length} are here, and there ${left === 1 ? 'is' : 'are'} ${count(left, `more ${noun}`)}.`}{' '}
          {limit < MOST ? (
            <button type="button" class="quiet" onClick={() => setLimit(limit + PAGE)}>
              Show {Math.min(PAGE, left)} more
            </button>
          ) : (
            <>
              All are at <code>/__agency{path.split('?')[0]}</code>.
            </>
          )}
        </p>
      )}
    </>
  );
}
