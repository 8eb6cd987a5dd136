import { adviseEntries, IDENTITIES_FILE, sameText } from '@one37id/agency-openapi/identity';
import { ImportError } from '@one37id/agency-openapi/source';
import type { Matched } from './match-known.ts';
import { proposeRenames } from './propose-renames.ts';

/**
 * Stops an import of a document in which known operations are missing.
 *
 * @throws {ImportError} always, with the operations, and with the new ones that they may have become.
 */
export function refuseRemoved(
  name: string,
  {
    removed,
    added,
    operations,
    leftOut = [],
  }: Pick<Matched, 'removed' | 'added' | 'operations'> & Partial<Pick<Matched, 'leftOut'>>,
): never {
  const reasons = new Map(leftOut.map(({ key, route, reason }) => [sameText(key), `: ${route} ${reason}`]));
  const words = added.map((key) => operations.get(key)?.words ?? key);
  const proposals = proposeRenames(removed, words);
  const more = words.length === 0 ? [] : ['', 'New in it are:', ...words.map((key) => `  ${key}`)];
  const advice =
    proposals.length === 0
      ? []
      : [
          '',
          `Where one of these is one of those, record it in openapi/${IDENTITIES_FILE}, below \`identities:\`. The likeliest, to be checked one by one:`,
          adviseEntries(proposals),
        ];
  throw new ImportError(
    [
      `${name} no longer has ${removed.length === 1 ? 'an operation' : `${removed.length} operations`} that the client has methods for:`,
      ...removed.map((key) => `  ${key}${reasons.get(sameText(key)) ?? ''}`),
      ...more,
      ...advice,
      '',
      'To go on without, which is a breaking change for users, import with --allow-removed.',
    ].join('\n'),
  );
}
