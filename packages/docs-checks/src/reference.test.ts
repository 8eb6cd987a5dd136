import { join } from 'node:path';
import * as sdk from '@one37id/agency';
import * as operations from '@one37id/agency/operations';
import { expect, test } from 'vitest';
import { loadOverlays } from '@one37id/agency-openapi/overlay';
import { derivedMethods, type Named } from './derived-methods.ts';
import { ROOT, textOf } from './documents.ts';

const README = textOf('packages/client/README.md');

/** The section below a heading, up to the next of its kind. */
function section(heading: string): string {
  return (
    README.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ??
    expect.fail(`there is no section ${heading}`)
  );
}

/** The names that an interface declares. */
function fieldsOf(file: string, name: string): string[] {
  const [, body = ''] = new RegExp(`export interface ${name}\\b[^{]*\\{\\n([^]*?)\\n\\}`).exec(textOf(file)) ?? [];
  return Array.from(body.matchAll(/^  readonly (\w+)\??:/gm), ([, field = '']) => field);
}

/** The names in the first column of a section's tables. */
function firstColumn(text: string): string[] {
  return Array.from(text.matchAll(/^\| (`[^|]*) \|/gm), ([, cell = '']) => cell).flatMap((cell) =>
    Array.from(cell.matchAll(/`([\w.]+)`/g), ([, name = '']) => name),
  );
}

/**
 * An operation that came with an import has a derived name, which readers are not told of before somebody has looked at
 * it.
 */
const documented = Object.values(
  (
    JSON.parse(textOf('openapi/openapi.json')) as {
      paths: Readonly<Record<string, Readonly<Record<string, Named>>>>;
    }
  ).paths,
)
  .flatMap((item) => Object.values(item))
  .filter((value) => value['x-agency'] !== undefined);

/** Set by `Agency` and `Studio` themselves. */
const OWN = ['credentials', 'credentialNames', 'serverOnly'];

test('every option is in the table of options, and no other', () => {
  const options = [
    ...['CallOptions', 'ClientOptions'].flatMap((name) => fieldsOf('packages/core/src/options.ts', name)),
    ...fieldsOf('packages/core/src/hooks.ts', 'Hooks'),
    ...fieldsOf('packages/client/src/agency.ts', 'AgencyOptions'),
    ...fieldsOf('packages/client/src/studio.ts', 'StudioOptions'),
  ].filter((name) => !OWN.includes(name));
  expect(options.length).toBeGreaterThan(20);
  expect(firstColumn(section('Options')).toSorted()).toEqual(options.toSorted());
});

test('every error class and every guard is in the table of errors, and no other', () => {
  const names = Object.keys(sdk).filter((name) => /^(is)?Agency\w*Error$/.test(name));
  const rows = Array.from(
    section('Errors').matchAll(/^\| `(Agency\w*Error)` \| `(isAgency\w*Error)` \|/gm),
    ([, name = '', guard = '']) => [name, guard],
  );
  expect(rows.flat().toSorted()).toEqual(names.toSorted());
  for (const [name, guard] of rows) expect(guard).toBe(`is${name}`);
});

test('the tables of what there is hold the methods that a maintainer has named or written, and no other', async () => {
  const rows = Array.from(
    section('What there is').matchAll(/^\| (`\w+`(?:, `\w+`)*) \| (`[^|]*) \|$/gm),
    ([, names = '', methods = '']) => ({ names: wordsOf(names), methods: wordsOf(methods) }),
  );
  const told = rows.flatMap(({ names, methods }) =>
    names.flatMap((name) => methods.map((method) => `${name}.${method}`)),
  );
  const options = { baseUrl: 'https://agency.example.com/bc/admin' };
  const have = [new sdk.Agency(options), new sdk.Studio({ ...options, token: 'token' })].flatMap((client) =>
    Object.entries(client).flatMap(([name, resource]) =>
      name === 'client' ? [] : methodsOf(resource).map((method) => `${name}.${method}`),
    ),
  );
  const derived = derivedMethods(documented, await loadOverlays(join(ROOT, 'openapi/overlays')));
  expect(told.toSorted()).toEqual(have.filter((method) => !derived.has(method)).toSorted());
});

test('every field that may be logged is named where logging is told of, and no other', () => {
  expect(section('Logging, hooks, tracing')).toContain('(api.md#fields-that-may-be-logged)');
  const [, told = ''] =
    /^## Fields that may be logged\n([^]*?)\n(?=## |$)/m.exec(textOf('packages/client/api.md')) ?? [];
  const logged = Object.values(operations).flatMap((each: unknown) => {
    const { log } = Object(each) as Partial<sdk.Operation>;
    return log?.split(' ') ?? [];
  });
  expect(logged).toContain('rowsPerPage');
  expect(wordsOf(told).toSorted()).toEqual([...new Set(logged)].toSorted());
});

test('every entry of the package is told of', () => {
  const { exports } = JSON.parse(textOf('packages/client/package.json')) as {
    exports: Readonly<Record<string, unknown>>;
  };
  const entries = Object.keys(exports)
    .filter((entry) => entry !== './package.json')
    .map((entry) => entry.replace(/^\./, '@one37id/agency'));
  expect(entries.filter((entry) => !README.includes(`'${entry}'`))).toEqual([]);
});

test('the sizes are those that are gates', () => {
  const gates = Array.from(
    textOf('packages/package-checks/src/sizes.test.ts').matchAll(/most: (\d+(?:\.\d+)?) \* KB/g),
    ([, size]) => `${size} KB`,
  );
  expect(gates.length).toBeGreaterThan(1);
  expect(
    Array.from(section('Flat functions and size').matchAll(/^\| .* \| (\d+(?:\.\d+)? KB) \|$/gm), ([, size]) => size),
  ).toEqual(gates);
});

test('the runtimes are those that are tested', () => {
  const versions = textOf('packages/package-checks/src/runtimes/versions.ts');
  const table = section('Runtimes');
  for (const [, version = ''] of versions.matchAll(/'(\d+)\.\d+\.\d+'/g))
    expect(table).toMatch(new RegExp(`\\| [^|]*\\b${version}\\b`));
});

function wordsOf(cell: string): string[] {
  return Array.from(cell.matchAll(/`(\w+)`/g), ([, word = '']) => word);
}

function methodsOf(resource: object): string[] {
  const names = new Set<string>();
  for (let at = resource; at !== Object.prototype; at = Object.getPrototypeOf(at) as object) {
    for (const name of Object.getOwnPropertyNames(at)) if (name !== 'constructor') names.add(name);
  }
  return [...names];
}
