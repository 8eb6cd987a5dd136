import { findProblems } from './find-problems.ts';
import { isJsonObject, ownEntry, toJson } from './json.ts';
import type { ValidationProblem } from '@one37id/agency-core';
import type { RequestRow, RequestTable } from './schema.ts';

/** All that its row forbids in an operation's input. */
export function checkRequest(table: RequestTable, operationId: string, input: unknown): readonly ValidationProblem[] {
  const row = ownEntry(table.operations, operationId);
  if (row === undefined) return [];
  let fields: unknown;
  try {
    fields = toJson(input === undefined ? {} : input);
  } catch {
    return [{ pointer: '', rule: 'must be something that JSON can hold' }];
  }
  if (!isJsonObject(fields)) return [{ pointer: '', rule: 'must be an object' }];
  return [...all(table, row.parameters, fields), ...all(table, row.body, bodyOf(row, fields))];
}

/** The fields of the input that go into the body; undefined where there are none and none are needed. */
function bodyOf(row: RequestRow, fields: object): object | undefined {
  const own = Object.entries(fields).filter(([name]) => !Object.hasOwn(row.parameters?.properties ?? {}, name));
  return row.optional && own.length === 0 ? undefined : Object.fromEntries(own);
}

function all(table: RequestTable, schema: RequestRow['body'], value: unknown): readonly ValidationProblem[] {
  return schema === undefined || value === undefined ? [] : findProblems(table, schema, value, Infinity);
}
