import { useId, useState } from 'preact/hooks';
import type { Fault } from '../../src/faults/fault.ts';
import { useAct } from '../act.tsx';
import { type AgencyView, ask, type List } from '../control.ts';
import { useLive } from '../live.ts';
import { Section, Title } from '../parts/section.tsx';
import { count } from '../count.ts';
import { clip } from '../foreign.ts';

interface OperationView {
  readonly id: string;
  readonly method: string;
}

const KINDS = [
  ['html', 'A gateway’s page (502)'],
  ['envelope', 'The agency’s own failure (400)'],
  ['status', 'A status without a body (503)'],
  ['reset', 'No answer: the connection breaks'],
  ['cut', 'Half of an answer'],
  ['slow', 'Slow, and nothing else'],
] as const;
const HOW_OFTEN = [
  ['1', 'Once'],
  ['2', 'Twice'],
  ['10', 'Ten times'],
  ['always', 'Always'],
] as const;
const WHEN = [
  ['before', 'Before it is done'],
  ['after', 'After it is done'],
] as const;

export function Faults({ agency }: { readonly agency: AgencyView }) {
  const act = useAct();
  const { data } = useLive<List<Fault>>('/faults');
  const faults = data?.items ?? [];
  return (
    <>
      <Title text="Faults">What your code has to survive. The next calls fail as you say here.</Title>
      <div class="columns">
        <div class="left">
          <Section title="Make calls fail">
            <NewFault />
          </Section>
          <Section title="Limit the rate">
            <Limit agency={agency} />
          </Section>
        </div>
        <div class="right">
          <Section
            title="Set up"
            aside={
              faults.length > 0 && (
                <button
                  type="button"
                  class="quiet"
                  onClick={() => void act(() => ask('DELETE', '/faults'), 'There is no fault any more.')}
                >
                  End all
                </button>
              )
            }
          >
            {faults.length === 0 && <p class="empty">Calls fail only for reasons of their own.</p>}
            <ul class="rows">
              {faults.slice(0, 100).map((fault) => (
                <li key={fault.id} class="fault">
                  <span class="record-text">
                    <span class="record-title">
                      <code>{clip(fault.operations?.join(', ') ?? 'every operation', 80)}</code>
                    </span>
                    <span class="record-about">{describe(fault)}</span>
                  </span>
                  <button
                    type="button"
                    class="quiet"
                    onClick={() => void act(() => ask('DELETE', `/faults/${fault.id}`), 'The fault is ended.')}
                  >
                    End<span class="hidden"> fault {fault.id}</span>
                  </button>
                </li>
              ))}
            </ul>
            {faults.length > 100 && <p class="more">And {count(faults.length - 100, 'more fault')}.</p>}
          </Section>
        </div>
      </div>
    </>
  );
}

function describe({ as, when, remaining, passing, latencyMs, probability }: Fault): string {
  return [
    as ?? 'slow',
    when === 'after' ? 'after it is done' : 'before it is done',
    remaining === 'always' ? 'always' : `${remaining} more`,
    ...(passing > 0 ? [`after ${count(passing, 'call')}`] : []),
    ...(latencyMs > 0 ? [`${latencyMs} ms late`] : []),
    ...(probability < 1 ? [`${Math.round(probability * 100)} % of calls`] : []),
  ].join(' · ');
}

function NewFault() {
  const act = useAct();
  const { data } = useLive<List<OperationView>>('/operations');
  const [fault, setFault] = useState({ operation: '', as: 'html', when: 'before', times: '1', latency: '' });
  const set = (name: keyof typeof fault) => (value: string) => setFault({ ...fault, [name]: value });
  const methods = [...new Set((data?.items ?? []).map(({ method }) => method))].toSorted();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { operation, as, when, times, latency } = fault;
    const body = {
      ...(operation === '' ? {} : { operation }),
      ...(as === 'slow' ? {} : { as, when: as === 'cut' ? 'after' : when }),
      times: times === 'always' ? times : Number(times),
      ...(latency.trim() !== '' || as === 'slow' ? { latency: latency.trim() || '2s' } : {}),
    };
    void act(() => ask('POST', '/faults', body), 'The fault is set up.');
  };
  return (
    <form class="stack" onSubmit={submit}>
      <Choice
        label="Operation"
        value={fault.operation}
        onChange={set('operation')}
        options={[['', 'Every operation'], ...methods.map((each) => [each, each] as const)]}
      />
      <Choice label="What comes back" value={fault.as} onChange={set('as')} options={KINDS} />
      {fault.as !== 'slow' && fault.as !== 'cut' && (
        <Choice label="When" value={fault.when} onChange={set('when')} options={WHEN} />
      )}
      <Choice label="How often" value={fault.times} onChange={set('times')} options={HOW_OFTEN} />
      <Field
        label="How late"
        value={fault.latency}
        onChange={set('latency')}
        placeholder={fault.as === 'slow' ? '2s' : 'at once; or 500ms, 2s'}
      />
      <div class="buttons">
        <button type="submit" class="main">
          Set up
        </button>
      </div>
    </form>
  );
}

function Limit({ agency: { limit } }: { readonly agency: AgencyView }) {
  const act = useAct();
  const [rate, setRate] = useState('');
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void act(() => ask('PUT', '/limit', { limit: rate.trim() || '50/s' }), 'The rate is limited.');
      }}
    >
      <p class="muted">
        {limit === null ? 'There is no limit.' : `More than ${limit} are answered 429, with Retry-After.`}
      </p>
      <Field label="At most" value={rate} onChange={setRate} placeholder="50/s" />
      <div class="buttons">
        <button type="submit">Limit</button>
        {limit !== null && (
          <button
            type="button"
            class="quiet"
            onClick={() => void act(() => ask('PUT', '/limit', {}), 'There is no limit any more.')}
          >
            End the limit
          </button>
        )}
      </div>
    </form>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Field({ label, value, onChange, placeholder }: FieldProps & { readonly placeholder: string }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        value={value}
        placeholder={placeholder}
        autocomplete="off"
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}

function Choice({
  label,
  value,
  onChange,
  options,
}: FieldProps & { readonly options: readonly (readonly [string, string])[] }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
