import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { type MockName, MOCKS } from '../use-mock.ts';
import { mutations } from './all.ts';
import { planMutants } from './plan.ts';
import { readSource } from './sandbox.ts';
import { type Trial, tryMutants } from './try-mutants.ts';

/** `contract:mutate`: every mutation, on another operation with each seed. Gives the exit code: 1 when one survives. */
export async function contractMutate(args: readonly string[], print: (line: string) => void): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string', default: '37' },
      targets: { type: 'string', default: '1' },
      only: { type: 'string', default: '' },
      parallel: { type: 'string' },
      mock: { type: 'string' },
    },
  });
  const source = await readSource();
  const mutants = planMutants(source, {
    seed: Number(values.seed),
    targets: Number(values.targets),
    only: values.only,
  });
  for (const { name } of mutations.filter(
    (one) => one.name.includes(values.only) && !mutants.some((mutant) => mutant.name.startsWith(`${one.name} (`)),
  ))
    print(`The document has nothing for: ${name}`);
  const parallel = Number(values.parallel ?? Math.max(1, availableParallelism() - 1));
  print(`${mutants.length} mutations, seed ${values.seed}, ${parallel} at a time.`);
  const trials = await tryMutants(source, mutants, {
    parallel,
    ...(values.mock === undefined ? {} : { mocks: [mockOf(values.mock)] }),
    onTrial: (trial) => print(told(trial)),
  });
  const left = trials.filter(({ foundBy }) => foundBy === undefined);
  print(
    `\n${trials.length - left.length} of ${trials.length} found${left.length > 0 ? '; not found:' : ', none survives.'}`,
  );
  for (const trial of left) print(`  ${told(trial)}`);
  return left.length === 0 && trials.length > 0 ? 0 : 1;
}

function told({ mutant, mock, foundBy, reason, unknown }: Trial): string {
  const which = `${mutant}, against ${mock}`;
  if (unknown !== undefined) return `UNKNOWN   ${which}\n          ${unknown.slice(0, 1_000)}`;
  if (foundBy === undefined) return `SURVIVED  ${which}`;
  return `found     ${which}\n          by ${foundBy}\n          ${reason?.slice(0, 160)}`;
}

function mockOf(word: string): MockName {
  const mock = MOCKS.find((name) => name.toLowerCase().endsWith(word.toLowerCase()));
  if (mock === undefined) throw new Error(`There is no mock ${word}: say prism or emulator.`);
  return mock;
}
