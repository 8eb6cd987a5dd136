import { DocumentError } from './document-error.ts';
import { pointerOf } from './pointer.ts';
import { checkReferences } from './refs.ts';
import { isObject, METHODS, type OpenApiDocument, type Path } from './types.ts';

/**
 * Makes sure that a value is an OpenAPI 3.0, 3.1 or 3.2 document that a client can be generated from.
 *
 * @throws {DocumentError} for the first thing that is not as it must be.
 */
export function checkDocument(value: unknown, file: string): OpenApiDocument {
  const document = checkShape(value, file);
  checkReferences(document, file);
  return document;
}

const WANTED = 'OpenAPI 3.0, 3.1 or 3.2 is wanted';

function checkShape(value: unknown, file: string): OpenApiDocument {
  const fail = (path: Path, reason: string): never => {
    throw new DocumentError(file, pointerOf(path), reason);
  };
  if (!isObject(value)) return fail([], 'is no OpenAPI document: an object is wanted');
  if (value['swagger'] !== undefined) fail(['swagger'], `is Swagger ${String(value['swagger'])}; ${WANTED}`);
  const version = value.openapi;
  if (version === undefined) fail([], 'is no OpenAPI document: it has no `openapi`');
  if (typeof version !== 'string' || !/^3\.[012]\.\d+$/.test(version))
    fail(['openapi'], `is ${JSON.stringify(version)}; ${WANTED}`);
  const info = isObject(value.info) ? value.info : fail(['info'], 'is missing or no object');
  for (const key of ['title', 'version']) {
    const text = info[key];
    if (typeof text === 'number') fail(['info', key], `is the number ${text}; a string is wanted: put it in quotes`);
    if (typeof text !== 'string') fail(['info', key], 'is missing or no string');
  }
  const paths = isObject(value.paths) ? value.paths : fail(['paths'], 'is missing or no object');
  for (const [path, item] of Object.entries(paths)) {
    if (path.startsWith('x-')) continue;
    if (!path.startsWith('/')) fail(['paths', path], "is no path: it does not start with '/'");
    if (!isObject(item)) return fail(['paths', path], 'is no object');
    for (const method of METHODS) checkOperation(item[method], ['paths', path, method], version, fail);
  }
  return value as OpenApiDocument;
}

function checkOperation(
  operation: unknown,
  at: Path,
  version: unknown,
  fail: (path: Path, reason: string) => never,
): void {
  if (operation === undefined) return;
  if (!isObject(operation)) return fail(at, 'is no object');
  // A key without a value, which YAML reads as null, says nothing.
  const said = Object.fromEntries(Object.entries(operation).filter(([, value]) => value !== null));
  const { operationId, summary, tags, responses, parameters, 'x-agency': names } = said as typeof operation;
  if (operationId !== undefined && (typeof operationId !== 'string' || operationId === ''))
    fail([...at, 'operationId'], 'is no text');
  if (summary !== undefined && typeof summary !== 'string') fail([...at, 'summary'], 'is no string');
  if (tags !== undefined && !(Array.isArray(tags) && tags.every((tag) => typeof tag === 'string')))
    fail([...at, 'tags'], 'is no list of strings');
  if (parameters !== undefined && !Array.isArray(parameters)) fail([...at, 'parameters'], 'is no list');
  // OpenAPI 3.0 wants them.
  if (!isObject(responses) && (responses !== undefined || String(version).startsWith('3.0')))
    fail([...at, 'responses'], 'is missing or no object');
  if (names !== undefined && !isObject(names)) fail([...at, 'x-agency'], 'is no object');
}
