// node write-reexports.ts <entries as JSON>: prints a module that re-exports everything that the packages give: each
// value of each entry, each method of what roots.ts holds, and what a call of each gives, with types that the compiler
// has to find and name.
import * as roots from './roots.ts';

const entries = JSON.parse(process.argv[2] ?? '') as string[];
const modules = await Promise.all(
  entries.map(async (entry, index) => [`entry${index}`, entry, (await import(entry)) as object] as const),
);
const lines = modules.map(([name, entry]) => `import * as ${name} from '${entry}';`);
lines.push(`import * as roots from './roots.js';`);
/** Of this expression: `agency.credentials`. */
const seen = new Set<unknown>();
let count = 0;

for (const [name, , module] of modules)
  for (const key of Object.keys(module)) reexport(`${name}.${key}`, Reflect.get(module, key), 0);
for (const [key, value] of Object.entries(roots)) reexport(`roots.${key}`, value, 0);
console.log(lines.join('\n'));

function reexport(expression: string, value: unknown, depth: number): void {
  if (typeof value === 'function') {
    lines.push(`export const value${++count} = ${expression};`);
    if (/^class\b/.test(Function.prototype.toString.call(value))) {
      lines.push(`export class Class${count} extends ${expression} {}`);
      for (const member of Object.getOwnPropertyNames(value)) {
        const descriptor = Object.getOwnPropertyDescriptor(value, member);
        if (typeof descriptor?.value === 'function' && /^[a-z]\w*$/.test(member) && member !== 'prototype') {
          reexport(`${expression}.${member}`, descriptor.value, depth + 1);
        }
      }
      return;
    }
    const nothing = Array.from({ length: wantedBy(value) }, () => 'undefined as never').join(', ');
    lines.push(`export const result${count} = () => ${expression}!(${nothing});`);
    lines.push(`export const awaited${count} = async () => await ${expression}!(${nothing});`);
    return;
  }
  if (typeof value !== 'object' || value === null || depth > 3 || seen.has(value)) return;
  seen.add(value);
  lines.push(`export const value${++count} = ${expression};`);
  if (isData(value) || Object.prototype.toString.call(value) === '[object AsyncGenerator]') return;
  for (const member of membersOf(value)) {
    reexport(`${expression}.${member}`, Reflect.get(value, member), depth + 1);
  }
}

/** JSON, as a schema: one type says all of it. */
function isData(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value !== 'function';
  return (
    Array.isArray(value) || (Reflect.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isData))
  );
}

/** Its own fields, and the methods of classes of ours. */
function membersOf(value: object): string[] {
  const names = new Set(Object.keys(value));
  let prototype = Reflect.getPrototypeOf(value);
  for (; prototype !== null && !isOfPlatform(prototype); prototype = Reflect.getPrototypeOf(prototype)) {
    for (const name of Object.getOwnPropertyNames(prototype)) names.add(name);
  }
  return [...names].filter((name) => /^[A-Za-z]\w*$/.test(name) && name !== 'constructor');
}

/** How many arguments it takes: `length` leaves out one with a default. */
function wantedBy(value: object & { readonly length: number }): number {
  const [, parameters = ''] = /^[^(]*\(([^)]*)/.exec(Function.prototype.toString.call(value)) ?? [];
  return value.length === 0 && parameters.includes('=') ? 1 : value.length;
}

function isOfPlatform({ constructor }: object): boolean {
  return Reflect.get(globalThis, constructor.name) === constructor;
}
