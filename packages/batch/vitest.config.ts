import { fileURLToPath } from 'node:url';
import { SEEDED, testsOf } from '../../vitest.shared.ts';

export default testsOf({
  setupFiles: [SEEDED],
  // Stores have a thread, and many tests a process: what these load is compiled once.
  env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/compile', import.meta.url)) },
  globalSetup: 'test/support/global-setup.ts',
  include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
  typecheck: { enabled: true, include: ['src/**/*.test-d.ts'] },
});
