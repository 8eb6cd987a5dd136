export { packRelease } from './pack-release.ts';
export { repositoryOf } from './stamp-repository.ts';
