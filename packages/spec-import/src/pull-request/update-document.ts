import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { countChanges, formatChanges } from '@one37id/agency-spec-diff';
import { type ImportOptions, importDocument } from '../import-document.ts';
import { formatReport, type ImportReport } from '../report.ts';
import { run } from '../run.ts';
import { composePullRequest, type PullRequest } from './pull-request.ts';

/**
 * Imports a document and leaves in a folder what the job that opens the pull request needs: the change as a patch, the
 * pull request, and the whole report. Type errors of the client's hand-written sources are told in the pull request.
 *
 * @returns the report when something changed.
 * @throws {Error} as the import does; then nothing is written.
 */
export async function updateDocument(
  root: string,
  from: string,
  folder: string,
  options: ImportOptions = {},
): Promise<string | undefined> {
  const report = await importDocument(root, from, { ...options, allowTypeErrors: true });
  if (report.written.length === 0) return undefined;
  // Staged, so that new files stand in the patch too.
  await run('git', ['add', '--all', '--', ...report.written], { cwd: root });
  const { stdout: patch } = await run('git', ['diff', '--cached', '--binary', '--no-color', '--no-ext-diff', 'HEAD'], {
    cwd: root,
  });
  const text = formatReport(report);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'change.patch'), patch);
  await writeFile(join(folder, 'report.txt'), `${text}\n`);
  await writeFile(join(folder, 'pull-request.json'), `${JSON.stringify(pullRequestOf(report, text), null, 2)}\n`);
  return text;
}

/**
 * The pull request of an import; the difference on the wire and that of the TypeScript surface both make it breaking.
 */
export function pullRequestOf({ changes, surface, problems }: ImportReport, report: string): PullRequest {
  return composePullRequest({
    breaking: [...changes, ...surface].some((change) => change.class === 'breaking'),
    counts: countChanges(changes),
    changes: formatChanges(changes),
    report,
    compiles: problems.length === 0,
  });
}
