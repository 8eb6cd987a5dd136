export { placeOf, type SpecChange } from './change.ts';
export { diffDocuments } from './diff-documents.ts';
export { changesToJson, countChanges, formatChanges } from './format-changes.ts';
export { loadCommitted } from './load-committed.ts';
export type { ChangeClass } from './rules/rule.ts';
