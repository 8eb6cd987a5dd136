/** How the rows of a table are found. */
export interface TableDefinition<Row> {
  /** What a row is known by. */
  readonly key: (row: Row) => string;
  /** The time that a list is ordered by, as ISO 8601. Rows of the same time stand as they came. */
  readonly at?: (row: Row) => string;
  /** Other keys under which rows are found, each with one row or several; `undefined` leaves a row out. */
  readonly by?: Readonly<Record<string, (row: Row) => string | undefined>>;
}

/** What became of a row. */
export interface Change<Row = unknown> {
  readonly key: string;
  readonly before: Stored<Row> | undefined;
  readonly after: Stored<Row> | undefined;
}

/** A row, and its place among those of the same time. */
export interface Stored<Row> {
  readonly row: Row;
  readonly sequence: number;
}

/** One object for each row, in its map and in the order: an agency has many rows, and is to be small. */
interface Placed<Row> extends Stored<Row> {
  /** Milliseconds since 1970; 0 for all rows of a table that has no times. */
  readonly time: number;
}

export interface Range {
  /** ISO 8601, both ends count. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly isDescending?: boolean;
  readonly offset: number;
  readonly limit: number;
}

/**
 * Rows in the order of their time, each known by a key, and by others that the definition names. Rows are plain records
 * and are never changed, only exchanged. A row, a page and the rows under a key are found without looking at the
 * others.
 */
export class Table<Row extends object> {
  readonly #definition: TableDefinition<Row>;
  readonly #rows = new Map<string, Placed<Row>>();
  readonly #order: Placed<Row>[] = [];
  readonly #indexes: readonly Index<Row>[];
  readonly #onChange: (change: Change<Row>) => void;
  #next = 0;

  constructor(definition: TableDefinition<Row>, onChange: (change: Change<Row>) => void = () => {}) {
    this.#definition = definition;
    this.#onChange = onChange;
    this.#indexes = Object.entries(definition.by ?? {}).map(([name, under]) => ({ name, under, index: new Map() }));
  }

  get size(): number {
    return this.#rows.size;
  }

  keyOf(row: Row): string {
    return this.#definition.key(row);
  }

  get(key: string): Row | undefined {
    return this.#rows.get(key)?.row;
  }

  has(key: string): boolean {
    return this.#rows.has(key);
  }

  /** Puts a row in the place of that with the same key. */
  put(row: Row): Row {
    const key = this.#definition.key(row);
    const after = { row, sequence: this.#rows.get(key)?.sequence ?? this.#next++ };
    this.#onChange({ key, before: this.#exchange(key, after), after });
    return row;
  }

  delete(key: string): void {
    if (this.#rows.has(key)) this.#onChange({ key, before: this.#exchange(key, undefined), after: undefined });
  }

  /** The rows under another key, oldest first. */
  by(index: string, key: string): readonly Row[] {
    const keys = this.#bucket(index, key)?.keys ?? [];
    return Array.from(keys, (each) => this.#stored(each))
      .toSorted((one, other) => one.sequence - other.sequence)
      .map(({ row }) => row);
  }

  /**
   * The newest rows under another key, oldest first, and how many there are. The others are looked at only where rows
   * came out of order.
   */
  newest(index: string, key: string, limit: number): { readonly rows: readonly Row[]; readonly total: number } {
    const bucket = this.#bucket(index, key);
    if (bucket === undefined) return { rows: [], total: 0 };
    const total = bucket.keys.size;
    const first = Math.max(0, total - limit);
    const rows = bucket.isInOrder
      ? Array.from(bucket.keys)
          .slice(first)
          .map((each) => this.#stored(each).row)
      : this.by(index, key).slice(first);
    return { rows, total };
  }

  /** The first row under another key. */
  first(index: string, key: string): Row | undefined {
    const [first] = this.#bucket(index, key)?.keys ?? [];
    return first === undefined ? undefined : this.get(first);
  }

  /** A part of the rows, and how many there are in its time. */
  page({ from, to, isDescending = false, offset, limit }: Range): {
    readonly rows: readonly Row[];
    readonly total: number;
  } {
    const start = from === undefined ? 0 : this.#place(Date.parse(from), -1);
    const end = to === undefined ? this.#order.length : this.#place(Date.parse(to), Infinity);
    const total = Math.max(0, end - start);
    const [low, high] = [Math.min(offset, total), Math.min(offset + limit, total)];
    const part = isDescending
      ? this.#order.slice(end - high, end - low).toReversed()
      : this.#order.slice(start + low, start + high);
    return { rows: part.map(({ row }) => row), total };
  }

  /** All rows, in the order of their time. */
  *values(): Generator<Row, void, undefined> {
    for (const { row } of this.#order) yield row;
  }

  /** Takes a change back, or makes it again. Nobody is told. */
  restore(key: string, stored: Stored<Row> | undefined): void {
    this.#exchange(key, stored);
    if (stored !== undefined) this.#next = Math.max(this.#next, stored.sequence + 1);
  }

  #bucket(index: string, key: string): Bucket | undefined {
    return this.#indexes.find(({ name }) => name === index)?.index.get(key);
  }

  #stored(key: string): Stored<Row> {
    const stored = this.#rows.get(key);
    if (stored === undefined) throw new Error(`a table has lost ${key}`);
    return stored;
  }

  /** @returns What was there. */
  #exchange(key: string, stored: Stored<Row> | undefined): Stored<Row> | undefined {
    const before = this.#rows.get(key);
    // All that reads the row comes first: one that cannot be read has changed nothing.
    const after = stored && this.#placed(stored);
    const moves = this.#indexes.map(({ under, index }) => ({
      index,
      old: before && under(before.row),
      own: after && under(after.row),
    }));
    // A row that stays in its place is exchanged there: nothing has to move up.
    const isInPlace = before?.time === after?.time && before?.sequence === after?.sequence;
    if (before !== undefined) {
      const place = this.#place(before.time, before.sequence);
      if (isInPlace && after !== undefined) this.#order[place] = after;
      else this.#order.splice(place, 1);
    }
    if (after !== undefined && !isInPlace) this.#order.splice(this.#place(after.time, after.sequence), 0, after);
    for (const { index, old, own } of moves) {
      if (old === own) continue;
      if (old !== undefined) removeFrom(index, old, key);
      if (own !== undefined) addTo(index, own, key, after?.sequence ?? 0);
    }
    if (after === undefined) this.#rows.delete(key);
    else this.#rows.set(key, after);
    return before;
  }

  #placed({ row, sequence }: Stored<Row>): Placed<Row> {
    const time = this.#definition.at === undefined ? 0 : Date.parse(this.#definition.at(row));
    // It would stand nowhere in the order.
    if (Number.isNaN(time)) throw new RangeError('a row needs a time');
    return { row, sequence, time };
  }

  /** How many rows stand before a time and sequence. */
  #place(time: number, sequence: number): number {
    let [low, high] = [0, this.#order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const one = this.#order[middle];
      if (one !== undefined && (one.time < time || (one.time === time && one.sequence < sequence))) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The rows under another key. */
interface Index<Row> {
  readonly name: string;
  readonly under: (row: Row) => string | undefined;
  readonly index: Map<string, Bucket>;
}

/** The rows under one key of an index. */
interface Bucket {
  readonly keys: Set<string>;
  /** Whether they came in the order of their sequence. */
  isInOrder: boolean;
  latest: number;
}

function addTo(index: Map<string, Bucket>, under: string, key: string, sequence: number): void {
  const bucket = index.get(under) ?? { keys: new Set(), isInOrder: true, latest: -1 };
  if (sequence < bucket.latest) bucket.isInOrder = false;
  bucket.latest = Math.max(bucket.latest, sequence);
  bucket.keys.add(key);
  index.set(under, bucket);
}

function removeFrom(index: Map<string, Bucket>, under: string, key: string): void {
  const bucket = index.get(under);
  bucket?.keys.delete(key);
  if (bucket?.keys.size === 0) index.delete(under);
}
