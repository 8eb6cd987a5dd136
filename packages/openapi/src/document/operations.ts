import { DocumentError } from './document-error.ts';
import { pointerOf } from './pointer.ts';
import {
  isObject,
  type JsonObject,
  METHODS,
  type Method,
  type OpenApiDocument,
  type OperationObject,
  type Path,
} from './types.ts';

export interface DocumentOperation {
  readonly method: Method;
  readonly path: string;
  readonly operation: OperationObject;
  /** Keys from the document's root to the operation, and the same as a JSON pointer. */
  readonly at: Path;
  readonly pointer: string;
  /** First tag, '' when the operation has none. */
  readonly tag: string;
  readonly summary: string;
  /**
   * Tag and summary: what identifies an operation in every version of the document. Without a summary tag, method and
   * path.
   */
  readonly key: string;
}

/**
 * What the overlays and the import recognise an operation by. Not path, method or operationId: those may change.
 *
 * @example
 * operationKey('Credential', 'Delete credential.') // 'Credential: Delete credential.'
 */
export const operationKey = (tag: string, summary: string): string => `${tag}: ${summary}`;

/**
 * The same of an operation that may have no summary: method and path stand for it then, because a tag alone stands at
 * many.
 *
 * @example
 * keyOrRoute({ tag: '', summary: '', method: 'get', path: '/credential/{id}' }) // 'GET /credential/{id}'
 */
export function keyOrRoute({
  tag,
  summary,
  method,
  path,
}: Record<'tag' | 'summary' | 'method' | 'path', string>): string {
  if (summary !== '') return operationKey(tag, summary);
  const route = `${method.toUpperCase()} ${path}`;
  return tag === '' ? route : operationKey(tag, route);
}

/** Every operation in the document's order. */
export function operationsOf(document: JsonObject): DocumentOperation[] {
  const paths = isObject(document.paths) ? document.paths : {};
  const items = Object.entries(paths).filter(([path]) => path.startsWith('/'));
  return items.flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = isObject(item) ? (item[method] as OperationObject | undefined) : undefined;
      if (operation === undefined) return [];
      const tag = operation.tags?.[0] ?? '';
      const summary = operation.summary ?? '';
      const at = ['paths', path, method];
      const words = { method, path, tag, summary };
      return [{ ...words, operation, at, pointer: pointerOf(at), key: keyOrRoute(words) }];
    }),
  );
}

/**
 * Makes sure that no two operations share an operationId.
 *
 * @throws {DocumentError} at the second one, naming the first.
 */
export function checkOperationIds(document: OpenApiDocument, file: string): void {
  const first = new Map<string, string>();
  for (const { operation, at, pointer } of operationsOf(document)) {
    const id = operation.operationId;
    if (id === undefined) continue;
    const other = first.get(id);
    if (other !== undefined)
      throw new DocumentError(file, pointerOf([...at, 'operationId']), `'${id}' is the operationId of ${other} too`);
    first.set(id, pointer);
  }
}
