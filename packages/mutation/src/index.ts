export { mutationTest } from './mutation-test.ts';
