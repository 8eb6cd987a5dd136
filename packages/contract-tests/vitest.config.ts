import { defineConfig } from 'vitest/config';

// fixtures/ holds the tests of others: they are run as those would run them.
export default defineConfig({ test: { include: ['src/**/*.test.ts'] } });
