import type { Source } from './mutation.ts';
import type { Mutant } from './plan.ts';
import { type MockName, MOCKS } from '../use-mock.ts';
import { runSuite, type Verdict } from './run-suite.ts';
import { createSandbox, type Sandbox } from './sandbox.ts';

export interface Trial extends Verdict {
  readonly mutant: string;
  readonly mock: MockName;
  /** Why nothing is known: the suite did not come to its end. The others are tried all the same. */
  readonly unknown?: string;
}

export interface TryOptions {
  /** How many at a time. Default: 1. */
  readonly parallel?: number;
  readonly onTrial?: (trial: Trial) => void;
  /** Against what. Default: everything. */
  readonly mocks?: readonly MockName[];
  /** Runs the suite of a sandbox. Default: vitest, in a process of its own. */
  readonly run?: typeof runSuite;
}

/**
 * Tries mutants, `parallel` at a time, each in a sandbox. First the operation's own tests are run, and the whole suite
 * where they notice nothing: what a part of the suite notices, the suite notices.
 *
 * @throws {Error} when the suite fails without any mutation: then finding them proves nothing.
 */
export async function tryMutants(
  source: Source,
  mutants: readonly Mutant[],
  { parallel = 1, onTrial, mocks = MOCKS, run = runSuite }: TryOptions = {},
): Promise<readonly Trial[]> {
  const queue = [...mutants];
  const trials: Trial[] = [];
  const work = async (): Promise<void> => {
    await using sandbox = await createSandbox();
    const { operation } = queue[0] ?? {};
    await sandbox.write(source);
    for (const mock of mocks) {
      const unmutated = await run(sandbox.folder, mock, operation);
      if (unmutated.foundBy !== undefined)
        throw new Error(
          `Without any mutation the suite fails against ${mock}: ${unmutated.foundBy}: ${unmutated.reason}`,
        );
      if (unmutated.tests === 0) throw new Error(`The suite has no test for ${operation} against ${mock}`);
    }
    for (let mutant = queue.shift(); mutant !== undefined; mutant = queue.shift()) {
      for (const trial of await tryMutant(sandbox, mutant, mocks, run)) {
        trials.push(trial);
        onTrial?.(trial);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(parallel, mutants.length) }, work));
  return trials;
}

async function tryMutant(
  sandbox: Sandbox,
  { name: mutant, operation, source }: Mutant,
  mocks: readonly MockName[],
  run: typeof runSuite,
): Promise<readonly Trial[]> {
  const refusal = await sandbox.write(source);
  const trials: Trial[] = [];
  for (const mock of mocks) {
    if (refusal !== undefined) {
      trials.push({ mutant, mock, tests: 0, foundBy: 'the generator', reason: refusal });
      continue;
    }
    try {
      const narrow = await run(sandbox.folder, mock, operation);
      trials.push({ mutant, mock, ...(narrow.foundBy === undefined ? await run(sandbox.folder, mock) : narrow) });
    } catch (error) {
      trials.push({ mutant, mock, tests: 0, unknown: String(error) });
    }
  }
  return trials;
}
