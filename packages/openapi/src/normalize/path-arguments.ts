import { descendants } from '../overlay/descendants.ts';
import { freeName } from '../document/free-name.ts';
import { isObject, objectAt, resolve, textAt } from '../document/schema.ts';
import { type Json, objectIn, type NormalizationContext } from './normalization-context.ts';

/** What every tool takes as a name between braces, of Latin letters, digits, `_` and `-`. */
const PLAIN = /^[\w-]+$/;
const BRACES = /\{([^{}]+)\}/g;

/**
 * Gives path arguments with other characters in their names plain ones, `a.b` that of `a_b`: routers make patterns of
 * templates, and what means something in a pattern is no name any more. Nothing that is sent has such a name in it.
 */
export function plainPathArguments(context: NormalizationContext): void {
  const { document, origins, note } = context;
  const paths = objectIn(document['paths']);
  const renames = renamesIn(document, paths);
  if (renames.size === 0) return;
  for (const { value } of descendants(document, 'parameters')) rename(value, renames);
  document['paths'] = Object.fromEntries(
    Object.entries(paths).map(([path, item]) => {
      const plain = path.replaceAll(BRACES, (whole, name: string) => `{${renames.get(name) ?? name}}`);
      if (plain !== path) origins.set(plain, origins.get(path) ?? path);
      return [plain, item];
    }),
  );
  for (const [from, to] of renames)
    note(`The path argument '${from}' is called '${to}': its own name is no plain one.`);
}

/**
 * For each name that is not plain one that nothing has where it is used: an argument beside a field of the same name
 * would be that field. What other paths have does not count, or a new one would rename what users write.
 */
function renamesIn(document: Json, paths: Json): ReadonlyMap<string, string> {
  const taken = new Map<string, Set<string>>();
  for (const [path, item] of Object.entries(paths)) {
    const names = [...path.matchAll(BRACES)].map(([, name = '']) => name);
    const others = names.filter((name) => !PLAIN.test(name));
    if (others.length === 0) continue;
    const here = namesIn(document, item, new Set(names));
    for (const name of others) taken.set(name, new Set([...(taken.get(name) ?? []), ...here]));
  }
  const renames = new Map<string, string>();
  for (const [name, others] of taken) {
    const given = new Set(renames.values());
    renames.set(
      name,
      freeName(plainOf(name), (each) => others.has(each) || given.has(each)),
    );
  }
  return renames;
}

function plainOf(name: string): string {
  const parts = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .split(/[^\w-]+/);
  return parts.filter((part) => part !== '').join('_') || 'argument';
}

/** The names of parameters and of fields of schemas below a value, also behind references. */
function namesIn(document: Json, value: unknown, names: Set<string>, seen = new Set<unknown>()): Set<string> {
  if (typeof value !== 'object' || value === null || seen.has(value)) return names;
  seen.add(value);
  if (isObject(value)) {
    if (typeof value['name'] === 'string') names.add(value['name']);
    for (const name of Object.keys(objectAt(value['properties']))) names.add(name);
    if (textAt(value.$ref) !== undefined) namesIn(document, resolve(document, value), names, seen);
  }
  for (const child of Object.values(value)) namesIn(document, child, names, seen);
  return names;
}

/** `parameters` are a list where they are used, and by names where they are shared. */
function rename(parameters: unknown, renames: ReadonlyMap<string, string>): void {
  if (typeof parameters !== 'object' || parameters === null) return;
  for (const parameter of Object.values(parameters).filter(isObject) as Json[]) {
    const to = parameter['in'] === 'path' ? renames.get(String(parameter['name'])) : undefined;
    if (to !== undefined) parameter['name'] = to;
  }
}
