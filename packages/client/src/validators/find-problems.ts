import type { ValidationProblem } from '@one37id/agency-core';
import { ownEntry } from './json.ts';
import type { Keyword, Place, Schema, SchemaTable } from './schema.ts';

/** What was found out about a value and a branch of an alternative, so that each pair is checked once. */
type Checked = Map<Schema, Map<unknown, boolean>>;

/** Where a value stands. It becomes a pointer only where something is wrong. */
interface Path {
  readonly above: Path | undefined;
  readonly name: string | number;
}

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
  checked: Checked = new Map(),
): ValidationProblem[] {
  const found = new Map<string, ValidationProblem>();
  const visited = new Map<Schema, Set<unknown>>();
  const keywords = Object.keys(table.rules) as Keyword[];

  function note(path: Path | undefined, rule: string): void {
    const pointer = pointerOf(path);
    // With a limit, what is wrong with every item of a list is one difference, told of the first.
    const key = `${limit < Infinity ? pointer.replace(/\/\d+(?=\/|$)/g, '/*') : pointer} ${rule}`;
    if (found.size < limit && !found.has(key)) found.set(key, { pointer, rule });
  }

  function resolve(schema: Schema): Schema {
    return schema.$ref === undefined ? schema : (ownEntry(table.schemas, schema.$ref) ?? {});
  }

  function visit(given: Schema, at: unknown, path: Path | undefined, guessed: boolean): void {
    const here = resolve(given);
    if (at === null && here.orNull) return;
    // Compositions of schemas that contain themselves come here by many ways: each pair counts once.
    if (typeof at === 'object' && at !== null) {
      const places = visited.get(here) ?? new Set();
      if (places.has(at)) return;
      visited.set(here, places.add(at));
    }
    let inferred = guessed;
    // One for all keywords: most values are right, and ask nothing of it.
    const place: Place = {
      value: at,
      schema: here,
      refuse: (rule, name) => note(below(path, name), inferred ? `${rule} (inferred)` : rule),
      visit: (next, child, name) => visit(next, child, below(path, name), inferred),
      accepts: (branch) => accepts(resolve(branch), at),
      resolve,
    };
    for (const keyword of keywords) {
      if (found.size >= limit) return;
      if (here[keyword] === undefined) continue;
      inferred = guessed || here.inferred?.includes(keyword) === true;
      table.rules[keyword]?.(place);
    }
  }

  function accepts(branch: Schema, at: unknown): boolean {
    const values = checked.get(branch) ?? new Map<unknown, boolean>();
    checked.set(branch, values);
    const fits = values.get(at) ?? findProblems(table, branch, at, 1, checked).length === 0;
    // Texts and numbers are checked as fast as they are remembered.
    if (typeof at === 'object') values.set(at, fits);
    return fits;
  }

  visit(schema, value, undefined, false);
  return [...found.values()];
}

function below(above: Path | undefined, name: string | number | undefined): Path | undefined {
  return name === undefined ? above : { above, name };
}

function pointerOf(path: Path | undefined): string {
  return path ? `${pointerOf(path.above)}/${String(path.name).replaceAll('~', '~0').replaceAll('/', '~1')}` : '';
}
