export { importDocument } from './import-document.ts';
export { formatReport } from './report.ts';
