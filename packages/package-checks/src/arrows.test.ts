import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const packages = fileURLToPath(new URL('../../', import.meta.url));
const imports = readImports();

/** Package -> those of ours that its sources may import. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  core: [],
  client: ['core'],
  codegen: [],
  testing: ['client'],
};

it('reads the sources', () => {
  expect(imports.get('core/src/send-with-retries.ts')).toContain('core/src/send-once.ts');
  expect(imports.size).toBeGreaterThan(200);
});

it.each(Object.entries(ALLOWED))('%s imports nothing of ours but %j', (name, allowed) => {
  const crossed = [...imports].flatMap(([file, targets]) =>
    file.startsWith(`${name}/src/`) && !/\.test(-d)?\.ts$/.test(file) ? targets.filter((target) => !isOf(target, [name, ...allowed])).map((target) => `${file} -> ${target}`) : [],
  );
  expect(crossed).toEqual([]);
});

it('no file imports itself by way of others, types included', () => {
  const done = new Set<string>();
  const visit = (file: string, above: readonly string[]): string[] => {
    if (above.includes(file)) return [[...above.slice(above.indexOf(file)), file].join(' -> ')];
    if (done.has(file)) return [];
    done.add(file);
    return (imports.get(file) ?? []).flatMap((target) => visit(target, [...above, file]));
  };
  expect([...imports.keys()].flatMap((file) => visit(file, []))).toEqual([]);
});

/** Names of our packages are `@one37id/agency…`: those are written as the folder that has them. */
function isOf(target: string, names: readonly string[]): boolean {
  return !/^[\w-]+\//.test(target) || names.includes(target.split('/')[0] ?? '');
}

function readImports(): Map<string, readonly string[]> {
  const files = readdirSync(packages, { recursive: true, encoding: 'utf8' }).filter((file) => /^[\w-]+\/src\/.*\.ts$/.test(file) && !file.includes('node_modules'));
  return new Map(
    files.map((file) => {
      const specifiers = [...readFileSync(join(packages, file), 'utf8').matchAll(/^(?:import|export)\b(?:[^;']*\bfrom)? '([^']+)'/gm)].map(([, name = '']) => name);
      return [file, specifiers.flatMap((specifier) => targetOf(file, specifier))];
    }),
  );
}

function targetOf(file: string, specifier: string): string[] {
  if (specifier.startsWith('.')) return [relative(packages, resolve(packages, dirname(file), specifier))];
  const [, name, rest = ''] = /^@one37id\/agency(-[\w-]+)?(\/.*)?$/.exec(specifier) ?? [];
  if (!specifier.startsWith('@one37id/agency')) return [];
  return [`${name?.slice(1) ?? 'client'}${rest}/`];
}
