export { drawPublication, type Publication, PUBLICATIONS } from './publications.ts';
export { rehearse } from './rehearse.ts';
