export { startPrism, type Prism, type StartPrismOptions } from './prism.ts';
