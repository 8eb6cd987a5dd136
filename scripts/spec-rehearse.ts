// npm run spec:rehearse [-- <publication or seed> …]: would everything hold if the agency published its document
// tomorrow? Imports our document, as a service would publish it, into a copy of the working tree, and runs `npm test`
// there. A number is the seed of a publication that is drawn from what generators of documents do; what fails is run
// again by it.
import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { drawPublication, PUBLICATIONS, rehearse } from '@one37id/agency-spec-import/rehearsal';

const root = fileURLToPath(new URL('..', import.meta.url));
const { positionals } = parseArgs({ allowPositionals: true });
const names = positionals.length > 0 ? positionals : [...Object.keys(PUBLICATIONS), '1'];
const publicationOf = (name: string) =>
  /^\d+$/.test(name)
    ? drawPublication(Number(name))
    : Object.hasOwn(PUBLICATIONS, name)
      ? PUBLICATIONS[name]
      : undefined;
const unknown = names.filter((name) => publicationOf(name) === undefined);
if (unknown.length > 0) {
  console.error(
    `There is no publication ${unknown.join(', ')}; there are ${Object.keys(PUBLICATIONS).join(', ')}, and a number draws one.`,
  );
  process.exit(1);
}
const lines: string[] = [];
for (const name of names) {
  const publication = publicationOf(name);
  if (publication === undefined) continue;
  console.log(`${name}: ${JSON.stringify(publication)}`);
  await using folder = await mkdtempDisposable(join(tmpdir(), `rehearsal-${name}-`));
  const { passed, outcome } = await rehearse(root, folder.path, publication);
  lines.push(`${name}: ${outcome}`);
  if (!passed) process.exitCode = 1;
}
console.log(`\n${lines.join('\n')}`);
