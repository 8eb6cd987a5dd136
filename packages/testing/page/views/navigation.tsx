import { useEffect, useRef } from 'preact/hooks';
import type { AgencyView } from '../control.ts';
import { Icon, type IconName } from '../parts/icon.tsx';
import { hashOf } from '../route.ts';

interface Place {
  readonly word: string;
  readonly name: string;
  readonly icon: IconName;
  readonly count?: (agency: AgencyView) => number | undefined;
  /** Whether the count is one of things that went wrong, or are meant to. */
  readonly isAlert?: true;
}

export const PLACES: readonly Place[] = [
  { word: '', name: 'Overview', icon: 'home' },
  { word: 'people', name: 'People', icon: 'people', count: ({ counts }) => counts['people'] },
  { word: 'links', name: 'Links', icon: 'link', count: ({ counts }) => counts['links'] },
  { word: 'connections', name: 'Connections', icon: 'plug', count: ({ counts }) => counts['connections'] },
  { word: 'credentials', name: 'Credentials', icon: 'card', count: ({ counts }) => counts['credentials'] },
  { word: 'offers', name: 'Offers', icon: 'gift', count: ({ counts }) => counts['offers'] },
  { word: 'proof-requests', name: 'Proof requests', icon: 'shield', count: ({ counts }) => counts['proofRequests'] },
  { word: 'messages', name: 'Messages', icon: 'message', count: ({ counts }) => counts['messages'] },
  { word: 'requests', name: 'Requests', icon: 'list', count: ({ failures }) => failures, isAlert: true },
  {
    word: 'faults',
    name: 'Faults',
    icon: 'bolt',
    count: ({ faults, limit }) => faults + (limit === null ? 0 : 1),
    isAlert: true,
  },
];

export function Navigation({ here, agency }: { readonly here: string; readonly agency: AgencyView | undefined }) {
  const places = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone it is a strip that may have to move.
    const [bar, current] = [places.current, places.current?.querySelector('[aria-current]')];
    if (bar && current instanceof HTMLElement)
      bar.scrollLeft = current.offsetLeft - (bar.clientWidth - current.clientWidth) / 2;
  }, [here]);
  return (
    <nav class="places" aria-label="Places" ref={places}>
      <ul>
        {PLACES.map(({ word, name, icon, count, isAlert }) => {
          const number = (agency && count?.(agency)) ?? 0;
          return (
            <li key={word}>
              <a href={word === '' ? '#/' : hashOf(word)} aria-current={here === word ? 'page' : undefined}>
                <Icon name={icon} />
                <span>{name}</span>
                {number > 0 && (
                  <span class={isAlert ? 'number alert' : 'number'}>
                    {number.toLocaleString('en')}
                    {isAlert && <span class="hidden">{word === 'requests' ? ' failed' : ' set up'}</span>}
                  </span>
                )}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
