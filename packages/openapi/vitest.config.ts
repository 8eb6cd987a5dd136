import { SEEDED, testsOf } from '../../vitest.shared.ts';

// No file changes what another sees.
export default testsOf({ setupFiles: [SEEDED], isolate: false });
