import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { type MockName, MOCKS } from '../use-mock.ts';
import { mutations } from './all.ts';
import { planMutants } from './plan.ts';
import { readSource } from './sandbox.ts';
import { tryMutants } from './try-mutants.ts';

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
    onTrial: ({ mutant, mock, foundBy, reason }) =>
      print(
        foundBy === undefined
          ? `SURVIVED  ${mutant}, against ${mock}`
          : `found     ${mutant}, against ${mock}\n          by ${foundBy}\n          ${reason?.slice(0, 160)}`,
      ),
  });
  const survivors = trials.filter(({ foundBy }) => foundBy === undefined);
  print(
    `\n${trials.length - survivors.length} of ${trials.length} found${survivors.length > 0 ? '; survivors:' : ', none survives.'}`,
  );
  for (const { mutant, mock } of survivors) print(`  ${mutant}, against ${mock}`);
  return survivors.length === 0 && trials.length > 0 ? 0 : 1;
}

function mockOf(word: string): MockName {
  const mock = MOCKS.find((name) => name.toLowerCase().endsWith(word.toLowerCase()));
  if (mock === undefined) throw new Error(`There is no mock ${word}: say prism or emulator.`);
  return mock;
}
