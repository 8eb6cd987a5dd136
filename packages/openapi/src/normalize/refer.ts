import { valueAt } from '../document/pointer.ts';
import { isObject } from '../document/schema.ts';
import type { Path } from '../document/types.ts';
import type { Json } from './normalization-context.ts';

/** Makes the reference at a path lead elsewhere. */
export function refer(document: Json, path: Path, to: string): void {
  const holder = valueAt(document, path);
  if (isObject(holder)) Reflect.set(holder, '$ref', to);
  // A discriminator's mapping refers by plain texts.
  else Reflect.set(Object(valueAt(document, path.slice(0, -1))), String(path.at(-1)), to);
}
