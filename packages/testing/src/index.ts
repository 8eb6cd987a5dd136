export { startPrism, type Prism, type StartPrismOptions } from './prism.ts';
export { mockQrCode } from './qr-code.ts';
