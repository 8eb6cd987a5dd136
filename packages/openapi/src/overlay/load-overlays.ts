import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DocumentError } from '../document/document-error.ts';
import { parseText } from '../document/parse-text.ts';
import { readText } from '../source/read-text.ts';
import type { Overlay } from './overlay.ts';
import { parseOverlay } from './parse-overlay.ts';

/**
 * Reads the overlays of a folder, in the order of their names.
 *
 * @throws {DocumentError} when there is none, or one is no overlay. A file of another kind is refused, not passed over.
 */
export async function loadOverlays(folder: string): Promise<readonly Overlay[]> {
  const names = await readdir(folder).catch(() => {
    throw new DocumentError(folder, '#', 'cannot be read');
  });
  const visible = names.filter((name) => !name.startsWith('.')).sort();
  if (visible.length === 0) throw new DocumentError(folder, '#', 'holds no overlay');
  return Promise.all(
    visible.map(async (name) => {
      const file = join(folder, name);
      if (!/\.(ya?ml|json)$/.test(name))
        throw new DocumentError(file, '#', 'is no overlay: .yaml, .yml or .json is wanted');
      return parseOverlay(parseText(await readText(file), file), file);
    }),
  );
}
