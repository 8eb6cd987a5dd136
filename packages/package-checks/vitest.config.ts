import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    // Packs the published packages and installs them once, for all tests.
    globalSetup: 'src/global-setup.ts',
    testTimeout: 120_000,
  },
});
