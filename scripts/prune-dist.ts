// Removes from a package's dist what the compiler made of modules that are gone: it never does so itself, and dist is
// published. After the build and not before, so that whatever runs meanwhile finds its modules.
import { existsSync, globSync, rmSync } from 'node:fs';

/** What another step of the build has made. */
const kept = new Set(process.argv.slice(2));

for (const file of globSync('dist/**/*.{js,js.map,d.ts,d.ts.map}')) {
  const source = file.replace(/^dist/, 'src').replace(/\.(js|js\.map|d\.ts|d\.ts\.map)$/, '.ts');
  if (kept.has(file)) continue;
  if (!existsSync(source) || file.endsWith('.d.ts.map')) rmSync(file);
}
