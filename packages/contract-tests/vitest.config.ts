import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // fixtures/ holds the tests of others: they are run as those would run them.
    include: ['src/**/*.test.ts'],
    // No file changes what another sees, and to load Prism for each takes longer than most of them run.
    isolate: false,
  },
});
