import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One file that GitHub runs: a workflow, or an action that the workflows call. */
export interface WorkflowFile {
  readonly kind: 'workflow' | 'action';
  /** Its path from the root of the repository. */
  readonly path: string;
  readonly text: string;
}

/** Every workflow and every local action of a repository; none may go unchecked because a list forgot it. */
export async function readWorkflowFiles(root: string): Promise<WorkflowFile[]> {
  const paths = (await readdir(join(root, '.github'), { recursive: true }))
    .map((name) => `.github/${name.replaceAll('\\', '/')}`)
    .filter((path) => /^\.github\/(workflows\/[^/]+|actions\/.+\/action)\.ya?ml$/.test(path))
    .sort();
  return Promise.all(
    paths.map(async (path) => ({
      kind: path.startsWith('.github/workflows/') ? ('workflow' as const) : ('action' as const),
      path,
      text: await readFile(join(root, path), 'utf8'),
    })),
  );
}
