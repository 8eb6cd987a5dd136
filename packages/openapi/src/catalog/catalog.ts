import type { AfterUnknown } from './read-after-unknown.ts';
import type { CatalogQueryStyle } from './read-query.ts';

/** Where a credential goes, as core sends it. Comes from the document's security schemes. */
export interface CatalogAuth {
  readonly name: string;
  readonly header: string;
  readonly prefix?: string;
}

/** How a list pages, from the overlay `x-agency.pagination`. */
export interface CatalogPagination {
  readonly page: string;
  readonly size: string;
  readonly firstPage: number;
  readonly defaultSize: number;
  readonly items: string;
  readonly total?: string;
}

/** One input field of an operation: a path, query or body field under its documented name. */
export interface CatalogField {
  readonly name: string;
  readonly in: 'path' | 'query' | 'body';
  readonly required: boolean;
  readonly description?: string;
}

/** How core reads a success, as its `AnswerKind` says. */
export type AnswerKind =
  | 'result'
  | 'result?'
  | 'result|null'
  | 'result?|null'
  | 'void'
  | 'empty'
  | 'json'
  | 'json|null'
  | 'any'
  | 'image';

/** What the emitters need to know of one operation: everything is read from openapi.json. */
export interface CatalogOperation {
  /** operationId and name of the flat function. */
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  /** What a caller should know and the vendor does not say, from an overlay. */
  readonly note?: string;
  readonly deprecated: boolean;
  readonly client: 'agency' | 'studio';
  readonly resource: string;
  readonly resourceMethod: string;
  /** Field that selects this operation among those that share a resource method. */
  readonly variant?: string;
  readonly retry: 'read' | 'idempotent' | 'once';
  /** What a caller may do where nobody knows whether it took effect. */
  readonly afterUnknown?: AfterUnknown;
  /** How core reads a success; where the documented statuses differ, for each of them. */
  readonly returns: AnswerKind | Readonly<Record<string, AnswerKind>>;
  readonly auth?: CatalogAuth;
  readonly fields: readonly CatalogField[];
  readonly body?: 'fields' | 'whole';
  /** The query parameters: a name where it is written `name=value`, repeated for lists. */
  readonly query: readonly (string | CatalogQueryStyle)[];
  /** The names of optional header and cookie parameters, which callers give in `options.headers` if at all. */
  readonly headers: readonly string[];
  /** Fields of the body that may be logged. */
  readonly log: readonly string[];
  /** Names of the body's fields, at whatever depth: what a message of the server may name. */
  readonly names: readonly string[];
  /** Where the input has date-times, with `*` for each item: `/expiryDate`. */
  readonly dates: readonly string[];
  /** Fields of the body that are hidden because no overlay says what they are. */
  readonly unclassified: readonly string[];
  readonly pagination?: CatalogPagination;
  /** Parts that the vendor's reference does not document. */
  readonly inferred: readonly string[];
  /**
   * The fields that select what a destructive operation takes effect on, and of each the names that its items must
   * have.
   */
  readonly selects?: Readonly<Record<string, readonly string[]>>;
  /** Example input: path, query and body fields together. */
  readonly example: Readonly<Record<string, unknown>>;
}

export interface Catalog {
  readonly title: string;
  readonly version: string;
  readonly operations: readonly CatalogOperation[];
}

/** Operations that share one resource method: a single one, or the variants of it. */
export interface CatalogMethod {
  readonly name: string;
  readonly operations: readonly [CatalogOperation, ...CatalogOperation[]];
}

export interface CatalogResource {
  readonly client: 'agency' | 'studio';
  readonly name: string;
  readonly methods: readonly CatalogMethod[];
}

/** Groups operations by client, resource and method, in the document's order. */
export function resourcesOf(catalog: Catalog): readonly CatalogResource[] {
  const resources = new Map<string, Map<string, CatalogOperation[]>>();
  for (const operation of catalog.operations) {
    const key = `${operation.client} ${operation.resource}`;
    const methods = resources.get(key) ?? new Map<string, CatalogOperation[]>();
    resources.set(key, methods);
    methods.set(operation.resourceMethod, [...(methods.get(operation.resourceMethod) ?? []), operation]);
  }
  return [...resources].map(([key, methods]) => {
    const [client, name] = key.split(' ') as ['agency' | 'studio', string];
    return { client, name, methods: [...methods].map(([method, list]) => toMethod(`${name}.${method}`, method, list)) };
  });
}

function toMethod(label: string, name: string, operations: readonly CatalogOperation[]): CatalogMethod {
  const [first, ...rest] = operations;
  if (first === undefined) throw new Error(`${label} has no operation`);
  const variants = operations.map((operation) => operation.variant);
  if (rest.length > 0 && (variants.includes(undefined) || new Set(variants).size < variants.length)) {
    throw new Error(
      `${label} names ${operations.length} operations (${operations.map((o) => o.id).join(', ')}): give each its own x-agency.variant in an overlay`,
    );
  }
  return { name, operations: [first, ...rest] };
}
