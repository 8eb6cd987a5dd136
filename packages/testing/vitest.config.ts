import { testsOf } from '../../vitest.shared.ts';

export default testsOf({ include: ['{src,page}/**/*.test.ts'] });
