export { placeOf, type SpecChange } from './change.ts';
export { diffDocuments } from './diff-documents.ts';
export { changesToJson, countChanges, formatChanges } from './format-changes.ts';
export { noticeLines } from './format-notice.ts';
export type { ChangeClass } from './rules/rule.ts';
