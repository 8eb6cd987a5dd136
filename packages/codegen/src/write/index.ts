export { BusyError, exclusively, type Workspace } from './exclusively.ts';
export { isInterrupted } from './interrupted.ts';
export type { TreeChanges } from './tree-changes.ts';
