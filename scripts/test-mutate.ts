// npm run test:mutate [-- core packages/batch/src/batch.ts] [--since main] [--sample 5 --seed 7]: breaks hand-written
// code in a copy of the tree, one place at a time, and prints what the tests of its package do not notice.
import { mutationTest } from '@one37id/agency-mutation';

process.exitCode = await mutationTest(process.argv.slice(2), console.log);
