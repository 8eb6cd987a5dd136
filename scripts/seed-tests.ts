// Properties draw the same cases in every run, so that a red build is red again. `AGENCY_SEED` takes another seed,
// `random` a new one each time; CI rotates it.
import fc from 'fast-check';

const { AGENCY_SEED: seed = '37' } = process.env;
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) });
