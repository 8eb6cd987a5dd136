import { defineConfig } from 'vitest/config';

// A mock agency and a compiler are started here, while other packages' tests keep the machine busy.
export default defineConfig({ test: { include: ['src/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 60_000 } });
