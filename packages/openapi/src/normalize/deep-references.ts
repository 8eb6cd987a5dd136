import { pathOf, pointerOf, valueAt } from '../document/pointer.ts';
import { referencesOf } from '../document/refs.ts';
import { isObject, textAt } from '../document/schema.ts';
import type { Path } from '../document/types.ts';
import { childIn, type Json } from './work.ts';

const COMPONENT = /^#\/components\/[^/]+\/[^/]+$/;
/** Keys below which names stand that somebody chose, and the schemas of these names. */
const NAMED = new Set([
  'schemas',
  'properties',
  'patternProperties',
  '$defs',
  'definitions',
  'dependentSchemas',
  'mapping',
]);
/** Keys that a schema stands at, and below whose indices. */
const SCHEMA_AT = /^(schema|items|additionalProperties|unevaluated\w+|not|contains|if|then|else|propertyNames)$/;
const SCHEMAS_IN = /^(allOf|anyOf|oneOf|prefixItems)$/;
/** What else can be referred to, and cannot hold itself. */
const OTHERS_IN = /^(parameters|responses|headers|examples)$/;

/**
 * Bundlers refer to wherever a thing stands first: into a path, or into the middle of a component. Behind this all schemas that are
 * referred to are components, which have names, while paths move; parameters, responses and bodies are written out in their places.
 */
export function settleDeepReferences(document: Json): void {
  const names = new Map<string, string>();
  // What is written out may refer to more.
  for (let deep = deepReferences(document); deep.length > 0; deep = deepReferences(document))
    for (const { path, target } of deep) {
      if (isSchemaAt(path)) refer(document, path, componentOf(document, target, names));
      else writeOut(document, path, target);
    }
}

interface DeepReference {
  readonly path: Path;
  readonly target: string;
}

function deepReferences(document: Json): readonly DeepReference[] {
  return [...referencesOf(document)].flatMap(({ path, target }) =>
    typeof target === 'string' && !COMPONENT.test(target) && (isSchemaAt(path) || isOtherAt(path))
      ? [{ path, target }]
      : [],
  );
}

const keyOf = (path: Path, at: number): string => String(path.at(at) ?? '');
const isOtherAt = (path: Path): boolean =>
  (keyOf(path, -1) === 'requestBody' && !NAMED.has(keyOf(path, -2))) ||
  (OTHERS_IN.test(keyOf(path, -2)) && !NAMED.has(keyOf(path, -3)));
const isSchemaAt = (path: Path): boolean =>
  !isOtherAt(path) &&
  (NAMED.has(keyOf(path, -2)) || SCHEMA_AT.test(keyOf(path, -1)) || SCHEMAS_IN.test(keyOf(path, -2)));

/** The component that stands there, or one that is a copy of what does, made for the first who refers to it. */
function componentOf(document: Json, target: string, names: Map<string, string>): string {
  const found = valueAt(document, pathOf(target));
  const next = isObject(found) && Object.keys(found).length === 1 ? textAt(found['$ref']) : undefined;
  if (next !== undefined) return COMPONENT.test(next) ? next : componentOf(document, next, names);
  const pointer = pointerOf(pathOf(target));
  const schemas = childIn(childIn(document, 'components'), 'schemas');
  const name = names.get(pointer) ?? freeName(pathOf(target), schemas);
  names.set(pointer, name);
  schemas[name] ??= structuredClone(found);
  return pointerOf(['components', 'schemas', name]);
}

const STRUCTURE = new Set([...NAMED, 'components', 'paths', 'content', 'schema', 'application/json']);

/** Of the words of a pointer that say what stands there. */
function freeName(path: readonly string[], schemas: Json): string {
  const words = path.filter((part) => !STRUCTURE.has(part)).flatMap((part) => part.split(/[^\w.-]+/));
  const wanted = words.filter((word) => word !== '').join('_') || 'Schema';
  let free = wanted;
  for (let number = 2; Object.hasOwn(schemas, free); number += 1) free = `${wanted}${number}`;
  return free;
}

function refer(document: Json, path: Path, to: string): void {
  const holder = valueAt(document, path);
  if (isObject(holder)) Reflect.set(holder, '$ref', to);
  // A discriminator's mapping refers by plain texts.
  else Reflect.set(Object(valueAt(document, path.slice(0, -1))), path.at(-1) ?? '', to);
}

/** What stands beside a reference counts more than what it refers to. */
function writeOut(document: Json, path: Path, target: string): void {
  const holder = valueAt(document, path);
  const found = valueAt(document, pathOf(target));
  if (!isObject(holder)) return;
  const { $ref: _, ...beside } = holder;
  Reflect.deleteProperty(holder, '$ref');
  Object.assign(holder, structuredClone(found), beside);
}
