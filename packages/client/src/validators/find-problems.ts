import type { ValidationProblem } from '@one37id/agency-core';
import { ownEntry } from './json.ts';
import type { Keyword, Schema, SchemaTable } from './schema.ts';

/**
 * Compares a JSON value with a schema.
 *
 * @param limit - The search ends when that many differences are known.
 */
export function findProblems(table: SchemaTable, schema: Schema, value: unknown, limit: number): ValidationProblem[] {
  const found = new Map<string, ValidationProblem>();

  function note(pointer: string, rule: string): void {
    // What is wrong with every item of a list is one difference, told of the first.
    const key = `${pointer.replace(/\/\d+(?=\/|$)/g, '/*')} ${rule}`;
    if (found.size < limit && !found.has(key)) found.set(key, { pointer, rule });
  }

  function resolve(schema: Schema): Schema {
    return schema.$ref === undefined ? schema : (ownEntry(table.schemas, schema.$ref) ?? {});
  }

  function visit(given: Schema, at: unknown, pointer: string, guessed: boolean): void {
    const here = resolve(given);
    if (at === null && here.nullable) return;
    for (const keyword of Object.keys(table.rules) as Keyword[]) {
      if (found.size >= limit) return;
      if (here[keyword] === undefined) continue;
      const inferred = guessed || here.inferred?.includes(keyword) === true;
      table.rules[keyword]?.({
        value: at,
        schema: here,
        refuse: (rule, name) => note(below(pointer, name), inferred ? `${rule} (inferred)` : rule),
        visit: (next, child, name) => visit(next, child, below(pointer, name), inferred),
        accepts: (branch) => findProblems(table, branch, at, 1).length === 0,
        resolve,
      });
    }
  }

  visit(schema, value, '', false);
  return [...found.values()];
}

function below(pointer: string, name: string | number | undefined): string {
  return name === undefined ? pointer : `${pointer}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
