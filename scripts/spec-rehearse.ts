// npm run spec:rehearse [-- <publication> …]: would everything hold if the agency published its document tomorrow?
// Imports our document, as a service would publish it, into a copy of the working tree, and runs `npm test` there.
import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { PUBLICATIONS, rehearse } from '@one37id/agency-spec-import/rehearsal';

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
  await using folder = await mkdtempDisposable(join(tmpdir(), `rehearsal-${name}-`));
  const { passed, outcome } = await rehearse(root, folder.path, PUBLICATIONS[name] ?? {});
  lines.push(`${name}: ${outcome}`);
  if (!passed) process.exitCode = 1;
}
console.log(`\n${lines.join('\n')}`);
