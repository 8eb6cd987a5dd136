export { testRuntimes } from './test-runtimes.ts';
export { openNodes } from './toolbox.ts';
