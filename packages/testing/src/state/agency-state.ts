import { info } from '../document/operations.ts';
import { randomId, seededId } from './ids.ts';
import { LAST_MS } from './row-schemas.ts';
import { checkSnapshot, checkTables, FORMAT, type Snapshot } from './snapshot.ts';
import type { Table } from './table.ts';
import { newTables, TABLE_NAMES, type TableChange, type Tables } from './tables.ts';
import type { AgencyEvent, Command, Reducers, Transaction } from './transaction.ts';

/** Keeps what is committed before the caller gets its answer. */
export interface Store {
  readonly write: (changes: readonly TableChange[]) => void;
}

export interface StateOptions {
  readonly reducers: Reducers;
  /** Default: the time of this machine. */
  readonly now?: (() => Date) | undefined;
  /** Makes ids that are the same each time. Default: ids that nobody can foresee. */
  readonly seed?: string | undefined;
  readonly publicUrl: () => string;
  /** Told of each change, once it is made. */
  readonly onChange?: () => void;
  /** Told when all that is remembered was exchanged or forgotten: what goes on with it in this process has to end. */
  readonly onExchange?: () => void;
}

const WHOLE = { offset: 0, limit: Infinity };

/** How many events are remembered: the last ones. */
export const REMEMBERED = 1_000;

const FIRST = Date.parse('0000-01-01T00:00:00Z');

/** The option `now` is no clock. */
export class WrongClock extends TypeError {
  constructor(what: string) {
    super(`The option \`now\` ${what}: it must be a function that gives a valid Date, of the years 0 to 9999.`);
  }
}

/** What listens to events threw. */
export class ListenerError extends Error {
  override readonly name = 'ListenerError';

  constructor(type: string, cause: unknown) {
    super(`A listener for ${type} threw: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** What an agency remembers: plain records in tables, changed by `apply` and by nothing else. */
export class AgencyState {
  readonly tables: Tables;
  readonly #options: StateOptions;
  readonly #listeners = new Set<(event: AgencyEvent) => void>();
  #changes: TableChange[] = [];
  #events: AgencyEvent[] = [];
  #eventCount = 0;
  #store: Store | undefined;
  #isApplying = false;

  constructor(options: StateOptions) {
    this.#options = options;
    this.tables = newTables((change) => {
      if (!this.#isApplying) throw new Error('the state is changed by commands only');
      this.#changes.push(change);
    });
  }

  /** The agency's time: that of the machine, moved as far as its clock was advanced. */
  now(): Date {
    const offset = this.tables.settings.get('clock')?.value;
    const { now } = this.#options;
    if (now !== undefined && typeof now !== 'function') throw new WrongClock('is no function');
    const read: unknown = now === undefined ? new Date() : now();
    if (!(read instanceof Date))
      throw new WrongClock(`gave ${read === null || read === undefined ? String(read) : `a ${typeof read}`}`);
    const time = new Date(read.getTime() + (typeof offset === 'number' ? offset : 0));
    // Of other years the texts of times have another form, and no order.
    if (!(time.getTime() >= FIRST && time.getTime() <= LAST_MS))
      throw new WrongClock(
        Number.isNaN(read.getTime())
          ? 'gave an invalid Date'
          : `gave ${read.toISOString()}, where the clock cannot stand`,
      );
    return time;
  }

  /** The last events, oldest first. */
  get events(): readonly AgencyEvent[] {
    return this.#events;
  }

  /** @returns What ends it. */
  listen(listener: (event: AgencyEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /**
   * Does one command, as a whole or not at all.
   *
   * @throws {Refusal} When the agency, or a person, refuses it; nothing has changed then.
   */
  apply({ type, input, page = WHOLE }: Command): unknown {
    const reducer = Object.hasOwn(this.#options.reducers, type) ? this.#options.reducers[type] : undefined;
    if (reducer === undefined) throw new Error(`There is no command ${type}.`);
    if (this.#isApplying) throw new Error(`The command ${type} was given while another is done.`);
    const told: Omit<AgencyEvent, 'id'>[] = [];
    return this.#commit(told, () => reducer(input as never, this.#transaction(page, told)));
  }

  snapshot(): Snapshot {
    const tables = TABLE_NAMES.map((name) => [name, [...this.tables[name].values()]]);
    return structuredClone({
      format: FORMAT,
      document: { version: info.version, sha256: info.sha256 },
      tables: Object.fromEntries(tables) as Snapshot['tables'],
    });
  }

  /** @throws {Error} When it is no snapshot of this document and this version; nothing has changed then. */
  restore(snapshot: unknown): void {
    const { tables } = structuredClone(checkSnapshot(snapshot));
    this.#exchange(() => {
      for (const name of TABLE_NAMES) for (const row of tables[name] ?? []) this.tables[name].put(row as never);
    });
  }

  /** Forgets everything. */
  reset(): void {
    this.#exchange();
    this.#events = [];
  }

  /**
   * Takes rows in as they were written, and writes what comes from now on.
   *
   * @throws {Error} When a row is none of this version.
   */
  attach(
    store: Store,
    rows: readonly {
      readonly table: keyof Tables;
      readonly key: string;
      readonly sequence: number;
      readonly row: object;
    }[],
  ): void {
    const tables: Record<string, object[]> = {};
    for (const { table, row } of rows) (tables[table] ??= []).push(row);
    checkTables(tables, 'The data file');
    for (const { table, key, sequence, row } of rows) this.tables[table].restore(key, { sequence, row: row as never });
    this.#store = store;
  }

  #exchange(put: () => void = () => {}): void {
    this.#commit([], () => {
      for (const name of TABLE_NAMES) {
        const table = this.tables[name] as Table<object>;
        // From the end, where nothing has to move up.
        for (const row of [...table.values()].toReversed()) table.delete(table.keyOf(row));
      }
      put();
    });
    this.#options.onExchange?.();
  }

  #commit<Result>(told: readonly Omit<AgencyEvent, 'id'>[], work: () => Result): Result {
    this.#isApplying = true;
    this.#changes = [];
    let result: Result;
    try {
      result = work();
      if (this.#changes.length > 0) this.#store?.write(this.#changes);
    } catch (error) {
      for (const { table, key, before } of this.#changes.toReversed()) this.tables[table].restore(key, before as never);
      throw error;
    } finally {
      this.#isApplying = false;
    }
    const isChanged = this.#changes.length > 0;
    const thrown = told.flatMap((event) => this.#tell({ ...event, id: (this.#eventCount += 1) }));
    if (isChanged) this.#options.onChange?.();
    // It is done, and everybody knows: the test that listens hears of what it threw.
    for (const error of thrown) throw error;
    return result;
  }

  #transaction(page: Transaction['page'], told: Omit<AgencyEvent, 'id'>[]): Transaction {
    const { seed, publicUrl } = this.#options;
    const { settings } = this.tables;
    const now = this.now().toISOString();
    const count = (): number => {
      const next = Number(settings.get('ids')?.value ?? 0) + 1;
      settings.put({ name: 'ids', value: next });
      return next;
    };
    return {
      ...this.tables,
      now,
      page,
      publicUrl: publicUrl(),
      newId: () => (seed === undefined ? randomId() : seededId(seed, count())),
      emit: (type, data) => void told.push({ type, at: now, data }),
      setting: <Value>(name: string) => settings.get(name)?.value as Value | undefined,
      set: (name, value) => void settings.put({ name, value }),
    };
  }

  /** @returns What listeners threw: it keeps nobody else from being told. */
  #tell(event: AgencyEvent): readonly ListenerError[] {
    this.#events.push(event);
    if (this.#events.length > REMEMBERED) this.#events.shift();
    const thrown: ListenerError[] = [];
    for (const listener of this.#listeners) {
      try {
        listener(event);
      } catch (error) {
        thrown.push(new ListenerError(event.type, error));
      }
    }
    return thrown;
  }
}
