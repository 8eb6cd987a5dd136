import { isMultiple } from './is-multiple.ts';
import type { Rule } from './schema.ts';

export const minimumRule: Rule = ({ value, schema: { minimum = -Infinity }, refuse }) => {
  if (typeof value === 'number' && value < minimum) refuse(`must be at least ${minimum}`);
};

export const exclusiveMinimumRule: Rule = ({ value, schema: { exclusiveMinimum = -Infinity }, refuse }) => {
  if (typeof value === 'number' && value <= exclusiveMinimum) refuse(`must be more than ${exclusiveMinimum}`);
};

export const maximumRule: Rule = ({ value, schema: { maximum = Infinity }, refuse }) => {
  if (typeof value === 'number' && value > maximum) refuse(`must be at most ${maximum}`);
};

export const exclusiveMaximumRule: Rule = ({ value, schema: { exclusiveMaximum = Infinity }, refuse }) => {
  if (typeof value === 'number' && value >= exclusiveMaximum) refuse(`must be less than ${exclusiveMaximum}`);
};

export const multipleOfRule: Rule = ({ value, schema: { multipleOf = 1 }, refuse }) => {
  if (typeof value === 'number' && !isMultiple(value, multipleOf)) refuse(`must be a multiple of ${multipleOf}`);
};
