import { useEffect, useState } from 'preact/hooks';
import { ask } from './control.ts';

type Listener = () => void;

const listeners = new Set<Listener>();
const watchers = new Set<(isLive: boolean) => void>();
let isLive = true;

/** Looks at everything again that is shown. */
export function refresh(): void {
  for (const listener of listeners) listener();
}

/** Hears of each change by the stream of events. It connects again by itself. */
export function connect(): void {
  const stream = new EventSource('/__agency/events?changes=true');
  stream.addEventListener('changed', refresh);
  stream.addEventListener('open', () => setLive(true));
  stream.addEventListener('error', () => setLive(false));
}

function setLive(value: boolean): void {
  isLive = value;
  for (const watcher of watchers) watcher(value);
}

/** Whether changes are heard of. */
export function useIsLive(): boolean {
  const [value, setValue] = useState(isLive);
  useEffect(() => {
    watchers.add(setValue);
    setValue(isLive);
    return () => void watchers.delete(setValue);
  }, []);
  return value;
}

interface Loaded<Answer> {
  readonly path: string;
  readonly data?: Answer;
  readonly error?: string;
}

/**
 * What the control interface answers, always as it is now. While it is asked for another part of the same list, what
 * there was stays.
 *
 * @param path - Nothing for nothing.
 */
export function useLive<Answer>(path: string | undefined): { readonly data?: Answer; readonly error?: string } {
  const [loaded, setLoaded] = useState<Loaded<Answer>>();
  useEffect(() => {
    if (path === undefined) return undefined;
    let [isOver, isAsking, isStale] = [false, false, false];
    // One at a time: what changes meanwhile is looked at afterwards.
    const load = async (): Promise<void> => {
      isStale = isAsking;
      if (isAsking) return;
      isAsking = true;
      do {
        isStale = false;
        const told = await ask<Answer>('GET', path).then(
          (data) => ({ path, data }),
          (error: Error) => ({ path, error: error.message }),
        );
        if (!isOver) setLoaded(told);
      } while (isStale && !isOver);
      isAsking = false;
    };
    const listener = (): void => void load();
    listeners.add(listener);
    listener();
    return () => {
      isOver = true;
      listeners.delete(listener);
    };
  }, [path]);
  return path !== undefined && loaded !== undefined && listOf(loaded.path) === listOf(path) ? loaded : {};
}

/** Without what is asked of it. */
function listOf(path: string): string | undefined {
  return path.split('?')[0];
}
