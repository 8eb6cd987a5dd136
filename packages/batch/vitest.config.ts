import { SEEDED, testsOf } from '../../vitest.shared.ts';

export default testsOf({
  setupFiles: [SEEDED],
  globalSetup: 'test/support/global-setup.ts',
  include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
  typecheck: { enabled: true, include: ['src/**/*.test-d.ts'] },
});
