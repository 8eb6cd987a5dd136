import { compareTexts } from './names.ts';

/** Types that generated code means when it writes them: a component of that name would stand in their place. */
const GLOBAL_TYPES: ReadonlySet<string> = new Set(
  (
    'Array ArrayBuffer AsyncIterable AsyncIterator Awaited BigInt Blob Boolean Buffer Capitalize ConstructorParameters DataView Date Document Element Error Event ' +
    'Exclude Extract File FormData Function Headers InstanceType Iterable Iterator JSON Lowercase Map Math Node NonNullable Number Object Omit OmitThisParameter ' +
    'Parameters Partial Pick Promise PromiseLike Proxy ReadableStream Readonly ReadonlyArray ReadonlyMap ReadonlySet Record Reflect RegExp Request Required Response ' +
    'ReturnType Set String Symbol ThisParameterType ThisType URL URLSearchParams Uint8Array Uncapitalize Uppercase WeakMap WeakSet WritableStream'
  ).split(' '),
);

/**
 * A free type name for each component, whatever its name: a component keeps a name that can be one, others get one
 * after them, with a number where two would have the same.
 *
 * @param wishes - What each would be called, by any key.
 * @param taken - Names that other declarations of the same file have.
 */
export function typeNames(
  wishes: ReadonlyMap<string, string>,
  taken: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const used = new Set([...taken, ...GLOBAL_TYPES]);
  const give = (key: string, name: string): void => {
    names.set(key, name);
    used.add(name);
  };
  const sorted = [...wishes].sort(([one, a], [other, b]) => compareTexts(a, b) || compareTexts(one, other));
  for (const [key, wish] of sorted) if (isTypeName(wish) && !used.has(wish)) give(key, wish);
  for (const [key, wish] of sorted) if (!names.has(key)) give(key, free(typeName(wish), used));
  return names;
}

function isTypeName(name: string): boolean {
  return /^[A-Z][A-Za-z0-9]*$/.test(name);
}

function typeName(component: string): string {
  const words = component
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return /^[A-Z]/.test(name) ? name : `Model${name}`;
}

function free(name: string, used: ReadonlySet<string>): string {
  if (!used.has(name)) return name;
  // `Date` -> `DateModel`
  let candidate = `${name}Model`;
  for (let number = 2; used.has(candidate); number += 1) candidate = `${name}Model${number}`;
  return candidate;
}
