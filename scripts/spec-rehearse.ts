// npm run spec:rehearse [-- <publication> …]: would everything hold if the agency published its document tomorrow?
// Imports our document, as a service would publish it, into a copy of the working tree, and runs `npm test` there.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { PUBLICATIONS, rehearse } from '../packages/codegen/src/import/rehearse.ts';
import { withTemporaryFolder } from '../packages/codegen/src/release/temporary-folder.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { positionals } = parseArgs({ allowPositionals: true });
const names = positionals.length > 0 ? positionals : Object.keys(PUBLICATIONS);
const unknown = names.filter((name) => !Object.hasOwn(PUBLICATIONS, name));
if (unknown.length > 0) {
  console.error(`There is no publication ${unknown.join(', ')}; there are ${Object.keys(PUBLICATIONS).join(', ')}.`);
  process.exit(1);
}
const lines: string[] = [];
for (const name of names) {
  const { passed, outcome } = await withTemporaryFolder(`rehearsal-${name}`, (folder) => rehearse(root, folder, PUBLICATIONS[name] ?? {}));
  lines.push(`${name}: ${outcome}`);
  if (!passed) process.exitCode = 1;
}
console.log(`\n${lines.join('\n')}`);
