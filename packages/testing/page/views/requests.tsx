import { useState } from 'preact/hooks';
import { type AgencyView, ask, type RequestView } from '../control.ts';
import { useAct } from '../act.tsx';
import { Name } from '../parts/name.tsx';
import { Pill } from '../parts/pill.tsx';
import { Record } from '../parts/record.tsx';
import { Rows } from '../parts/rows.tsx';
import { Section, Title } from '../parts/section.tsx';
import { clip } from '../foreign.ts';
import { hasFailed, reasonsOf, timeOf } from '../words.ts';

/** A request in two lines: what was asked, and why it failed. */
export function RequestLine({ request }: { readonly request: RequestView }) {
  const reasons = reasonsOf(request);
  return (
    <div class="request-line">
      <p>
        <Status request={request} /> <code>{clip(request.operation ?? `${request.method} ${request.path}`, 80)}</code>
        {request.person !== undefined && (
          <span class="muted">
            {' '}
            for <Name text={request.person} most={40} />
          </span>
        )}
      </p>
      {reasons.length > 0 && (
        <ul class="reasons">
          {reasons.slice(0, 5).map((reason, at) => (
            <li key={at}>
              <bdi>{reason}</bdi>
            </li>
          ))}
          {reasons.length > 5 && <li>and {reasons.length - 5} more</li>}
        </ul>
      )}
    </div>
  );
}

function Status({ request }: { readonly request: RequestView }) {
  const state = request.status === 0 ? 'no answer' : String(request.status);
  return <Pill state={state} tone={hasFailed(request) ? 'bad' : 'quiet'} />;
}

export function Requests({ agency }: { readonly agency: AgencyView }) {
  const [isFailed, setIsFailed] = useState(false);
  const act = useAct();
  return (
    <>
      <Title text="Requests">What was sent to the agency, the last 1,000, and why it was refused.</Title>
      <Section
        title={isFailed ? 'Those that failed' : 'All'}
        aside={
          <>
            <label class="check">
              <input
                type="checkbox"
                checked={isFailed}
                onChange={(event) => setIsFailed(event.currentTarget.checked)}
              />
              Failures only
            </label>
            <button
              type="button"
              class="quiet"
              onClick={() => void act(() => ask('DELETE', '/requests'), 'The requests are forgotten.')}
            >
              Clear
            </button>
          </>
        }
      >
        <Rows<RequestView>
          key={String(isFailed)}
          path={`/requests${isFailed ? '?failed=true' : ''}`}
          noun="request"
          empty={isFailed ? 'No request has failed.' : 'The agency has not been asked anything yet.'}
          keyOf={(request, at) => `${request.at} ${at}`}
        >
          {(request) => (
            <Record
              tone={hasFailed(request) ? 'bad' : undefined}
              title={
                <>
                  <Status request={request} /> <code>{clip(request.operation ?? 'no operation', 80)}</code>
                </>
              }
              about={reasonsOf(request)[0] ?? clip(`${request.method} ${request.path}`, 120)}
              aside={<time dateTime={request.at}>{timeOf(request.at, agency.now)}</time>}
            >
              <RequestLine request={request} />
              <p>
                <code>{clip(`${request.method} ${request.path}`, 300)}</code>
              </p>
              <h3>What was sent</h3>
              <pre tabIndex={0}>{clip(JSON.stringify(request.input, undefined, 2), 5_000)}</pre>
              <h3>Headers</h3>
              <p class="muted">{request.headers.length === 0 ? 'None.' : clip(request.headers.join(', '), 1_000)}</p>
            </Record>
          )}
        </Rows>
      </Section>
    </>
  );
}
