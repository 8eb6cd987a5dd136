export { PUBLICATIONS, rehearse } from './rehearse.ts';
