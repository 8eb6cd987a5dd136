import type { CatalogAuth } from './catalog.ts';
import { type JsonObject, listAt, objectAt, resolve, textAt } from '../document/schema.ts';
import { Unsendable } from './unsendable.ts';

/**
 * The one credential of an operation; undefined for an open one. Of alternatives the first that the client can send is
 * taken.
 *
 * @throws {Unsendable} where it can send none of them.
 */
export function readAuth(document: JsonObject, operation: JsonObject, label: string): CatalogAuth | undefined {
  const schemes = objectAt(objectAt(document.components).securitySchemes);
  const alternatives = listAt(operation.security ?? document.security).map((requirement) =>
    Object.keys(objectAt(requirement)),
  );
  const [first] = alternatives;
  if (first === undefined || first.length === 0) return undefined;
  const auth = alternatives
    .flatMap((names) => (names.length === 1 ? names : []))
    .map((name) => authOf(name, resolve(document, schemes[name])))
    .find((each) => each !== undefined);
  if (auth !== undefined) return auth;
  // What is open beside others needs none.
  if (alternatives.some((names) => names.length === 0)) return undefined;
  const name = first.join(' and ');
  throw new Unsendable(
    label,
    first.length > 1
      ? `asks for ${name} at once, which the client cannot send`
      : `asks for the security scheme '${name}' (${String(resolve(document, schemes[name]).type)}), of a kind that the client cannot send`,
  );
}

function authOf(name: string, scheme: JsonObject): CatalogAuth | undefined {
  if (scheme.type === 'apiKey' && scheme.in === 'header')
    return { name, header: (textAt(scheme.name) ?? name).toLowerCase() };
  const bearer = scheme.type === 'http' && String(scheme.scheme).toLowerCase() === 'bearer';
  return bearer || scheme.type === 'oauth2' || scheme.type === 'openIdConnect'
    ? { name, header: 'authorization', prefix: 'Bearer ' }
    : undefined;
}
