import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { clip, plain, type Sentence } from './foreign.ts';
import { refresh } from './live.ts';

/** Does something, says what came of it, and looks at everything again. */
export type Act = (work: () => Promise<unknown>, done: string | Sentence) => Promise<boolean>;

export const ActContext = createContext<Act>(async () => false);

export function useAct(): Act {
  return useContext(ActContext);
}

/** What somebody who does things is told: by `say` quietly, by `fail` until it is closed. */
export function actWith(say: (text: string) => void, fail: (text: string | undefined) => void): Act {
  return async (work, done) => {
    const region = document.activeElement?.closest<HTMLElement>('[data-region]') ?? undefined;
    try {
      await work();
      fail(undefined);
      say(typeof done === 'string' ? done : plain(done));
      return true;
    } catch (error) {
      fail(clip(error instanceof Error ? error.message : String(error), 600));
      return false;
    } finally {
      refresh();
      keepFocus(region);
    }
  };
}

/** A button that is gone takes the focus with it: who works by keyboard goes on where it was. */
function keepFocus(region: HTMLElement | undefined): void {
  if (region === undefined) return;
  const rescue = (): void => {
    if (document.activeElement === null || document.activeElement === document.body) {
      const target = region.isConnected ? region : document.querySelector<HTMLElement>('main');
      target?.focus({ preventScroll: true });
      if (document.activeElement === target) observer.disconnect();
    }
  };
  const observer = new MutationObserver(rescue);
  observer.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => observer.disconnect(), 2_000);
}
