export { mockQrCode } from '../qr/mock-qr-code.ts';
export { startPrism, type Prism, type StartPrismOptions } from './start-prism.ts';
