import { useId, useRef, useState } from 'preact/hooks';
import { type AgencyView, ask, SNAPSHOT } from '../control.ts';
import { useAct } from '../act.tsx';
import { useIsLive } from '../live.ts';
import { Icon } from '../parts/icon.tsx';
import { clockOf } from '../words.ts';

const STEPS = [
  ['1h', 'An hour'],
  ['1d', 'A day'],
  ['30d', '30 days'],
  ['365d', 'A year'],
] as const;

export function Header({ agency }: { readonly agency: AgencyView | undefined }) {
  const isLive = useIsLive();
  return (
    <header class="top">
      <a
        class="skip"
        href="#main"
        onClick={(event) => (event.preventDefault(), document.querySelector<HTMLElement>('main')?.focus())}
      >
        Skip to the content
      </a>
      <a class="brand" href="/#/">
        <img src="/__agency/page/icon.svg" alt="" width="28" height="28" />
        <span>Mock agency</span>
      </a>
      <span class={`live ${isLive ? 'on' : 'off'}`}>{isLive ? 'Live' : 'Connecting again…'}</span>
      {agency !== undefined && <Clock agency={agency} />}
      <More />
    </header>
  );
}

function Clock({ agency: { now } }: { readonly agency: AgencyView }) {
  const [popover, input] = [useId(), useId()];
  const act = useAct();
  const [by, setBy] = useState('');
  const { day, time } = clockOf(now);
  const advance = (how: string) => void act(() => ask('POST', '/clock/advance', { by: how }), 'Time has passed.');
  return (
    <>
      <button type="button" class="quiet" popovertarget={popover}>
        <Icon name="clock" />
        <time dateTime={now}>
          {day}
          <span class="wide">, {time}</span>
        </time>
        <span class="hidden">: advance the clock</span>
      </button>
      <div id={popover} popover="auto" class="popover" data-region tabIndex={-1}>
        <h2>Let time pass</h2>
        <p class="muted">What expires meanwhile has expired. Time does not go back.</p>
        <div class="buttons">
          {STEPS.map(([how, text]) => (
            <button type="button" key={how} onClick={() => advance(how)}>
              {text}
            </button>
          ))}
        </div>
        <form
          class="line"
          onSubmit={(event) => {
            event.preventDefault();
            if (by.trim() !== '') advance(by.trim());
          }}
        >
          <label for={input}>Or by</label>
          <div class="line-fields">
            <input
              id={input}
              value={by}
              placeholder="12h, 1d6h"
              autocomplete="off"
              onInput={(event) => setBy(event.currentTarget.value)}
            />
            <button type="submit">Advance</button>
          </div>
        </form>
      </div>
    </>
  );
}

function More() {
  const popover = useId();
  const act = useAct();
  const dialog = useRef<HTMLDialogElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const reset = (): void => {
    dialog.current?.close();
    void act(() => ask('POST', '/reset'), 'Everything is forgotten.');
  };
  return (
    <>
      <button type="button" class="quiet square" popovertarget={popover}>
        <Icon name="more" />
        <span class="hidden">Snapshot and reset</span>
      </button>
      <div id={popover} ref={menu} popover="auto" class="popover menu">
        <a class="button" href={SNAPSHOT} download="agency-snapshot.json">
          Download a snapshot
        </a>
        <button
          type="button"
          onClick={() => {
            menu.current?.hidePopover();
            dialog.current?.showModal();
          }}
        >
          Reset…
        </button>
        <a class="button" href="/__agency/openapi.json">
          Control interface
        </a>
      </div>
      <dialog ref={dialog} aria-labelledby={`${popover}-title`}>
        <h2 id={`${popover}-title`}>Forget everything?</h2>
        <p>People, credentials, requests and faults are gone then. A snapshot keeps them.</p>
        <div class="buttons">
          <button type="button" class="danger" onClick={reset}>
            Reset
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
        </div>
      </dialog>
    </>
  );
}
