import { testsOf } from '../../vitest.shared.ts';

// Packs the published packages and installs them once, for all tests, and finds a browser.
export default testsOf({
  globalSetup: ['src/global-setup.ts', 'src/page/testing/global-setup.ts'],
  testTimeout: 120_000,
});
