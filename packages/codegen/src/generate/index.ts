export { generate } from './generate.ts';
export { render } from './render.ts';
export { readFolder, replaceFile, replaceFolder } from './stage.ts';
