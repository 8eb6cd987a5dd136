// npm run spec:diff [-- <old> <new>] [--json]: what changed in the document, for those who use the client.
// Without files: openapi/openapi.json as it is against the one that was released last. A report: it fails only when it
// cannot read its input.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { OpenApiDocument } from '@one37id/agency-openapi/document';
import { IDENTITIES_FILE, loadIdentities } from '@one37id/agency-openapi/identity';
import { loadDocument } from '@one37id/agency-openapi/source';
import { changesToJson, diffDocuments, formatChanges } from '@one37id/agency-spec-diff';
import { readReleased } from '@one37id/agency-spec-import';

const USAGE = 'usage: npm run spec:diff [-- [<old> <new>] [--json]]';
const DOCUMENT = 'openapi/openapi.json';

// `… | head` closes the pipe early, which is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
try {
  const { json, files } = readArguments();
  const root = fileURLToPath(new URL('..', import.meta.url));
  const { title, before, after } = await (files === undefined ? sinceRelease(root) : between(files));
  const identities = await loadIdentities(`${root}openapi/${IDENTITIES_FILE}`);
  const changes = diffDocuments(before, after, identities);
  process.stdout.write(json ? changesToJson(changes) : `${title}\n\n${formatChanges(changes)}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

interface Comparison {
  title: string;
  before: OpenApiDocument;
  after: OpenApiDocument;
}

async function sinceRelease(root: string): Promise<Comparison> {
  const { name, document } = await readReleased(root);
  return {
    title: `${DOCUMENT}, compared with ${name}`,
    before: document,
    after: await loadDocument(`${root}${DOCUMENT}`),
  };
}

async function between({ old, current }: { old: string; current: string }): Promise<Comparison> {
  return {
    title: `${current}, compared with ${old}`,
    before: await loadDocument(old),
    after: await loadDocument(current),
  };
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
