export { dryRun } from './release-dry.ts';
