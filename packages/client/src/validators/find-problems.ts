import type { ValidationProblem } from '@one37id/agency-core';
import { ownEntry } from './json.ts';
import type { Check, Keyword, Place, Rule, Schema, SchemaTable } from './schema.ts';

/** What was found out about a value and a branch of an alternative, so that each pair is checked once. */
type Checked = Map<Schema, Map<unknown, boolean>>;

/** A keyword of a schema, ready to be asked. */
interface Prepared {
  readonly check: Check;
  readonly inferred: boolean;
}

/** What a schema asks for. Made when a value is first compared with it: a value costs its checks, and nothing else. */
const PREPARED = new WeakMap<SchemaTable, Map<Schema, readonly Prepared[]>>();

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
  const composed = new Map<unknown, Set<Schema>>();
  const prepared = PREPARED.get(table) ?? new Map<Schema, readonly Prepared[]>();
  PREPARED.set(table, prepared);
  /** Names down to the value that is looked at. They become a pointer only where something is wrong. */
  const path: (string | number)[] = [];
  let inferred = false;

  const place: Place = {
    refuse(rule, name) {
      const pointer = pointerOf(name === undefined ? path : [...path, name]);
      const told = inferred ? `${rule} (inferred)` : rule;
      // With a limit, what is wrong with every item of a list is one difference, told of the first.
      const key = `${limit < Infinity ? pointer.replace(/\/\d+(?=\/|$)/g, '/*') : pointer} ${told}`;
      if (found.size < limit && !found.has(key)) found.set(key, { pointer, rule: told });
    },
    visit(given, at, name) {
      const here = resolve(given);
      if (name === undefined) {
        // Compositions of schemas that contain themselves come here by many ways: each pair counts once.
        const schemas = composed.get(at) ?? new Set();
        if (schemas.has(here)) return;
        composed.set(at, schemas.add(here));
        compare(here, at);
        return;
      }
      path.push(name);
      compare(here, at);
      path.pop();
    },
    accepts(given, at) {
      const branch = resolve(given);
      const values = checked.get(branch) ?? new Map<unknown, boolean>();
      checked.set(branch, values);
      const fits = values.get(at) ?? findProblems(table, branch, at, 1, checked).length === 0;
      // Texts and numbers are checked as fast as they are remembered.
      if (typeof at === 'object') values.set(at, fits);
      return fits;
    },
  };

  function resolve(schema: Schema): Schema {
    return schema.$ref === undefined ? schema : (ownEntry(table.schemas, schema.$ref) ?? {});
  }

  function compare(here: Schema, at: unknown): void {
    if (at === null && here.orNull) return;
    const above = inferred;
    for (const one of prepared.get(here) ?? prepare(here)) {
      if (found.size >= limit) break;
      inferred = above || one.inferred;
      one.check(at, place);
    }
    inferred = above;
  }

  function prepare(here: Schema): readonly Prepared[] {
    const checks: Prepared[] = [];
    for (const [keyword, rule] of Object.entries(table.rules) as [Keyword, Rule][]) {
      if (here[keyword] === undefined) continue;
      checks.push({ check: rule(here, resolve), inferred: here.inferred?.includes(keyword) === true });
    }
    prepared.set(here, checks);
    return checks;
  }

  compare(resolve(schema), value);
  return [...found.values()];
}

function pointerOf(path: readonly (string | number)[]): string {
  return path.map((name) => `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
