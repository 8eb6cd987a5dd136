// npm run contract:mutate [-- --seed 7] [--targets 3] [--only "another method"] [--parallel 2] [--mock emulator]: makes
// document and client disagree in every way we know, one at a time, in temporary copies, and prints what the contract
// suite does not notice.
import { contractMutate } from '@one37id/agency-contract-tests/mutate';

process.exitCode = await contractMutate(process.argv.slice(2), console.log);
