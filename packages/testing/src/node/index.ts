export { readJson, writeJson } from './files.ts';
export { serve } from './serve.ts';
export { openStore } from './sqlite-store.ts';
