import { waitMs } from '../state/duration.ts';
import { generator } from '../state/ids.ts';
import type { EventType } from '../state/event-types.ts';
import type { AgencyEvent } from '../state/transaction.ts';

/** Where events are sent, and how well. */
export interface CallbackOptions {
  readonly url: string;
  /** Which types of events. Default: all. */
  readonly events?: readonly EventType[] | undefined;
  /** How often one is sent again that was not answered with 2xx within 10 seconds. Default: 3. */
  readonly retries?: number | undefined;
  /** How long to wait before it is. Default: 5 seconds. */
  readonly retryDelay?: string | number | undefined;
  /** From 0 to 1: how many are sent twice. Default: 0. */
  readonly duplicates?: number | undefined;
  /** From 0 to 1: how many are overtaken by the next. Default: 0. */
  readonly disorder?: number | undefined;
  /** Makes the same ones come twice, or late. Default: `'callbacks'`. */
  readonly seed?: string | undefined;
}

export interface Callback extends CallbackOptions {
  readonly id: number;
  readonly delivered: number;
  readonly failed: number;
}

/** Says that it is the emulator's: no real agency sends this. */
const MARK = { 'x-mock-agency-event': 'true', 'user-agent': 'one37id-agency-mock' };

interface Sender {
  callback: Callback;
  readonly random: () => number;
  held: AgencyEvent | undefined;
  /** Ends with the last one that is sent: each waits for the one before it, so that they come as they happened. */
  line: Promise<void>;
  /** Ends what is under way. */
  readonly ended: AbortController;
}

/** How long an answer is waited for. */
const ANSWER_MS = 10_000;

/** Whether it was taken. Nobody waits for a URL that hangs. */
async function answered(url: string, body: string, ended: AbortSignal): Promise<boolean> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), ANSWER_MS);
  try {
    const headers = { 'content-type': 'application/json', ...MARK };
    const signal = AbortSignal.any([late.signal, ended]);
    const answer = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

function isWebUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && password === '';
}

/**
 * Sends events to URLs: to each one after another, the next when the one before was answered. What cannot be delivered
 * is counted, and breaks nothing.
 */
export class Callbacks {
  readonly #senders = new Map<number, Sender>();
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  #count = 0;

  get list(): readonly Callback[] {
    return Array.from(this.#senders.values(), ({ callback }) => callback);
  }

  add(options: CallbackOptions): Callback {
    if (!isWebUrl(options.url))
      throw new TypeError('A callback needs an http or https `url`, without a user and password.');
    if (options.retryDelay !== undefined) waitMs(options.retryDelay);
    const callback = { ...options, id: (this.#count += 1), delivered: 0, failed: 0 };
    this.#senders.set(callback.id, {
      callback,
      random: generator(options.seed ?? 'callbacks'),
      held: undefined,
      line: Promise.resolve(),
      ended: new AbortController(),
    });
    return callback;
  }

  remove(id: number): boolean {
    this.#senders.get(id)?.ended.abort();
    return this.#senders.delete(id);
  }

  clear(): void {
    for (const { ended } of this.#senders.values()) ended.abort();
    this.#senders.clear();
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  send(event: AgencyEvent): void {
    for (const sender of this.#senders.values()) {
      const { events, duplicates = 0, disorder = 0 } = sender.callback;
      if (events !== undefined && !events.includes(event.type)) continue;
      const draw = (): number => sender.random() / 2 ** 32;
      if (sender.held === undefined && draw() < disorder) {
        sender.held = event;
        // It comes even where no other follows.
        this.#later(1_000, () => this.#release(sender));
        continue;
      }
      this.#queue(sender, event, 0);
      if (draw() < duplicates) this.#queue(sender, event, 0);
      this.#release(sender);
    }
  }

  #release(sender: Sender): void {
    const { held } = sender;
    sender.held = undefined;
    if (held !== undefined) this.#queue(sender, held, 0);
  }

  #queue(sender: Sender, event: AgencyEvent, attempt: number): void {
    sender.line = sender.line.then(() => this.#deliver(sender, event, attempt));
  }

  async #deliver(sender: Sender, event: AgencyEvent, attempt: number): Promise<void> {
    const { ended } = sender;
    if (ended.signal.aborted) return;
    const { id, url, retries = 3, retryDelay = 5_000 } = sender.callback;
    const isDelivered = await answered(url, JSON.stringify({ mockAgency: true, attempt, ...event }), ended.signal);
    if (!this.#senders.has(id)) return;
    if (!isDelivered && attempt < retries)
      return this.#later(waitMs(retryDelay), () => this.#queue(sender, event, attempt + 1));
    const { delivered, failed } = sender.callback;
    sender.callback = {
      ...sender.callback,
      delivered: delivered + (isDelivered ? 1 : 0),
      failed: failed + (isDelivered ? 0 : 1),
    };
  }

  #later(ms: number, work: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      work();
    }, ms);
    this.#timers.add(timer);
  }
}
