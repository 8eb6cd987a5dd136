export { collectOften } from './collect-often.ts';
export { generate } from './generate.ts';
export { readFolder } from './read-folder.ts';
export { render } from './render.ts';
export { loadModules } from './load-modules.ts';
export { takenNames } from './taken-names.ts';
