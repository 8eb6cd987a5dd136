import { freeName } from '../document/free-name.ts';
import { pathOf, pointerOf, valueAt } from '../document/pointer.ts';
import { type Reference, referencesOf } from '../document/refs.ts';
import { isObject, textAt } from '../document/schema.ts';
import type { Path } from '../document/types.ts';
import { childIn, type Json } from './normalization-context.ts';
import { refer } from './refer.ts';

const COMPONENT = /^#\/components\/[^/]+\/[^/]+$/;
/** What else can be referred to, and cannot hold itself; beside the body of a request. */
const OTHERS_IN = /^(parameters|responses|headers|examples)$/;

/**
 * Bundlers refer to wherever a thing stands first: into a path, or into the middle of a component. Behind this all
 * schemas that are referred to are components, which have names, while paths move; parameters, responses and bodies are
 * written out in their places.
 */
export function settleDeepReferences(document: Json): void {
  const names = new Map<string, string>();
  // What is written out may refer to more.
  for (let deep = deepReferences(document); deep.length > 0; deep = deepReferences(document))
    for (const { path, target, place } of deep) {
      if (place === 'schema') refer(document, path, componentOf(document, target, names));
      else writeOut(document, path, target);
    }
}

function deepReferences(document: Json): readonly (Reference & { readonly target: string })[] {
  return [...referencesOf(document)].flatMap(({ path, target, place }) =>
    typeof target === 'string' && !COMPONENT.test(target) && (place === 'schema' || isOtherAt(path))
      ? [{ path, target, place }]
      : [],
  );
}

function isOtherAt(path: Path): boolean {
  return path.at(-1) === 'requestBody' || OTHERS_IN.test(String(path.at(-2)));
}

/** The component that stands there, or one that is a copy of what does, made for the first who refers to it. */
function componentOf(document: Json, target: string, names: Map<string, string>): string {
  const found = valueAt(document, pathOf(target));
  const next = isObject(found) && Object.keys(found).length === 1 ? textAt(found['$ref']) : undefined;
  if (next !== undefined) return COMPONENT.test(next) ? next : componentOf(document, next, names);
  const pointer = pointerOf(pathOf(target));
  const schemas = childIn(childIn(document, 'components'), 'schemas');
  const name = names.get(pointer) ?? nameFor(pathOf(target), schemas);
  names.set(pointer, name);
  schemas[name] ??= structuredClone(found);
  return pointerOf(['components', 'schemas', name]);
}

const STRUCTURE =
  /^(schemas?|properties|patternProperties|\$defs|definitions|dependentSchemas|mapping|components|paths|content|application\/json)$/;

/** Of the words of a pointer that say what stands there. */
function nameFor(path: readonly string[], schemas: Json): string {
  const words = path.filter((part) => !STRUCTURE.test(part)).flatMap((part) => part.split(/[^\w.-]+/));
  const wanted = words.filter((word) => word !== '').join('_') || 'Schema';
  return freeName(wanted, (name) => Object.hasOwn(schemas, name));
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
