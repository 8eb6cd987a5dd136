import { fileURLToPath } from 'node:url';
import { defineConfig, type TestUserConfig } from 'vitest/config';

/** Gives every property of fast-check the seed of this run: for packages that have it. */
export const SEEDED = fileURLToPath(new URL('scripts/seed-tests.ts', import.meta.url));

/** What the tests of all packages have in common, and what one has of its own. */
export function testsOf(own: TestUserConfig = {}): ReturnType<typeof defineConfig> {
  return defineConfig({
    test: {
      include: ['src/**/*.test.ts'],
      // Limits against tests that hang, and not on how fast a busy machine with two cores is.
      testTimeout: 60_000,
      hookTimeout: 120_000,
      ...own,
    },
  });
}
