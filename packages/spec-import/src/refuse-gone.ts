import { ImportError } from '@one37id/agency-openapi/source';
import type { Matched } from './match-known.ts';

/**
 * Stops an import of a document in which known operations are missing.
 *
 * @throws {ImportError} always, with the operations, and with the new ones that they may have become.
 */
export function refuseGone(name: string, { gone, added }: Pick<Matched, 'gone' | 'added'>): never {
  const more = added.length === 0 ? [] : ['', 'New in it are:', ...added.map((key) => `  ${key}`), 'Where one of these is one of those, give it its new tag and summary in the overlays.'];
  throw new ImportError(
    [
      `${name} no longer has ${gone.length === 1 ? 'an operation' : `${gone.length} operations`} that the client has methods for:`,
      ...gone.map((key) => `  ${key}`),
      ...more,
      '',
      'To go on without, which is a breaking change for users, import with --allow-removed.',
    ].join('\n'),
  );
}
