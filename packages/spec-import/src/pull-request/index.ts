export { updateDocument } from './update-document.ts';
