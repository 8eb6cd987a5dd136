import { keyOrRoute } from '../document/operations.ts';
import { pointerOf } from '../document/pointer.ts';
import { type JsonObject, listAt, textAt } from '../document/schema.ts';

/** An operation of the document that the client has no method for. */
export interface LeftOut {
  /** Tag and summary; without a summary tag, method and path. */
  readonly key: string;
  /** As the document was published: `POST /bc/admin/upload`. */
  readonly route: string;
  readonly pointer: string;
  /** Why, as the end of a sentence that begins with the operation. */
  readonly reason: string;
}

export function leftOut(path: string, method: string, operation: JsonObject, reason: string): LeftOut {
  return {
    key: keyOrRoute({
      tag: textAt(listAt(operation.tags)[0]) ?? '',
      summary: textAt(operation.summary) ?? '',
      method,
      path,
    }),
    route: `${method.toUpperCase()} ${path}`,
    pointer: pointerOf(['paths', path, method]),
    reason,
  };
}
