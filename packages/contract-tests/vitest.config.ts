import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // fixtures/ holds the tests of others: they are run as those would run them.
    include: ['src/**/*.test.ts'],
    // Half of the time is spent waiting for other processes, so no core is kept free for them.
    maxWorkers: '100%',
  },
});
