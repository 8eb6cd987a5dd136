import type { CatalogAuth } from './catalog.ts';
import { type JsonObject, listAt, objectAt, resolve, textAt } from '../document/schema.ts';

/** The one credential of an operation; undefined for an open one. Of alternatives the first is taken. */
export function readAuth(document: JsonObject, operation: JsonObject, label: string): CatalogAuth | undefined {
  const [requirement] = listAt(operation['security'] ?? document['security']);
  const names = Object.keys(objectAt(requirement));
  const [name] = names;
  if (name === undefined) return undefined;
  if (names.length > 1)
    throw new Error(`${label} asks for ${names.join(' and ')} at once, which the client cannot send`);
  const scheme = resolve(document, objectAt(objectAt(document['components'])['securitySchemes'])[name]);
  if (scheme['type'] === 'apiKey' && scheme['in'] === 'header') {
    return { name, header: (textAt(scheme['name']) ?? name).toLowerCase() };
  }
  const bearer = scheme['type'] === 'http' && String(scheme['scheme']).toLowerCase() === 'bearer';
  if (bearer || scheme['type'] === 'oauth2' || scheme['type'] === 'openIdConnect') {
    return { name, header: 'authorization', prefix: 'Bearer ' };
  }
  throw new Error(
    `${label}: security scheme '${name}' (${String(scheme['type'])}) is of a kind that the client cannot send`,
  );
}
