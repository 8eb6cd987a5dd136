import { findUnsendable } from './catalog/read-catalog.ts';
import { isUnnamed } from './document/derive-name.ts';
import { DocumentError } from './document/document-error.ts';
import { operationsOf } from './document/operations.ts';
import { pointerOf } from './document/pointer.ts';
import { isObject } from './document/schema.ts';
import { METHODS, type OpenApiDocument, type PathItem } from './document/types.ts';
import { type LeftOut, leftOut } from './normalize/left-out.ts';

export interface Sendable {
  readonly document: OpenApiDocument;
  readonly leftOut: readonly LeftOut[];
}

/**
 * The document with the operations that the client can call: what it cannot send or read is left out, and the rest
 * comes out.
 *
 * @param options - `file`: what errors call the published document. `origins`: the paths that ours have there.
 * `allowRemoved`: leave out also what an overlay names.
 * @throws {DocumentError} where the document contradicts itself, and where an overlay names what cannot be called.
 */
export function keepSendable(
  document: OpenApiDocument,
  {
    file,
    origins,
    allowRemoved,
  }: { readonly file: string; readonly origins: ReadonlyMap<string, string>; readonly allowRemoved: boolean },
): Sendable {
  const unsendable = findUnsendable(document);
  const left: LeftOut[] = [];
  const paths = Object.entries(document.paths).map(([path, item]): [string, PathItem] => [path, { ...item }]);
  const items = new Map(paths);
  for (const each of operationsOf(document)) {
    const found = unsendable.get(each.pointer);
    if (found === undefined) continue;
    const { reason, isContradiction } = found;
    const path = origins.get(each.path) ?? each.path;
    const pointer = found.pointer.replace(pointerOf(['paths', each.path]), () => pointerOf(['paths', path]));
    if (isContradiction) throw new DocumentError(file, pointer, reason);
    if (!isUnnamed(each) && !allowRemoved)
      throw new DocumentError(file, pointer, `${reason}, and the client has a method for '${each.key}'`);
    left.push({ ...leftOut(path, each.method, each.operation, reason), key: each.key, pointer });
    Reflect.deleteProperty(items.get(each.path) ?? {}, each.method);
  }
  const kept = paths.filter(
    ([path, item]) => !path.startsWith('/') || METHODS.some((method) => isObject(item[method])),
  );
  return { document: { ...document, paths: Object.fromEntries(kept) }, leftOut: left };
}
