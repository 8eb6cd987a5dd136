import type { EventType } from './event-types.ts';
import type { Json } from './records.ts';
import type { Tables } from './tables.ts';

/** Something that happened. The emulator's own: the API has no events. */
export interface AgencyEvent {
  /** Counts from 1, in this process. */
  readonly id: number;
  /** Such as `connected`, `offer.accepted`, `proof.answered`. */
  readonly type: EventType;
  /** ISO 8601, by the agency's clock. */
  readonly at: string;
  readonly data: Json;
}

/** What a command works with. All that it changes is changed together, or nothing is. */
export interface Transaction extends Tables {
  /** The agency's time, ISO 8601. */
  readonly now: string;
  /** Of a list: which part of it is asked for. */
  readonly page: { readonly offset: number; readonly limit: number };
  /** Where links of the agency are opened, such as `http://127.0.0.1:4010/bc/public`. */
  readonly publicUrl: string;
  newId(): string;
  /** Tells what has happened, once it has. */
  emit(type: EventType, data: Json): void;
  /** What there is one of. */
  setting<Value>(name: string): Value | undefined;
  set(name: string, value: unknown): void;
}

/** A change of the state: what is asked, and who does it. Its result is what the caller sees. */
export interface Command {
  /** The id of an operation, or one of the emulator's own such as `person.scan`. */
  readonly type: string;
  readonly input: unknown;
  readonly page?: { readonly offset: number; readonly limit: number };
}

export type Reducer = (input: never, transaction: Transaction) => unknown;
export type Reducers = Readonly<Record<string, Reducer>>;
