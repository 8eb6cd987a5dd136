import { type JsonObject, listAt, resolve } from '@one37id/agency-openapi/document';
import { type Keyword, KEYWORDS } from './validators-keywords.ts';
import { type Compact, compactSchema, type Fields } from './validators-schema.ts';

/** Whose values a table is about: what we send, or what the agency answers. */
export type Side = 'request' | 'response';

/** A table's parts, as source or as data. */
export interface TableParts<Rows> {
  readonly keywords: readonly Keyword[];
  readonly schemas: Readonly<Record<string, Compact>>;
  readonly operations: Rows;
}

/**
 * Collects the schemas of one table: those used more than once are kept by name, the others stand where they are used.
 */
export class ValidatorsTable {
  readonly #document: JsonObject;
  readonly #side: Side;
  readonly #notes: boolean;
  readonly #schemas = new Map<string, Compact>();
  /** Keywords of the document that the interpreter leaves to the agency. */
  readonly passed = new Set<string>();

  /** @param options - `notes` keeps titles and descriptions. Default: false. */
  constructor(document: JsonObject, side: Side, { notes = false }: { readonly notes?: boolean } = {}) {
    this.#document = document;
    this.#side = side;
    this.#notes = notes;
  }

  compact(schema: unknown): Compact {
    return this.#compact(schema, this.#own);
  }

  /** The table's parts, for rows that {@link compact} made. */
  finish<Rows extends object>(rows: Rows): TableParts<Rows> {
    const uses = new Map<string, number>();
    count([rows, ...this.#schemas.values()], uses);
    const once = new Map([...this.#schemas].filter(([name]) => uses.get(name) === 1));
    const kept = [...this.#schemas].filter(([name]) => !once.has(name)).sort(([a], [b]) => (a < b ? -1 : 1));
    const schemas = Object.fromEntries(kept.map(([name, schema]) => [name, inline(schema, once) as Compact]));
    const operations = inline(rows, once) as Rows;
    const used = new Set<string>();
    keysOf([schemas, operations], used);
    return { schemas, operations, keywords: KEYWORDS.filter((keyword) => used.has(keyword)) };
  }

  get #own(): Fields {
    return this.#side === 'request' ? 'open' : 'closed';
  }

  #compact(schema: unknown, fields: Fields): Compact {
    return compactSchema(schema, {
      fields,
      foreign: this.#side === 'request' ? 'readOnly' : 'writeOnly',
      resolve: (value) => resolve(this.#document, value),
      refer: (ref, wanted) => this.#refer(ref, wanted),
      pass: (keyword) => this.passed.add(keyword),
      notes: this.#notes,
    });
  }

  /** Part of a composition, a schema is open even where it would be closed on its own: so it may be kept twice. */
  #refer(ref: string, fields: Fields): string {
    const component = /^#\/components\/schemas\/([^/]+)$/.exec(ref)?.[1];
    const name = `${component ?? ref}${fields === this.#own ? '' : ` (${fields})`}`;
    if (!this.#schemas.has(name)) {
      this.#schemas.set(name, {}); // Known before it is read, so that a schema which contains itself ends.
      this.#schemas.set(name, this.#compact(resolve(this.#document, { $ref: ref }), fields));
    }
    return name;
  }
}

function refOf(value: object): string | undefined {
  const ref: unknown = Reflect.get(value, '$ref');
  return typeof ref === 'string' ? ref : undefined;
}

function count(value: unknown, uses: Map<string, number>): void {
  if (typeof value !== 'object' || value === null) return;
  const ref = refOf(value);
  if (ref !== undefined) uses.set(ref, (uses.get(ref) ?? 0) + 1);
  for (const child of Object.values(value)) count(child, uses);
}

function inline(value: unknown, once: ReadonlyMap<string, Compact>): unknown {
  if (Array.isArray(value)) return value.map((item) => inline(item, once));
  if (typeof value !== 'object' || value === null) return value;
  const target = once.get(refOf(value) ?? '');
  if (target !== undefined) {
    // What stands beside a reference is about that place.
    const { $ref: _, ...beside } = value as Compact;
    const inferred = [...listAt(target['inferred']), ...listAt(beside['inferred'])];
    return inline({ ...target, ...beside, ...(inferred.length === 0 ? {} : { inferred }) }, once);
  }
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, inline(child, once)]));
}

/** All keys; a field named like a keyword brings in a rule too many, which costs bytes and nothing else. */
function keysOf(value: unknown, keys: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) for (const key of Object.keys(value)) keys.add(key);
  for (const child of Object.values(value)) keysOf(child, keys);
}
