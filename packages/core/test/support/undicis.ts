import type * as undici from 'undici';
import { afterEach } from 'vitest';
import type { Fetch } from '../../src/options.ts';
import type { Sender } from './fetches.ts';

/** What we need of undici, in whatever version. */
type Undici = Pick<
  typeof undici,
  'Agent' | 'MockAgent' | 'ProxyAgent' | 'RetryAgent' | 'fetch' | 'interceptors' | 'setGlobalDispatcher'
>;

/** The versions that can be loaded in this Node: the last needs 22.19. */
export const undicis: Readonly<Record<string, Undici>> = Object.fromEntries(
  (
    await Promise.all(
      ['undici-6', 'undici-7', 'undici'].map(
        async (name) => [name, await import(name).catch(() => undefined)] as const,
      ),
    )
  ).filter(([, loaded]) => loaded),
);

/** Everything that undici can be told to repeat is repeated, and at once. */
const eager = { minTimeout: 1, maxTimeout: 1, methods: ['GET', 'POST', 'DELETE'] as ('GET' | 'POST' | 'DELETE')[] };

export const senders: readonly Sender[] = Object.entries(undicis).flatMap(
  ([name, { Agent, ProxyAgent, RetryAgent, fetch: sends, interceptors, setGlobalDispatcher }]): Sender[] => {
    const send = sends as unknown as (url: string, init: object) => Promise<Response>;
    const globally =
      (dispatcher: () => InstanceType<typeof Agent> | InstanceType<typeof RetryAgent>, option: Fetch | undefined) =>
      () => (setGlobalDispatcher(dispatcher()), option);
    const repeating = () => new Agent().compose(interceptors.retry(eager)) as InstanceType<typeof Agent>;
    return [
      { form: `fetch of ${name}`, make: () => send },
      { form: `fetch of ${name} with an Agent`, hasOwnDispatcher: true, make: () => withDispatcher(send, new Agent()) },
      {
        form: `fetch of ${name} with a ProxyAgent, as in the README`,
        hasOwnDispatcher: true,
        make: (proxyUrl) => withDispatcher(send, new ProxyAgent(proxyUrl)),
      },
      {
        form: `the platform, RetryAgent of ${name} as global dispatcher`,
        make: globally(() => new RetryAgent(new Agent(), eager), undefined),
      },
      {
        form: `globalThis.fetch, RetryAgent of ${name} as global dispatcher`,
        make: globally(() => new RetryAgent(new Agent(), eager), globalThis.fetch),
      },
      {
        form: `fetch of ${name}, its RetryAgent as global dispatcher`,
        make: globally(() => new RetryAgent(new Agent(), eager), send),
      },
      {
        form: `the platform, an Agent of ${name} with the interceptor retry as global dispatcher`,
        make: globally(repeating, undefined),
      },
    ];
  },
);

/**
 * The options `fetch` of clients whose requests go to the global dispatcher of a version of undici: that of its own
 * `fetch`, and, by none, the platform's. Node 26 does not know the dispatcher of undici 6.
 */
export async function fetchesAsking({ Agent, fetch, setGlobalDispatcher }: Undici): Promise<(Fetch | undefined)[]> {
  let isAsked = false;
  // undici counts the arguments.
  const notes = () => (_options: unknown, _handler: unknown) => {
    isAsked = true;
    throw new Error('asked');
  };
  setGlobalDispatcher(new Agent().compose(notes) as never);
  // Nobody has to listen there; but it must be a port that fetch does not refuse by itself.
  await globalThis.fetch('http://127.0.0.1:65535').catch(() => undefined);
  return [...(isAsked ? [undefined] : []), fetch as never];
}

/** Puts the dispatcher of the whole process back after each test. */
export function restoringDispatchers(): void {
  const globals = globalThis as { [place: symbol]: unknown };
  const before = [1, 2]
    .map((form) => Symbol.for(`undici.globalDispatcher.${form}`))
    .map((place) => [place, globals[place]] as const);
  afterEach(() => {
    for (const [place, dispatcher] of before) if (dispatcher) globals[place] = dispatcher;
  });
}

export function withDispatcher(send: (url: string, init: object) => Promise<Response>, dispatcher: object): Fetch {
  return (url, init) => send(url, { ...init, dispatcher });
}
