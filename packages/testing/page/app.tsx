import { useEffect, useRef, useState } from 'preact/hooks';
import { ActContext, actWith } from './act.tsx';
import type { AgencyView } from './control.ts';
import { useLive } from './live.ts';
import { Icon } from './parts/icon.tsx';
import { Title } from './parts/section.tsx';
import { type Route, useRoute } from './route.ts';
import { own } from './words.ts';
import { Announcer } from './views/announcer.tsx';
import { Connections } from './views/connections.tsx';
import { Credentials } from './views/credentials.tsx';
import { Faults } from './views/faults.tsx';
import { Header } from './views/header.tsx';
import { Link } from './views/link.tsx';
import { Links } from './views/links.tsx';
import { Messages } from './views/messages.tsx';
import { Navigation, PLACES } from './views/navigation.tsx';
import { Offers } from './views/offers.tsx';
import { Overview } from './views/overview.tsx';
import { People } from './views/people.tsx';
import { Person } from './views/person.tsx';
import { ProofRequests } from './views/proof-requests.tsx';
import { Requests } from './views/requests.tsx';

/**
 * The page.
 *
 * @param link - The id of the link that was opened, where this is no place of the page; empty for one that is not
 * there.
 */
export function App({ link }: { readonly link: string | undefined }) {
  const route = useRoute();
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<string>();
  const { data: agency, error } = useLive<AgencyView>('');
  const main = useRef<HTMLElement>(null);
  const where = route.join('/');
  const place = PLACES.find(({ word }) => word === (route[0] ?? ''));
  const isFirst = useRef(true);
  useEffect(() => {
    document.title = link === undefined ? `${place?.name ?? 'Nothing'} · Mock agency` : 'Mock agency';
    setFailure(undefined);
    // Somebody went on: what is new begins at the top, for eyes and for screen readers.
    if (!isFirst.current) {
      scrollTo(0, 0);
      main.current?.focus({ preventScroll: true });
    }
    isFirst.current = false;
  }, [where]);
  return (
    <ActContext.Provider value={actWith(setSaid, setFailure)}>
      <Header agency={agency} />
      <div class={link === undefined ? 'frame' : 'frame alone'}>
        {link === undefined && <Navigation here={route[0] ?? ''} agency={agency} />}
        <main id="main" ref={main} tabIndex={-1}>
          <div role="alert">
            {failure !== undefined && (
              <p class="failure">
                <Icon name="alert" />
                <span>{failure}</span>
                <button type="button" class="quiet square" onClick={() => setFailure(undefined)}>
                  <Icon name="close" />
                  <span class="hidden">Close</span>
                </button>
              </p>
            )}
          </div>
          {agency === undefined ? (
            <Title text={error === undefined ? 'Looking…' : 'No agency'}>{error}</Title>
          ) : (
            <View route={route} link={link} agency={agency} />
          )}
        </main>
      </div>
      <Announcer said={said} />
    </ActContext.Provider>
  );
}

function View({
  route,
  link,
  agency,
}: {
  readonly route: Route;
  readonly link: string | undefined;
  readonly agency: AgencyView;
}) {
  if (link !== undefined) return <Link id={link} agency={agency} />;
  const [word = '', id] = route;
  if (word === 'people' && id !== undefined) return <Person key={id} agentId={id} agency={agency} />;
  if (word === 'links' && id !== undefined) return <Link key={id} id={id} agency={agency} />;
  const Place = own(VIEWS, word);
  return Place === undefined ? (
    <Title text="Nothing is here">There is no such place on this page.</Title>
  ) : (
    <Place agency={agency} />
  );
}

const VIEWS: Readonly<Record<string, (props: { readonly agency: AgencyView }) => preact.ComponentChild>> = {
  '': Overview,
  people: People,
  links: Links,
  connections: Connections,
  credentials: Credentials,
  offers: Offers,
  'proof-requests': ProofRequests,
  messages: Messages,
  requests: Requests,
  faults: Faults,
};
