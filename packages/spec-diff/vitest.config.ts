import { SEEDED, testsOf } from '../../vitest.shared.ts';

export default testsOf({ setupFiles: [SEEDED] });
