import { useState } from 'preact/hooks';
import { type EventView, type List, type RequestView } from '../control.ts';
import { useLive } from '../live.ts';
import { Section } from '../parts/section.tsx';
import { Told } from '../parts/told.tsx';
import { hasFailed, sentenceOf, timeOf } from '../words.ts';
import { RequestLine } from './requests.tsx';

const SHOWN = 40;

type Entry = { readonly at: string; readonly key: string } & (
  | { readonly event: EventView }
  | { readonly request: RequestView }
);

/** What just happened: what was asked of the agency, and what came of it. */
export function Activity({ now }: { readonly now: string }) {
  const [what, setWhat] = useState<'all' | 'failed'>('all');
  const { data: events } = useLive<List<EventView>>(`/events?sort=desc&limit=${SHOWN}`);
  const { data: requests } = useLive<List<RequestView>>(
    `/requests?sort=desc&limit=${SHOWN}${what === 'failed' ? '&failed=true' : ''}`,
  );
  const entries = merged(events?.items ?? [], requests)
    .filter((entry) => what === 'all' || ('request' in entry && hasFailed(entry.request)))
    .slice(0, SHOWN);
  return (
    <Section
      title="What just happened"
      aside={
        <fieldset class="switch">
          <legend class="hidden">Show</legend>
          {(['all', 'failed'] as const).map((each) => (
            <label key={each}>
              <input type="radio" name="activity" checked={what === each} onChange={() => setWhat(each)} />
              {each === 'all' ? 'Everything' : 'Failures'}
            </label>
          ))}
        </fieldset>
      }
    >
      {entries.length === 0 ? (
        <p class="empty">
          {what === 'failed'
            ? 'No request has failed.'
            : 'Nothing has happened yet. Requests to the agency, and what people do, appear here at once.'}
        </p>
      ) : (
        <ol class="timeline">
          {entries.map((entry) => (
            <li key={entry.key} class={'request' in entry ? (hasFailed(entry.request) ? 'bad' : 'request') : 'event'}>
              <time dateTime={entry.at}>{timeOf(entry.at, now)}</time>
              {'request' in entry ? (
                <RequestLine request={entry.request} />
              ) : (
                <p>
                  <Told parts={sentenceOf(entry.event)} />
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

/** Both newest first. What a request brought about stands above it. */
function merged(events: readonly EventView[], requests: List<RequestView> | undefined): readonly Entry[] {
  const { items = [], total = 0 } = requests ?? {};
  return [
    ...events.map((event) => ({ at: event.at, key: `e${event.id}`, event })),
    ...items.map((request, at) => ({ at: request.at, key: `r${total - at}`, request })),
  ].toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at));
}
