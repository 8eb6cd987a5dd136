import { useState } from 'preact/hooks';
import { type AgencyView, ask, type LinkView, type List, pathTo, type PersonView, qrOf } from '../control.ts';
import { useAct } from '../act.tsx';
import { useLive } from '../live.ts';
import { Avatar } from '../parts/avatar.tsx';
import { Copy } from '../parts/copy.tsx';
import { Attributes } from '../parts/facts.tsx';
import { Name } from '../parts/name.tsx';
import { Section, Title } from '../parts/section.tsx';
import { count } from '../count.ts';
import { clip, sentence } from '../foreign.ts';
import { fromNow, linkName, schemaName } from '../words.ts';
import { linkTitle } from './links.tsx';
import { NewPerson } from './new-person.tsx';
import { Wallet } from './person.tsx';
import { hasTasks, Requested, Tasks } from './tasks.tsx';

const PEOPLE = 20;
const isThisMachine = /^(localhost|127\..*|\[::1\])$/.test(location.hostname);
const WHY: Readonly<Record<LinkView['state'], string | undefined>> = {
  open: undefined,
  expired: 'It has expired.',
  taken: 'Somebody has taken it.',
  used: 'It was used.',
};

/** What a phone shows of a link: what it is, who opens it, and then what came of it. */
export function Link({ id, agency }: { readonly id: string; readonly agency: AgencyView }) {
  const { data: link, error } = useLive<LinkView>(id === '' ? undefined : pathTo('links', id));
  const [player, setPlayer] = useState<string>();
  if (id === '' || error !== undefined)
    return <Title text="Nothing is here">This link was never made, or was replaced by another.</Title>;
  if (link === undefined) return <Title text="Looking…" />;
  const why = WHY[link.state];
  return (
    <>
      <Title text={linkName(link.kind)}>
        {linkTitle(link) !== undefined && <Name text={linkTitle(link) ?? ''} most={120} />}
        {'expiryDate' in link && link.expiryDate !== undefined && why === undefined && (
          <span class="muted"> ends {fromNow(link.expiryDate, agency.now)}</span>
        )}
        {why}
      </Title>
      <div class="columns">
        <div class="left">
          {player === undefined ? (
            why === undefined && <Players link={link} onPlayed={setPlayer} />
          ) : (
            <Played agentId={player} agency={agency} />
          )}
        </div>
        <div class="right">
          <Contents link={link} />
          <Section title="Open it on a phone" aside={<Copy text={link.url} what="link" />}>
            <img class="qr" src={qrOf(link)} alt="The address of this page as a QR code" width="220" height="220" />
            {isThisMachine && (
              <p class="muted">
                A phone opens it when the agency was started with <code>--host 0.0.0.0</code>.
              </p>
            )}
            <p class="url">
              <code>{clip(link.url, 400)}</code>
            </p>
          </Section>
        </div>
      </div>
    </>
  );
}

function Contents({ link }: { readonly link: LinkView }) {
  if (link.kind === 'offer')
    return (
      <Section title="What is offered">
        {link.credentials.map(({ schemaId, attributes }, at) => (
          <div key={at}>
            <h3>
              <Name text={schemaName(schemaId)} most={120} />
            </h3>
            <Attributes attributes={attributes} />
          </div>
        ))}
      </Section>
    );
  if (link.kind === 'proof')
    return (
      <Section title="What is asked for">
        <Requested credentials={link.credentials} />
      </Section>
    );
  return null;
}

/** Who opens it: somebody who is there, or somebody new. */
function Players({ link, onPlayed }: { readonly link: LinkView; readonly onPlayed: (agentId: string) => void }) {
  const act = useAct();
  const { data } = useLive<List<PersonView>>(`/people?sort=desc&limit=${PEOPLE}&each=1`);
  const play = async ({ agentId, name }: Pick<PersonView, 'agentId' | 'name'>): Promise<void> => {
    const isDone = await act(
      () => ask('POST', pathTo('people', agentId, 'scan'), { link: link.url }),
      sentence`${name} opened the link.`,
    );
    if (isDone) onPlayed(agentId);
  };
  return (
    <Section title="Who opens it?">
      <ul class="players">
        {data?.items.map((person) => (
          <li key={person.agentId}>
            <button type="button" onClick={() => void play(person)}>
              <Avatar name={person.name} />
              <span>
                Play <Name text={person.name} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {data !== undefined && data.total > data.items.length && (
        <p class="more">And {count(data.total - data.items.length, 'older one')}.</p>
      )}
      <NewPerson label="Create and open" onMade={(person) => void play(person)} />
    </Section>
  );
}

/** What is on the phone of who opened it. */
function Played({ agentId, agency }: { readonly agentId: string; readonly agency: AgencyView }) {
  const { data: person } = useLive<PersonView>(`${pathTo('people', agentId)}?each=20`);
  if (person === undefined) return null;
  return (
    <>
      <Section
        title={
          <>
            You play <Name text={person.name} />
          </>
        }
      >
        <p class="who">
          <Avatar name={person.name} />
          <span>{person.isConnected ? 'Connected with the agency.' : 'Not connected with the agency.'}</span>
        </p>
        {hasTasks(person, agency.now) ? (
          <Tasks person={person} now={agency.now} />
        ) : (
          <p class="muted">Nothing waits for an answer.</p>
        )}
      </Section>
      <Wallet person={person} now={agency.now} />
    </>
  );
}
