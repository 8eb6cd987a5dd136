export { versionPackages } from './version-packages.ts';
