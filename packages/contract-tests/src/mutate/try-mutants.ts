import type { Source } from './mutation.ts';
import type { Mutant } from './plan.ts';
import { runSuite, type Verdict } from './run-suite.ts';
import { createSandbox, type Sandbox } from './sandbox.ts';

export interface Trial extends Verdict {
  readonly mutant: string;
}

export interface TryOptions {
  /** How many at a time. Default: 1. */
  readonly parallel?: number;
  readonly onTrial?: (trial: Trial) => void;
  /** Runs the suite of a sandbox. Default: vitest, in a process of its own. */
  readonly run?: typeof runSuite;
}

/**
 * Tries mutants, `parallel` at a time, each in a sandbox. First the operation's own tests are run, and the whole suite where
 * they notice nothing: what a part of the suite notices, the suite notices.
 *
 * @throws {Error} when the suite fails without any mutation: then finding them proves nothing.
 */
export async function tryMutants(
  source: Source,
  mutants: readonly Mutant[],
  { parallel = 1, onTrial, run = runSuite }: TryOptions = {},
): Promise<readonly Trial[]> {
  const queue = [...mutants];
  const trials: Trial[] = [];
  const work = async (): Promise<void> => {
    await using sandbox = await createSandbox();
    const { operation } = queue[0] ?? {};
    await sandbox.write(source);
    const unmutated = await run(sandbox.folder, operation);
    if (unmutated.foundBy !== undefined)
      throw new Error(`Without any mutation the suite fails: ${unmutated.foundBy}: ${unmutated.reason}`);
    if (unmutated.tests === 0) throw new Error(`The suite has no test for ${operation}`);
    for (let mutant = queue.shift(); mutant !== undefined; mutant = queue.shift()) {
      const trial = await tryMutant(sandbox, mutant, run);
      trials.push(trial);
      onTrial?.(trial);
    }
  };
  await Promise.all(Array.from({ length: Math.min(parallel, mutants.length) }, work));
  return trials;
}

async function tryMutant(sandbox: Sandbox, { name, operation, source }: Mutant, run: typeof runSuite): Promise<Trial> {
  const refusal = await sandbox.write(source);
  if (refusal !== undefined) return { mutant: name, tests: 0, foundBy: 'the generator', reason: refusal };
  const narrow = await run(sandbox.folder, operation);
  if (narrow.foundBy !== undefined) return { mutant: name, ...narrow };
  return { mutant: name, ...(await run(sandbox.folder)) };
}
