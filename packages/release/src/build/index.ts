export { buildPackage } from './build-package.ts';
