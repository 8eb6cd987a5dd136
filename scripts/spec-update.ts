// node scripts/spec-update.ts <file or URL> <folder>: imports a document, and leaves in the folder what
// the command of the pull request needs. ALLOW_REMOVED=true goes on when operations are gone. For spec-update.yml.
import { appendFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { updateDocument } from '@one37id/agency-spec-import/pull-request';

const { ALLOW_REMOVED, GITHUB_OUTPUT, GITHUB_STEP_SUMMARY } = process.env;
try {
  const [from, folder] = process.argv.slice(2);
  if (folder === undefined) throw new Error('usage: node scripts/spec-update.ts <file or URL> <folder>');
  if (from === undefined || from === '')
    throw new Error('No address is configured: set the repository variable SPEC_URL.');
  const report = await updateDocument(new URL('..', import.meta.url).pathname, from, resolve(folder), {
    allowRemoved: ALLOW_REMOVED === 'true',
  });
  if (GITHUB_OUTPUT !== undefined) await appendFile(GITHUB_OUTPUT, `changed=${String(report !== undefined)}\n`);
  await say(report ?? 'Nothing changed.');
} catch (error) {
  await say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

/** Indented, so that no line of a foreign document is a command to the runner, and none is formatted as Markdown. */
async function say(text: string): Promise<void> {
  const shown = text.replace(/^/gm, '    | ');
  console.log(shown);
  if (GITHUB_STEP_SUMMARY !== undefined) await appendFile(GITHUB_STEP_SUMMARY, `\n${shown}\n`);
}
