export { testRuntimes } from './test-runtimes.ts';
export { openNodes } from './toolbox.ts';
export { NODE_VERSIONS } from './versions.ts';
