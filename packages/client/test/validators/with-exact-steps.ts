import type { Ajv } from 'ajv';
import type { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { isMultiple } from '../../src/validators/is-multiple.ts';

/**
 * Gives ajv its formats, and steps as decimals have them: it divides in binary fractions and refuses 0.07 as a multiple
 * of 0.01.
 */
export function withExactSteps<Kind extends Ajv | Ajv2020>(ajv: Kind): Kind {
  addFormats.default(ajv);
  ajv.removeKeyword('multipleOf');
  ajv.addKeyword({
    keyword: 'multipleOf',
    type: 'number',
    validate: (step: number, value: number) => isMultiple(value, step),
  });
  return ajv;
}
