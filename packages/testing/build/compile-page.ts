// Part of the build: makes dist/page.gen.js from page/, the files of the page that a mock shows at `/`. They are texts
// in a module, so that they are there wherever a mock runs: with files or without, bundled or not.
import { readFile, writeFile } from 'node:fs/promises';
import { build, transform } from 'esbuild';

const page = new URL('../page/', import.meta.url);
const dist = new URL('../dist/', import.meta.url);

const bundled = await build({
  entryPoints: ['main.tsx', 'style/page.css'].map((file) => ({ in: new URL(file, page).pathname, out: 'page' })),
  outdir: dist.pathname,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  define: { 'process.env.NODE_ENV': '"production"' },
  banner: { js: '/* Has in it: preact, MIT, (c) 2015-present Jason Miller, https://preactjs.com */' },
  write: false,
});
const files: Record<string, string> = { 'icon.svg': await readFile(new URL('icon.svg', page), 'utf8') };
for (const { path, text } of bundled.outputFiles) files[path.replace(/.*\//, '')] = text;

for (const [format, name] of Object.entries({ esm: 'page.gen.js', cjs: 'page.gen.cjs' })) {
  const module = await transform(`export const files = ${JSON.stringify(files)};\n`, {
    format: format as 'esm' | 'cjs',
    sourcemap: true,
    sourcefile: 'page.texts.gen.js',
    sourcesContent: false,
  });
  await writeFile(new URL(name, dist), `${module.code}//# sourceMappingURL=${name}.map\n`);
  // Texts and no code: what they stand in is generated, and stepped into by nobody.
  const map = { ...(JSON.parse(module.map) as object), sourcesContent: [null] };
  await writeFile(new URL(`${name}.map`, dist), JSON.stringify(map));
}
await writeFile(new URL('page.gen.d.ts', dist), 'export declare const files: Readonly<Record<string, string>>;\n');
