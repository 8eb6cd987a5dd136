import { SEEDED, testsOf } from '../../vitest.shared.ts';

export default testsOf({ setupFiles: [SEEDED], include: ['src/**/*.test.ts', 'test/**/*.test.ts'] });
