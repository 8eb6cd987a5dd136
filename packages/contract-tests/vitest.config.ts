import { SEEDED, testsOf } from '../../vitest.shared.ts';

// fixtures/ holds the tests of others: they are run as those would run them. No file changes what another sees, and to
// load Prism for each takes longer than most of them run.
export default testsOf({ setupFiles: [SEEDED], isolate: false });
