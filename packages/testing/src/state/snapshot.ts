import { info } from '../document/operations.ts';
import type { Json } from './records.ts';
import { TABLE_NAMES, type TableName } from './tables.ts';

/** Everything that an agency remembers, as plain data. */
export interface Snapshot {
  readonly format: typeof FORMAT;
  /** The document that it was made with. */
  readonly document: { readonly version: string; readonly sha256: string };
  readonly tables: Readonly<Partial<Record<TableName, readonly Json[]>>>;
}

export const FORMAT = 'one37id-agency-mock/1';

/** @throws {Error} When it is no snapshot, or one of another format or document. */
export function checkSnapshot(given: unknown): Snapshot {
  const { format, document, tables } = Object(given) as Partial<Snapshot>;
  if (typeof format !== 'string' || !format.startsWith('one37id-agency-mock/'))
    throw new Error('This is no snapshot of a mock agency: it has no `format`.');
  if (format !== FORMAT)
    throw new Error(
      `This snapshot has the format ${format}, and this version reads ${FORMAT}: make it again with this version.`,
    );
  if (document?.sha256 !== info.sha256) {
    throw new Error(
      `This snapshot was made with another document (${document?.version ?? 'unknown'}, sha256 ${String(document?.sha256).slice(0, 12)}) than this mock has (${info.version}, sha256 ${info.sha256.slice(0, 12)}): make it again with this version.`,
    );
  }
  const unknown = Object.keys(Object(tables) as object).filter((name) => !TABLE_NAMES.includes(name as TableName));
  if (unknown.length > 0) throw new Error(`This snapshot has ${unknown.join(', ')}, which this version does not know.`);
  if (!Object.values(Object(tables) as object).every(Array.isArray))
    throw new Error('This snapshot is broken: each of its tables must be a list.');
  return given as Snapshot;
}
