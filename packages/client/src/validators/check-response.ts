import { findProblems } from './find-problems.ts';
import { isJsonObject, ownEntry } from './json.ts';
import type { ValidationProblem } from '@one37id/agency-core';
import type { ResponseTable, Schema } from './schema.ts';

/** Enough to see what has changed, little enough to log. */
const LIMIT = 20;

/** Differences between a response and what its row documents. */
export function checkResponse(
  table: ResponseTable,
  operationId: string,
  status: number,
  body: unknown,
): readonly ValidationProblem[] {
  const documented = ownEntry(table.operations, operationId);
  if (documented === undefined) return [];
  const flag = isJsonObject(body) ? body['isSuccessfull'] : undefined;
  // The envelope is the error channel: a failure that comes with 200 is compared with the documented failure.
  const failed = status >= 400 || flag === false;
  const exact = failed === status >= 400 ? schemaOf(documented, status) : undefined;
  if (exact !== undefined) return findProblems(table, exact, body, LIMIT);
  // Any server may answer 401 or 502, in its own words; only what speaks the agency's language is compared.
  if (failed && flag === undefined) return [];
  const kin = Object.keys(documented).find((key) => Number(key.charAt(0)) >= 4 === failed);
  const schema = documented[kin ?? ''] ?? {};
  const problems = findProblems(table, schema, body, LIMIT - 1);
  // Of a status that nobody has documented no success is another one: services of the agency's kind answer a POST
  // with 201.
  if (failed || schema.inferred?.includes('status') === true) return problems;
  return [{ pointer: '', rule: `status must be ${kin ?? 'a documented one'}` }, ...problems];
}

function schemaOf(documented: Readonly<Record<string, Schema>>, status: number): Schema | undefined {
  return documented[status] ?? documented[`${Math.floor(status / 100)}XX`] ?? documented['default'];
}
