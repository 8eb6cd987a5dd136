import type { ComponentChildren } from 'preact';
import { count } from '../count.ts';
import { clip } from '../foreign.ts';
import { textOf } from '../words.ts';

/** How many fields are shown; nobody reads more. */
const MOST = 50;

export type Fact = readonly [name: string, value: ComponentChildren];

/** Names and values. Those without a value are left out. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const known = facts.filter(([, value]) => value !== undefined && value !== null);
  if (known.length === 0) return <p class="muted">There is nothing more to tell.</p>;
  return (
    <>
      <dl class="facts">
        {known.slice(0, MOST).map(([name, value], at) => (
          <div key={at}>
            <dt>
              <bdi>{clip(name, 80)}</bdi>
            </dt>
            <dd>{typeof value === 'string' ? <bdi>{clip(value, 2_000)}</bdi> : value}</dd>
          </div>
        ))}
      </dl>
      {known.length > MOST && <p class="muted">And {count(known.length - MOST, 'more field')}.</p>}
    </>
  );
}

export function Attributes({
  attributes,
}: {
  readonly attributes: readonly { readonly key: string; readonly value?: unknown }[];
}) {
  if (attributes.length === 0) return <p class="muted">Without attributes.</p>;
  return <Facts facts={attributes.map(({ key, value }) => [key, value === undefined ? '–' : textOf(value)])} />;
}

export function Id({ id }: { readonly id: string }) {
  return <code>{clip(id, 200)}</code>;
}
