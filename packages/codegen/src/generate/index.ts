export { generate } from './generate.ts';
export { render } from './render.ts';
export { loadModules } from './load-modules.ts';
export { takenNames } from './taken-names.ts';
