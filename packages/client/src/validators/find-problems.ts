import type { ValidationProblem } from '@one37id/agency-core';
import { ownEntry } from './json.ts';
import type { Keyword, Schema, SchemaTable } from './schema.ts';

/** What was found out about a value and a branch of an alternative, so that each pair is judged once. */
type Judged = Map<Schema, Map<unknown, boolean>>;

/**
 * Compares a JSON value with a schema.
 *
 * @param limit - The search ends when that many differences are known. `Infinity` tells all, of each item of a list.
 */
export function findProblems(
  table: SchemaTable,
  schema: Schema,
  value: unknown,
  limit: number,
  judged: Judged = new Map(),
): ValidationProblem[] {
  const found = new Map<string, ValidationProblem>();
  const visited = new Map<Schema, Set<unknown>>();

  function note(pointer: string, rule: string): void {
    // With a limit, what is wrong with every item of a list is one difference, told of the first.
    const key = `${limit < Infinity ? pointer.replace(/\/\d+(?=\/|$)/g, '/*') : pointer} ${rule}`;
    if (found.size < limit && !found.has(key)) found.set(key, { pointer, rule });
  }

  function resolve(schema: Schema): Schema {
    return schema.$ref === undefined ? schema : (ownEntry(table.schemas, schema.$ref) ?? {});
  }

  function visit(given: Schema, at: unknown, pointer: string, guessed: boolean): void {
    const here = resolve(given);
    if (at === null && here.orNull) return;
    // Compositions of schemas that contain themselves come here by many ways: each pair counts once.
    if (typeof at === 'object' && at !== null) {
      const places = visited.get(here) ?? new Set();
      if (places.has(at)) return;
      visited.set(here, places.add(at));
    }
    for (const keyword of Object.keys(table.rules) as Keyword[]) {
      if (found.size >= limit) return;
      if (here[keyword] === undefined) continue;
      const inferred = guessed || here.inferred?.includes(keyword) === true;
      table.rules[keyword]?.({
        value: at,
        schema: here,
        refuse: (rule, name) => note(below(pointer, name), inferred ? `${rule} (inferred)` : rule),
        visit: (next, child, name) => visit(next, child, below(pointer, name), inferred),
        accepts: (branch) => accepts(resolve(branch), at),
        resolve,
      });
    }
  }

  function accepts(branch: Schema, at: unknown): boolean {
    const values = judged.get(branch) ?? new Map<unknown, boolean>();
    judged.set(branch, values);
    const fits = values.get(at) ?? findProblems(table, branch, at, 1, judged).length === 0;
    // Texts and numbers are judged as fast as they are remembered.
    if (typeof at === 'object') values.set(at, fits);
    return fits;
  }

  visit(schema, value, '', false);
  return [...found.values()];
}

function below(pointer: string, name: string | number | undefined): string {
  return name === undefined ? pointer : `${pointer}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
