// node ../../scripts/build-package.ts: the build of a published package, in its folder, after tsc.
import { buildPackage } from '@one37id/agency-release/build';

await buildPackage(process.cwd());
