export { byStage, correct, correctOlder } from './correct.ts';
export { loadOverlays } from './load-overlays.ts';
export type { Overlay } from './overlay.ts';
export { parseOverlay } from './parse-overlay.ts';
