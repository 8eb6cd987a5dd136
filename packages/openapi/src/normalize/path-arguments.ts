import { descendants } from '../overlay/descendants.ts';
import { freeName } from '../document/free-name.ts';
import { isObject, objectAt } from '../document/schema.ts';
import { type Json, objectIn, type NormalizationContext } from './normalization-context.ts';

/** What every tool takes as a name between braces, of Latin letters, digits, `_` and `-`. */
const PLAIN = /^[\w-]+$/;
const BRACES = /\{([^{}]+)\}/g;

/**
 * Gives path arguments with other characters in their names plain ones, `a.b` that of `a_b`: routers make patterns of templates,
 * and what means something in a pattern is no name any more. Nothing that is sent has such a name in it.
 */
export function plainPathArguments(context: NormalizationContext): void {
  const { document, origins, note } = context;
  const paths = objectIn(document['paths']);
  const names = Object.keys(paths).flatMap((path) => [...path.matchAll(BRACES)].map(([, name = '']) => name));
  const renames = renamesOf(new Set(names), document);
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

/** A name that nothing else has: an argument beside a field of the same name would be that field. */
function renamesOf(names: ReadonlySet<string>, document: Json): ReadonlyMap<string, string> {
  const others = [...names].filter((name) => !PLAIN.test(name));
  if (others.length === 0) return new Map();
  const taken = new Set([
    ...names,
    ...descendants(document, 'name').map(({ value }) => value),
    ...descendants(document, 'properties').flatMap(({ value }) => Object.keys(objectAt(value))),
  ]);
  return new Map(
    others.map((name) => {
      const wanted =
        name
          .normalize('NFKD')
          .replaceAll(/\p{M}/gu, '')
          .split(/[^\w-]+/)
          .filter((part) => part !== '')
          .join('_') || 'argument';
      const free = freeName(wanted, (each) => taken.has(each));
      taken.add(free);
      return [name, free];
    }),
  );
}

/** `parameters` are a list where they are used, and by names where they are shared. */
function rename(parameters: unknown, renames: ReadonlyMap<string, string>): void {
  if (typeof parameters !== 'object' || parameters === null) return;
  for (const parameter of Object.values(parameters).filter(isObject) as Json[]) {
    const to = parameter['in'] === 'path' ? renames.get(String(parameter['name'])) : undefined;
    if (to !== undefined) parameter['name'] = to;
  }
}
