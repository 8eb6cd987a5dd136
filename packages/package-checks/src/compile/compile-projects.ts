import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../run.ts';

/** What a compiler says of a project: nothing, or one line for each error. */
export type Errors = readonly string[];

/** Long: all projects of a compiler, on a machine that does other things. */
const PATIENCE = 600_000;

/**
 * Compiles projects with one TypeScript.
 *
 * @param typescript - Its folder.
 * @param projects - The paths of their tsconfig.json.
 */
export async function compileProjects(
  typescript: string,
  projects: readonly string[],
): Promise<ReadonlyMap<string, Errors>> {
  // Up to 6 one process reads the libraries once for all projects. From 7 on TypeScript is a program, and fast.
  if (existsSync(join(typescript, 'lib/typescript.js'))) {
    const { status, stdout, stderr } = await run(
      process.execPath,
      [join(import.meta.dirname, 'compile-with-api.ts'), typescript, ...projects],
      { timeout: PATIENCE },
    );
    if (status !== 0) throw new Error(`${typescript} ended with ${status}:\n${stdout}${stderr}`);
    return new Map(JSON.parse(stdout) as [string, Errors][]);
  }
  const found = new Map<string, Errors>();
  for (const project of projects) {
    const { status, stdout, stderr } = await run(
      process.execPath,
      [join(typescript, 'bin/tsc'), '-p', project, '--pretty', 'false'],
      { timeout: PATIENCE },
    );
    const errors = `${stdout}${stderr}`.split('\n').filter(Boolean);
    found.set(project, status === 0 || errors.length > 0 ? errors : [`ended with ${status}`]);
  }
  return found;
}
