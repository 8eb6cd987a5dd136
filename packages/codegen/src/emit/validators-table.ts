import { type JsonObject, listAt, resolve } from '../catalog/schema.ts';
import { pathOf } from '../document/pointer.ts';
import type { Path } from '../document/types.ts';
import { type Compact, compactSchema, KEYWORDS, type Keyword } from './validators-schema.ts';

/** Collects the schemas of one table: those used more than once are kept by name, the others stand where they are used. */
export class ValidatorsTable {
  readonly #document: JsonObject;
  readonly #closed: boolean;
  readonly #schemas = new Map<string, Compact>();

  constructor(document: JsonObject, closed: boolean) {
    this.#document = document;
    this.#closed = closed;
  }

  compact(schema: unknown, path: Path): Compact {
    return compactSchema(schema, { path, closed: this.#closed, refer: (ref, closed) => this.#refer(ref, closed) });
  }

  /** The table's parts, for rows that {@link compact} made. */
  finish(rows: Readonly<Record<string, unknown>>): { schemas: Record<string, unknown>; operations: unknown; keywords: Keyword[] } {
    const uses = new Map<string, number>();
    count([rows, ...this.#schemas.values()], uses);
    const once = new Map([...this.#schemas].filter(([name]) => uses.get(name) === 1));
    const kept = [...this.#schemas].filter(([name]) => !once.has(name)).sort(([a], [b]) => (a < b ? -1 : 1));
    const schemas = Object.fromEntries(kept.map(([name, schema]) => [name, inline(schema, once)]));
    const operations = inline(rows, once);
    const used = new Set<string>();
    keysOf([schemas, operations], used);
    return { schemas, operations, keywords: KEYWORDS.filter((keyword) => used.has(keyword)) };
  }

  /** Part of a composition, a schema is open even where it would be closed on its own: so it may be kept twice. */
  #refer(ref: string, closed: boolean): string {
    const path = pathOf(ref);
    const component = /^#\/components\/schemas\/([^/]+)$/.exec(ref)?.[1];
    const name = `${component ?? ref}${closed === this.#closed ? '' : ' (open)'}`;
    if (!this.#schemas.has(name)) {
      this.#schemas.set(name, {}); // Known before it is read, so that a schema which contains itself ends.
      const options = { path, closed, refer: (next: string, shut: boolean) => this.#refer(next, shut) };
      this.#schemas.set(name, compactSchema(resolve(this.#document, { $ref: ref }), options));
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
    const inferred = [...listAt(target['inferred']), ...listAt(Reflect.get(value, 'inferred'))];
    return inline({ ...target, ...(inferred.length === 0 ? {} : { inferred }) }, once);
  }
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, inline(child, once)]));
}

/** All keys; a field named like a keyword brings in a rule too many, which costs bytes and nothing else. */
function keysOf(value: unknown, keys: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) for (const key of Object.keys(value)) keys.add(key);
  for (const child of Object.values(value)) keysOf(child, keys);
}
