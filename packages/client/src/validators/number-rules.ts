import { isMultiple } from './is-multiple.ts';
import type { Rule } from './schema.ts';

export const minimumRule: Rule =
  ({ minimum = -Infinity }) =>
  (value, { refuse }) => {
    if (typeof value === 'number' && value < minimum) refuse(`must be at least ${minimum}`);
  };

export const exclusiveMinimumRule: Rule =
  ({ exclusiveMinimum = -Infinity }) =>
  (value, { refuse }) => {
    if (typeof value === 'number' && value <= exclusiveMinimum) refuse(`must be more than ${exclusiveMinimum}`);
  };

export const maximumRule: Rule =
  ({ maximum = Infinity }) =>
  (value, { refuse }) => {
    if (typeof value === 'number' && value > maximum) refuse(`must be at most ${maximum}`);
  };

export const exclusiveMaximumRule: Rule =
  ({ exclusiveMaximum = Infinity }) =>
  (value, { refuse }) => {
    if (typeof value === 'number' && value >= exclusiveMaximum) refuse(`must be less than ${exclusiveMaximum}`);
  };

export const multipleOfRule: Rule =
  ({ multipleOf = 1 }) =>
  (value, { refuse }) => {
    if (typeof value === 'number' && !isMultiple(value, multipleOf)) refuse(`must be a multiple of ${multipleOf}`);
  };
