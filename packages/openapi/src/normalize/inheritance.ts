import { DocumentError } from '../document/document-error.ts';
import { pathOf, pointerOf } from '../document/pointer.ts';
import { isObject, listAt, textAt } from '../document/schema.ts';
import type { Path } from '../document/types.ts';
import { type Json, objectIn, type NormalizationContext } from './normalization-context.ts';

const COMPONENT = /^#\/components\/schemas\/[^/]+$/;
const ALTERNATIVES = ['oneOf', 'anyOf'] as const;
const PARTS = ['allOf', ...ALTERNATIVES] as const;

/** A component that a value has to fit, where it has to fit another one. */
interface Part {
  readonly component: string;
  readonly path: Path;
  /** Where it stands in a list, so that something else can stand there. */
  readonly list?: unknown[];
}

/**
 * A base class that lists its subclasses in `oneOf`, while each of them has it in `allOf`, is made of itself: no type
 * can be written of that, and no value be judged by it. What is meant is that a subclass has the fields of the base, so
 * these are written out there.
 *
 * @throws {DocumentError} where something else is made of itself.
 */
export function settleInheritance({ document, file }: NormalizationContext): void {
  const schemas = objectIn(objectIn(document.components).schemas);
  const parts = new Map(Object.entries(schemas).map(([name, schema]) => [name, partsOf(schema, name)]));
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    (parts.get(from) ?? []).some(({ component }) => {
      if (component === to) return true;
      if (seen.has(component)) return false;
      seen.add(component);
      return reaches(component, to, seen);
    });
  const bases = structuredClone(schemas);
  for (const [name, own] of parts)
    for (const { component, path, list } of own) {
      const base = bases[component];
      if (list === undefined || !isObject(base) || !ALTERNATIVES.some((key) => base[key] !== undefined)) continue;
      if (component === name || !reaches(component, name)) continue;
      const { oneOf: _, anyOf: _alternatives, discriminator: _by, ...fields } = base;
      list[Number(path.at(-1))] = structuredClone(fields);
    }
  refuseRings(file, schemas);
}

function refuseRings(file: string, schemas: Json): void {
  const done = new Set<string>();
  const visit = (name: string, above: readonly string[]): void => {
    if (done.has(name)) return;
    for (const { component, path } of partsOf(schemas[name], name)) {
      if (component === name || above.includes(component))
        throw new DocumentError(
          file,
          pointerOf(path),
          `is '${component}', which is made of itself (${[...above, name, component].slice([...above, name].indexOf(component)).join(' → ')}): no value can be described so`,
        );
      visit(component, [...above, name]);
    }
    done.add(name);
  };
  for (const name of Object.keys(schemas)) visit(name, []);
}

/**
 * What a component is made of, however deep in `allOf`, `oneOf` and `anyOf`: not its fields and items, whose values are
 * others.
 */
function partsOf(schema: unknown, name: string): readonly Part[] {
  const within = (value: unknown, path: Path, list?: unknown[]): Part[] => {
    if (!isObject(value)) return [];
    const ref = textAt(value.$ref);
    const component = ref !== undefined && COMPONENT.test(ref) ? pathOf(ref).at(-1) : undefined;
    return [
      ...(component === undefined ? [] : [{ component, path, ...(list === undefined ? {} : { list }) }]),
      ...PARTS.flatMap((key) => {
        const held = listAt(value[key]) as unknown[];
        return held.flatMap((each, index) => within(each, [...path, key, index], key === 'allOf' ? held : undefined));
      }),
    ];
  };
  return within(schema, ['components', 'schemas', name]);
}
