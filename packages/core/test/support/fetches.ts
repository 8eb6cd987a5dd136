import ky1, { type Options, type RetryOptions } from 'ky';
import ky2 from 'ky-2';
import type { Fetch } from '../../src/options.ts';

/** A way to send: without a form of its own, it is the platform's `fetch` without any option. */
export interface Sender {
  readonly form: string;
  /** Makes the option `fetch`, and whatever must be set for the whole process. */
  readonly make: (proxyUrl: string) => Fetch | undefined;
  /** Its dispatcher is the caller's, and the client's own stands nowhere. */
  readonly hasOwnDispatcher?: true;
}

const again: Fetch = async (url, init) => {
  for (let left = 2; ; left--) {
    try {
      const response = await fetch(url, init);
      if (response.ok || left === 0) return response;
    } catch (thrown) {
      if (left === 0) throw thrown;
    }
  }
};

/** Everything that ky can be told to repeat is repeated, and at once. */
const eager: RetryOptions = { limit: 2, methods: ['get', 'post', 'delete'], delay: () => 1 };

type Ky = (
  url: string,
  options: RequestInit & Pick<Options, 'retry' | 'timeout' | 'throwHttpErrors'>,
) => Promise<Response>;

const kys: Readonly<Record<string, Ky>> = { 'ky 1': ky1, 'ky 2': ky2 };

/** Without undici in the process, so that `fetch` is as the platform has it. */
export const senders: readonly Sender[] = [
  { form: 'the platform', make: () => undefined },
  { form: 'globalThis.fetch', make: () => globalThis.fetch },
  { form: 'a wrapper', make: () => (url, init) => fetch(url, init) },
  {
    form: 'a wrapper with other headers',
    make: () => (url, init) =>
      fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), 'x-more': '1' } }),
  },
  { form: 'a wrapper with a Request', make: () => (url, init) => fetch(new Request(url, init)) },
  {
    form: 'a wrapper that reads the body first',
    make: () => async (url, init) =>
      fetch(url, init.body ? { ...init, body: await new Response(init.body).text() } : init),
  },
  { form: 'a wrapper that sends again', make: () => again },
  {
    form: 'a wrapper that reads the body first and sends again',
    make: () => async (url, init) =>
      again(url, init.body ? { ...init, body: await new Response(init.body).text() } : init),
  },
  ...Object.entries(kys).flatMap(([name, ky]): Sender[] => [
    {
      form: `${name}, as in the README`,
      make: () => (url, init) => ky(url, { ...init, retry: 0, timeout: false, throwHttpErrors: false }),
    },
    {
      form: `${name} that sends again`,
      make: () => (url, init) => ky(url, { ...init, retry: eager, timeout: false, throwHttpErrors: false }),
    },
  ]),
];
