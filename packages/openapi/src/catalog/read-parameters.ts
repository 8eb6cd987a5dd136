import { pointerOf } from '../document/pointer.ts';
import { operationAt, parametersIn, type ParameterView } from '../document/operation-view.ts';
import type { JsonObject } from '../document/schema.ts';
import { type CatalogQueryStyle, checkPathParameter, readQuery } from './read-query.ts';
import { Unsendable } from './unsendable.ts';

/** A parameter that is an input field. */
export interface CatalogParameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  /** As the document has it, references followed. */
  readonly source: ParameterView;
  /** How it is written, for a query parameter. */
  readonly query?: string | CatalogQueryStyle;
}

export interface CatalogParameters {
  readonly parameters: readonly CatalogParameter[];
  /** The names of optional header and cookie parameters. */
  readonly headers: readonly string[];
}

/** OpenAPI says that header parameters of these names are to be ignored: content types and security describe them. */
const IGNORED = new Set(['accept', 'authorization', 'content-type']);

/**
 * An operation's parameters. Of two with one name and place the operation's own counts, and not its path's.
 *
 * @throws {Unsendable} with the parameter's pointer, where the client could send it in another form than documented, or
 * not at all.
 */
export function parametersOf(document: JsonObject, path: string, method: string, id: string): CatalogParameters {
  const { item, operation } = operationAt(document, path, method);
  const found = new Map<string, { readonly source: ParameterView; readonly label: string }>();
  for (const [owner, at] of [
    [item, ['paths', path]],
    [operation, ['paths', path, method]],
  ] as const) {
    const here = new Set<string>();
    for (const [index, source] of parametersIn(document, owner).entries()) {
      const label = `${pointerOf([...at, 'parameters', index])} (${id})`;
      const key = `${source.in} ${source.name}`;
      if (here.has(key))
        throw new Unsendable(label, `has the ${source.in} parameter '${source.name}' twice: remove one in an overlay`);
      here.add(key);
      found.set(key, { source, label });
    }
  }
  const parameters: CatalogParameter[] = [];
  const headers: string[] = [];
  for (const { source, label } of found.values()) {
    const { name, in: where } = source;
    if (where === 'path') {
      checkPathParameter(document, source, label);
      parameters.push({ name, in: where, source });
    } else if (where === 'query') {
      parameters.push({ name, in: where, source, query: readQuery(document, source, label) });
    } else if (where !== 'header' && where !== 'cookie') {
      throw new Unsendable(label, `has the parameter '${name}' in '${where}', which the client cannot send`);
    } else if (where === 'cookie' || !IGNORED.has(name.toLowerCase())) {
      if (source.required)
        throw new Unsendable(
          label,
          `requires the ${where} parameter '${name}', which the client cannot send: turn it into a security scheme in an overlay`,
        );
      // A cookie is a header too.
      headers.push(where === 'cookie' ? 'cookie' : name);
    }
  }
  checkTemplate(path, parameters, `${pointerOf(['paths', path, method])} (${id})`);
  return { parameters, headers: [...new Set(headers)] };
}

/** Path and path parameters say the same: a name without the other would go out as it stands, or nowhere. */
function checkTemplate(path: string, parameters: readonly CatalogParameter[], label: string): void {
  const wanted = [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  const given = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
  const told = given.length === 0 ? 'it has no path parameter' : `its path parameters are ${named(given)}`;
  const missing = wanted.filter((name) => !given.includes(name));
  if (missing.length > 0)
    throw new Unsendable(
      label,
      `has ${named(missing.map((name) => `{${name}}`))} in its path, and ${told}`,
      CONTRADICTION,
    );
  const spare = given.filter((name) => !wanted.includes(name));
  if (spare.length > 0)
    throw new Unsendable(
      label,
      `has the path parameter ${named(spare)}, which its path has no place for`,
      CONTRADICTION,
    );
  if (!isStable(path))
    throw new Unsendable(label, 'has a path that a URL would change or cut: encode it in an overlay');
}

const CONTRADICTION = { isContradiction: true };
const named = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ');

/** Whether a path goes out as it is written. */
function isStable(path: string): boolean {
  const url = `http://a${path.replaceAll(/\{[^{}]+\}/g, 'a')}`;
  return URL.canParse(url) && new URL(url).href === url && !/[?#]/.test(path);
}
