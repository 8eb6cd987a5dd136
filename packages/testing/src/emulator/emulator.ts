import type { OperationRow } from '../document/operation-row.ts';
import { Changes } from './changes.ts';
import { Callbacks } from '../events/callbacks.ts';
import { Faults } from '../faults/faults.ts';
import { FlowRunner } from '../flows/flow-runner.ts';
import { Limit, readRate } from '../faults/limit.ts';
import { type ReceivedRequest, REMEMBERED } from './requests.ts';
import { handlers } from '../operations/handlers.ts';
import { personReducers } from '../people/person-reducers.ts';
import { seedReducers } from '../commands/seed-data.ts';
import { ownReducers } from '../commands/own-reducers.ts';
import { AgencyState } from '../state/agency-state.ts';
import type { Json } from '../state/records.ts';
import type { Reducers } from '../state/transaction.ts';

export interface EmulatorOptions {
  readonly now?: (() => Date) | undefined;
  readonly seed?: string | undefined;
  readonly limit?: string | undefined;
  readonly basePath: string;
  readonly credentials: Readonly<Record<string, string>>;
  readonly maxBodyBytes: number;
  /** Gets each request, in one line. */
  readonly log?: ((line: string) => void) | undefined;
}

// One word each: clients hide the words of what they sent where they come back in a message.
export const SECRET_KEY = 'mocksecretkey';
export const TOKEN = 'mockstudiotoken';

const reducers = { ...handlers, ...personReducers, ...ownReducers, ...seedReducers } as Reducers;

/** What answers: the state, and what there is around it that is no part of the state. */
export class Emulator {
  readonly state: AgencyState;
  /** Told of each change, of what is remembered and of what is around it. */
  readonly changes = new Changes();
  readonly faults = new Faults(() => this.changes.tell());
  readonly callbacks = new Callbacks();
  readonly flows: FlowRunner;
  readonly requests: ReceivedRequest[] = [];
  readonly options: EmulatorOptions;
  /** The streams of events that somebody listens to. */
  readonly streams = new Set<{ abort: () => void }>();
  /** Scheme, host and port, once it listens. */
  origin: string;
  #limit: Limit | undefined;
  #rate: string | undefined;

  constructor(options: EmulatorOptions, origin: string) {
    this.options = options;
    this.origin = origin;
    this.state = new AgencyState({
      reducers,
      now: options.now,
      seed: options.seed,
      publicUrl: () => this.publicUrl,
      onChange: () => this.changes.tell(),
      onExchange: () => this.flows.leave(),
    });
    this.flows = new FlowRunner(this.state);
    this.state.listen((event) => this.callbacks.send(event));
    this.limit(options.limit);
  }

  get credentials(): EmulatorOptions['credentials'] {
    return this.options.credentials;
  }

  get baseUrl(): string {
    return this.origin + this.options.basePath;
  }

  /** Beside the admin API, as the product has it. */
  get publicPath(): string {
    return `${this.options.basePath.replace(/\/[^/]*$/, '')}/public`;
  }

  get publicUrl(): string {
    return this.origin + this.publicPath;
  }

  knows(operation: string): boolean {
    return Object.hasOwn(handlers, operation);
  }

  /** Does an operation. */
  act({ id, pagination }: OperationRow, input: Json): unknown {
    if (pagination === undefined) return this.state.apply({ type: id, input });
    const { page, size, firstPage, defaultSize } = pagination;
    const limit = Math.floor(Number(input[size] ?? defaultSize));
    return this.state.apply({
      type: id,
      input,
      page: { offset: Math.max(0, Math.floor(Number(input[page] ?? firstPage)) - firstPage) * limit, limit },
    });
  }

  /** @throws {TypeError} For what is no rate. */
  limit(rate: string | undefined): void {
    this.#limit = rate === undefined ? undefined : new Limit(readRate(rate), this.state.now().getTime());
    this.#rate = rate;
    this.changes.tell();
  }

  /** The limit that there is, such as `50/s`. */
  get rate(): string | undefined {
    return this.#rate;
  }

  /** @returns The milliseconds to wait; 0 where a request may go on. */
  takeToken(): number {
    return this.#limit?.take(this.state.now().getTime()) ?? 0;
  }

  record(request: ReceivedRequest): void {
    this.requests.push(request);
    if (this.requests.length > REMEMBERED) this.requests.shift();
    this.changes.tell();
  }

  /** Ends what runs by itself. */
  close(): void {
    for (const stream of this.streams) stream.abort();
    this.callbacks.clear();
  }

  /** Forgets everything: another test begins. */
  reset(): void {
    this.state.reset();
    this.faults.clear();
    this.callbacks.clear();
    this.flows.clear();
    this.limit(this.options.limit);
    this.requests.length = 0;
    this.changes.tell();
  }
}
