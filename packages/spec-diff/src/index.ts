export type { ChangeClass, SpecChange } from './change.ts';
export { diffDocuments } from './diff-documents.ts';
export { changesToJson, countChanges, formatChanges } from './format-changes.ts';
export { loadCommitted } from './load-committed.ts';
