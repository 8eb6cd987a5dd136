import { listAt, textAt } from '../document/schema.ts';
import { operationKey } from '../document/operations.ts';
import { isObject, type JsonObject, type Keywords, METHODS, type OpenApiDocument } from '../document/types.ts';
import type { KnownOperation } from './known-operations.ts';
import { type LeftOut, leftOut } from './left-out.ts';

/** JSON that a step may change. */
export interface Json extends Keywords {
  [key: string]: unknown;
}

/** The working copy of a document, and what the steps that change it need to know. */
export interface NormalizationContext {
  readonly document: Json;
  /** What errors call the document. */
  readonly file: string;
  /** The operations that overlays name, by key. */
  readonly known: ReadonlyMap<string, KnownOperation>;
  /** Tells the maintainer of something that was adapted, in one line. */
  readonly note: (text: string) => void;
  /** Path -> what it was in the published document. */
  readonly origins: Map<string, string>;
  /** Takes an operation out of the document, for a reason that the maintainer is told. */
  readonly leaveOut: (operation: WorkingOperation, reason: string) => void;
}

/** A working copy with its collected notes. */
export interface StartedNormalization extends NormalizationContext {
  readonly notes: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

/** Begins the normalisation of a checked document, on a copy of it. */
export function startNormalization(
  document: OpenApiDocument,
  file: string,
  known: NormalizationContext['known'] = new Map(),
): StartedNormalization {
  const notes: string[] = [];
  const left: LeftOut[] = [];
  const origins = new Map<string, string>();
  return {
    origins,
    document: workingCopy(document),
    file,
    known,
    notes,
    leftOut: left,
    note: (text) => notes.push(text),
    leaveOut: ({ path, method, item, operation }, reason) => {
      delete item[method];
      const { key } = leftOut(path, method, operation, reason);
      left.push({ ...leftOut(origins.get(path) ?? path, method, operation, reason), key });
    },
  };
}

export interface WorkingOperation {
  readonly method: string;
  readonly path: string;
  readonly item: Json;
  readonly operation: Json;
}

/** Every operation of the working copy, as objects that may be changed. */
export function workingOperations(document: JsonObject): WorkingOperation[] {
  return Object.entries(objectIn(document.paths)).flatMap(([path, item]) => {
    if (!path.startsWith('/') || !isObject(item)) return [];
    return METHODS.flatMap((method) => {
      const operation = item[method];
      return isObject(operation) ? [{ method, path, item, operation }] : [];
    });
  });
}

/** What the overlays know an operation by. */
export function keyOf(operation: JsonObject): string {
  return operationKey(textAt(listAt(operation.tags)[0]) ?? '', textAt(operation.summary) ?? '');
}

/** The object at `value`, or a new one that is in no document. */
export function objectIn(value: unknown): Json {
  return isObject(value) ? value : {};
}

/** The object under a key, made where there is none. */
export function childIn(parent: Json, key: string): Json {
  const child = isObject(parent[key]) ? parent[key] : {};
  parent[key] = child;
  return child;
}

/** Marks what a normalisation filled in, with the rule that it followed. */
export function infer(owner: Json, what: string, rule: string): void {
  owner['x-inferred'] = { ...objectIn(owner['x-inferred']), [what]: rule };
}

/** A copy of a checked document that steps may change. */
export function workingCopy(document: OpenApiDocument): Json {
  return structuredClone<JsonObject>(document);
}
