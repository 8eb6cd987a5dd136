import { testsOf } from '../../vitest.shared.ts';

// Packs the published packages and installs them once, for all tests.
export default testsOf({ globalSetup: 'src/global-setup.ts', testTimeout: 120_000 });
