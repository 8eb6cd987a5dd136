import { build } from 'esbuild';
import { describe, expect, inject, test } from 'vitest';
import { entryNames } from './compile/entry-names.ts';

const consumer = inject('consumer');

/** What a bundler says of a module with these export conditions. Those of esbuild's own platforms are not set. */
async function errorsOf(contents: string, conditions: readonly string[]): Promise<string> {
  const options = {
    stdin: { contents, resolveDir: consumer },
    bundle: true,
    write: false,
    logLevel: 'silent',
  } as const;
  const found = build({ ...options, format: 'esm', platform: 'neutral', mainFields: [], conditions: [...conditions] });
  return found.then(
    () => '',
    (error: unknown) => String(error),
  );
}

const SERVERS_ONLY = ['Agency', 'createAgencyClient'];
const importOf = (name: string, entry = '@one37id/agency') =>
  `import { ${name} } from '${entry}'; console.log(${name});`;

describe.each(SERVERS_ONLY)('%s', (name) => {
  test.each([
    { where: 'a page', conditions: ['browser', 'import'] },
    { where: 'a page, by webpack, Next and Vite', conditions: ['browser', 'module', 'import', 'production'] },
  ])('cannot be imported for $where, and the error says why', async ({ conditions }) => {
    const errors = await errorsOf(importOf(name), conditions);
    expect(errors).toMatch(/without-agency-which-is-for-servers\.js/);
    expect(errors).toContain(`"${name}"`);
    expect(await errorsOf(importOf(name, '@one37id/agency/dangerously-allow-browser'), conditions)).toBe('');
  });

  test.each([
    { where: 'Node', conditions: ['node', 'import'] },
    { where: 'Bun', conditions: ['bun', 'node', 'import'] },
    { where: 'Deno', conditions: ['deno', 'node', 'import'] },
    { where: 'Workers', conditions: ['workerd', 'worker', 'browser', 'import'] },
    { where: 'the edge runtime of Next', conditions: ['edge-light', 'worker', 'browser', 'import'] },
    { where: 'a service worker’s platform', conditions: ['worker', 'browser', 'import'] },
    { where: 'server components', conditions: ['react-server', 'node', 'import'] },
    { where: 'whatever says nothing of itself', conditions: ['import'] },
  ])('is there for $where', async ({ conditions }) => {
    expect(await errorsOf(importOf(name), conditions)).toBe('');
  });
});

test('a page has everything else', async () => {
  const all = Object.keys(await import('@one37id/agency'));
  const names = all.filter((name) => !SERVERS_ONLY.includes(name));
  expect([all.length - names.length, names.includes('Studio')]).toEqual([2, true]);
  const everything = `import { ${names.join(', ')} } from '@one37id/agency'; console.log(${names.join(', ')});`;
  expect(await errorsOf(everything, ['browser', 'import'])).toBe('');
  const entries = entryNames().filter((name) => !/^@one37id\/agency-(batch|testing)|opentelemetry/.test(name));
  const exported = entries.map((entry, index) => `export * as entry${index} from '${entry}';`);
  expect(await errorsOf(exported.join('\n'), ['browser', 'import'])).toBe('');
});
