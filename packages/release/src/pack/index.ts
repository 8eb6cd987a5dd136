export { packRelease } from './pack-release.ts';
