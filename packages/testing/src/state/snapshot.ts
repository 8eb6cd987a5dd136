import { info, tablesValidator } from '../document/operations.ts';
import { problemsOf, told } from '../document/problems.ts';
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
  checkTables(tables, 'This snapshot');
  return given as Snapshot;
}

/**
 * @param what - What has the tables.
 * @throws {Error} When a row is not what this version keeps: half of one would fail later, and nobody would know why.
 */
export function checkTables(tables: unknown, what: string): void {
  const names = typeof tables === 'object' && !Array.isArray(tables) ? Object.keys(tables ?? {}) : [];
  const unknown = names.filter((name) => !TABLE_NAMES.includes(name as TableName));
  if (unknown.length > 0) throw new Error(`${what} has ${unknown.join(', ')}, which this version does not know.`);
  const problems = problemsOf(tablesValidator, tables);
  if (problems.length > 0) throw new Error(`${what} is broken: ${told(problems)}. Make it again with this version.`);
}
