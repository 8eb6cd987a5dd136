import type { LinkView, AgencyView } from '../control.ts';
import { ask } from '../control.ts';
import { useAct } from '../act.tsx';
import { Icon } from '../parts/icon.tsx';
import { Name } from '../parts/name.tsx';
import { Pill } from '../parts/pill.tsx';
import { Rows } from '../parts/rows.tsx';
import { Section, Title } from '../parts/section.tsx';
import { hashOf } from '../route.ts';
import { linkName, schemaName, timeOf } from '../words.ts';

/** What a link is about, beside what it is. */
export function linkTitle(link: LinkView): string | undefined {
  if (link.kind === 'offer') return link.credentials.map(({ schemaId }) => schemaName(schemaId)).join(', ');
  if (link.kind === 'proof') return link.name;
  return link.kind === 'flow' ? link.workflow : undefined;
}

export function Links({ agency }: { readonly agency: AgencyView }) {
  const act = useAct();
  return (
    <>
      <Title text="Links">
        What the agency has printed, mailed or shown as a QR code. Somebody opens them with a phone.
      </Title>
      <Section
        title="All"
        aside={
          <button
            type="button"
            class="quiet"
            onClick={() => void act(() => ask('POST', '/invitation'), 'There is an invitation now.')}
          >
            Make an invitation
          </button>
        }
      >
        <Rows<LinkView> path="/links" noun="link" empty="The agency has made no link yet." keyOf={({ id }) => id}>
          {(link) => (
            <a class="person-card" href={hashOf('links', link.id)}>
              <span class="record-text">
                <span class="record-title">{linkName(link.kind)}</span>
                <span class="record-about">
                  <Name text={linkTitle(link) ?? link.url} most={140} />
                </span>
              </span>
              <span class="record-aside">
                <Pill state={link.state} tone={link.state === 'open' ? 'good' : 'quiet'} />
                <time dateTime={link.createdDate}>{timeOf(link.createdDate, agency.now)}</time>
              </span>
              <Icon name="open" />
            </a>
          )}
        </Rows>
      </Section>
    </>
  );
}
