import { controls, forms as written, info as told, operations as rows, tables } from '#document';
import type { DocumentInfo, OperationRow, Validator } from './operation-row.ts';

export const info = told as DocumentInfo;

/** Validators of what the control interface takes, by the names in `bodies`. */
export const controlValidators = controls as Readonly<Record<string, Validator>>;

/** The validator of what an agency remembers, by table. */
export const tablesValidator = tables as Validator;

/** What a pattern of the document asks for, in words. */
export const forms = written as ReadonlyMap<string, string>;

/** The document's operations; those with fewer parameters first, as `/ars/value/{key}` before `/ars/{key}/{more}`. */
export const operations: readonly OperationRow[] = (rows as readonly OperationRow[]).toSorted(
  (one, other) => parametersIn(one) - parametersIn(other),
);

const byId = new Map(operations.map((row) => [row.id, row]));

/** @throws {TypeError} When there is no such operation. */
function operationNamed(name: string): OperationRow {
  const row = byId.get(name);
  if (row === undefined)
    throw new TypeError(
      `There is no operation ${name}: give an id such as issueCredentialByAgentId, or resource and method such as credentials.issue.`,
    );
  return row;
}

/**
 * The ids of an operation by its id, or of a method of the client, which may be several.
 *
 * @throws {TypeError} When there is none.
 */
export function operationsNamed(name: string): readonly string[] {
  const found = operations.filter((row) => row.id === name || `${row.resource}.${row.name}` === name);
  return found.length > 0 ? found.map(({ id }) => id) : [operationNamed(name).id];
}

function parametersIn({ path }: OperationRow): number {
  return path.split('{').length;
}
