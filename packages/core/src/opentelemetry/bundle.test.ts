import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

/** The files that a bundle of this program has. */
async function inputsOf(contents: string): Promise<string[]> {
  const resolveDir = fileURLToPath(new URL('..', import.meta.url));
  const { metafile } = await build({
    stdin: { contents, resolveDir },
    bundle: true,
    format: 'esm',
    platform: 'node',
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const [output] = Object.values(metafile.outputs);
  return Object.keys(output?.inputs ?? {});
}

test('without its import, nothing of OpenTelemetry is in the bundle', async () => {
  const inputs = await inputsOf(`export * from './index.ts'`);
  expect(inputs).toContainEqual(expect.stringMatching(/src\/client\.ts$|^client\.ts$/));
  expect(inputs.filter((input) => /opentelemetry/i.test(input))).toEqual([]);
});

test('with its import, it is', async () => {
  const inputs = await inputsOf(`export { openTelemetry } from './opentelemetry/index.ts'`);
  expect(inputs.filter((input) => /opentelemetry/i.test(input)).length).toBeGreaterThan(2);
  expect(inputs.filter((input) => /client\.ts$/.test(input))).toEqual([]);
});
