import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { routeTable } from '../../src/generated/routes.gen.ts';
import { agency, client, options } from './agency.ts';

// Some entrances write files: wherever a value that is tried is a good path, it is one in here.
const folder = mkdtempSync(`${tmpdir()}/entrances-`);
process.chdir(folder);
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** A way into the packages: something public that can be called. */
export interface Entrance {
  readonly name: string;
  readonly enter: (args: readonly unknown[]) => unknown;
}

type Found = Map<string, Entrance>;
type Callable = (...args: unknown[]) => unknown;
type Class = new (...args: readonly unknown[]) => object;

const ID = '3d9f1a52-0b7e-4c8a-8f6d-92e1b4c5a7d3';
const schema = { '~standard': { version: 1, vendor: 'test', validate: (value: unknown) => ({ value }) } };
const document = {
  openapi: '3.1.0',
  paths: Object.fromEntries(
    routeTable.map(({ id, tag, summary, params }) => [
      `/${id}${params.map((name) => `/{${name}}`).join('')}`,
      { post: { tags: [tag], summary } },
    ]),
  ),
};

/**
 * What gives an instance of a class, or something with entrances of its own. Tried in turn: whoever adds an export need
 * not come here.
 */
const SAMPLES: readonly (readonly unknown[])[] = [
  [
    client,
    { id: ID, method: 'GET', path: '/x', returns: 'result', retry: 'read' },
    { page: 'page', size: 'size', firstPage: 0, defaultSize: 10, items: 'items' },
  ],
  [options],
  [{ baseUrl: options.baseUrl, token: 'token' }],
  [{ baseUrl: options.baseUrl }],
  [client],
  [{ message: 'why', operation: 'get', outcome: 'failed', attempts: 1 }],
  [{ schemaId: 'https://agency.example.com/schema', claims: schema }],
  [document],
  [new Uint8Array([1, 2, 3]), 'image/png'],
  ['failed', 'why'],
  [[{ event: 'ping', method: 'POST', status: 204 }], {}, { verify: () => false, onError: () => {} }],
  [{ id: ID }],
  [],
];

/** What every promise has: its callbacks are the caller's own, and so is what they throw. */
const OF_PROMISES = new Set(['then', 'catch', 'finally']);

/**
 * All entrances of the public modules of both packages by their names, as their manifests have them. What is exported
 * twice is one.
 */
export async function findEntrances(): Promise<ReadonlyMap<string, Entrance>> {
  const found: Found = new Map();
  const known = new Map<unknown, string>();
  for (const [module, exported] of await publicModules()) {
    for (const [key, value] of Object.entries(exported)) {
      const name = `${module}.${key}`;
      const before = known.get(value);
      const entrance = before === undefined ? undefined : (found.get(before) ?? found.get(`new ${before}`));
      if (entrance) {
        found.set(entrance.name.startsWith('new ') ? `new ${name}` : name, entrance);
        continue;
      }
      known.set(value, name);
      walk(found, value, name, 1);
    }
  }
  return found;
}

export async function publicModules(): Promise<readonly (readonly [string, object])[]> {
  const manifest = (path: string) =>
    JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as {
      name: string;
      exports: Record<string, { import?: { default: string } } | string>;
    };
  const client = manifest('../../package.json');
  const core = manifest('../../../core/package.json');
  const own = Object.entries(client.exports).flatMap(([path, target]) =>
    typeof target === 'object' && target.import
      ? [
          [
            client.name + path.slice(1),
            target.import.default.replace('./dist/', '../../src/').replace(/\.js$/, '.ts'),
          ] as const,
        ]
      : [],
  );
  // What is internal has no public function.
  const below = Object.keys(core.exports)
    .filter((path) => !['./internal', './package.json'].includes(path))
    .map((path) => core.name + path.slice(1));
  return Promise.all(
    [...own, ...below.map((name) => [name, name] as const)].map(
      async ([name, from]) => [name, (await import(from)) as object] as const,
    ),
  );
}

function walk(found: Found, value: unknown, name: string, depth: number): void {
  if (depth > 5 || found.has(name)) return;
  if (typeof value === 'object' && value !== null) return walkMembers(found, value, name, depth);
  if (typeof value !== 'function') return;
  if (/^class\b/.test(Function.prototype.toString.call(value))) return walkClass(found, value as Class, name, depth);
  const call = value as Callable;
  found.set(name, { name, enter: (args) => call(...args) });
  walkResults(found, call, name, depth);
}

/** A Map, bytes or a generator, say: its methods are not ours. */
function isOfPlatform(value: object): boolean {
  const name = (Object.getPrototypeOf(value) as { constructor?: { name: string } } | null)?.constructor?.name ?? '';
  return (
    !(value instanceof Promise) &&
    (Reflect.get(globalThis, name) !== undefined || Object.prototype.toString.call(value) === '[object AsyncGenerator]')
  );
}

const FOREIGN = new Set<object>([Object.prototype, Error.prototype, Promise.prototype]);

function walkMembers(found: Found, value: object, name: string, depth: number): void {
  for (const [key, member] of Object.entries(value)) {
    walk(
      found,
      typeof member === 'function' && depth > 0 ? bound(member as Callable, value) : member,
      `${name}.${key}`,
      depth + 1,
    );
  }
}

function walkClass(found: Found, Kind: Class, name: string, depth: number): void {
  found.set(`new ${name}`, { name: `new ${name}`, enter: (args) => new Kind(...args) });
  const instance = SAMPLES.map((args) => tried<object>(() => new Kind(...args))).find((made) => made !== undefined);
  if (instance === undefined) throw new Error(`no sample makes a ${name}: add one`);
  walkMethods(found, instance, `${name}#`, depth);
}

/** The methods of classes of ours. */
function walkMethods(found: Found, instance: object, name: string, depth: number): void {
  for (
    let prototype = Object.getPrototypeOf(instance) as object | null;
    prototype && !FOREIGN.has(prototype);
    prototype = Object.getPrototypeOf(prototype) as object | null
  ) {
    for (const key of Object.getOwnPropertyNames(prototype)) {
      const method: unknown = Object.getOwnPropertyDescriptor(prototype, key)?.value;
      // What JSON.stringify calls takes nothing.
      if (typeof method !== 'function' || key === 'constructor' || key === 'toJSON' || OF_PROMISES.has(key)) continue;
      walk(found, bound(method as Callable, instance), name + key, depth + 1);
      // A method that was taken from its object, as in `ids.map(agency.credentials.get)`. Those that take nothing
      // cannot say so better.
      if (method.length > 0)
        found.set(`${name}${key}, detached`, {
          name: `${name}${key}, detached`,
          enter: (args) => (method as Callable).call(undefined, ...args),
        });
    }
  }
}

/** What a function gives may have entrances of its own: a client, a list, a definition, an instrumentation. */
function walkResults(found: Found, call: Callable, name: string, depth: number): void {
  for (const args of SAMPLES) {
    const given = tried(() => call(...args));
    if (given instanceof Promise) given.catch(() => {});
    if (typeof given === 'function') walk(found, given, `${name}()`, depth + 1);
    if (typeof given !== 'object' || given === null) continue;
    walkMembers(found, given, `${name}()`, depth + 1);
    if (!isOfPlatform(given)) walkMethods(found, given, `${name}().`, depth + 1);
  }
}

function bound(method: Callable, object: object): Callable {
  return (...args) => method.call(object, ...args);
}

function tried<Value>(make: () => Value): Value | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

/** The arguments that are right for most, each of them in its place. */
export const BASES: readonly (readonly unknown[])[] = [
  [client, { id: ID, alias: 'default:ap1' }, {}],
  [{ id: ID }, {}],
  [agency, { id: ID }, { timeout: 5_000 }],
];
