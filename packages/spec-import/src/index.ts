export { importDocument } from './import-document.ts';
export { readReleased } from './released.ts';
export { formatReport } from './report.ts';
