// npm run spec:diff [-- <old> <new>] [--json]: what changed in the document, for those who use the client.
// Without files: openapi/openapi.json as it is against git HEAD. A report: it fails only when it cannot read its input.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { IDENTITIES_FILE, loadIdentities } from '@one37id/agency-openapi/identity';
import { loadDocument } from '@one37id/agency-openapi/source';
import { changesToJson, diffDocuments, formatChanges, loadCommitted } from '@one37id/agency-spec-diff';

const USAGE = 'usage: npm run spec:diff [-- [<old> <new>] [--json]]';
const DOCUMENT = 'openapi/openapi.json';

// `… | head` closes the pipe early, which is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
try {
  const { json, files } = readArguments();
  const root = fileURLToPath(new URL('..', import.meta.url));
  const before = files === undefined ? await loadCommitted(root, DOCUMENT) : await loadDocument(files.old);
  const after = await loadDocument(files?.current ?? `${root}${DOCUMENT}`);
  const identities = await loadIdentities(`${root}openapi/${IDENTITIES_FILE}`);
  const changes = diffDocuments(before, after, identities);
  process.stdout.write(json ? changesToJson(changes) : formatChanges(changes));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function readArguments(): { json: boolean; files?: { old: string; current: string } } {
  try {
    const { values, positionals } = parseArgs({
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [old, current, ...more] = positionals;
    if (old === undefined) return { json: values.json };
    if (current === undefined || more.length > 0) throw new Error('two files are wanted, or none');
    return { json: values.json, files: { old, current } };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}
