import { isDateTime } from '@one37id/agency-core/internal';
import { bound } from './bound.ts';
import { isJsonObject } from './json.ts';
import type { Rule, TypeName } from './schema.ts';

const TYPES: Readonly<Record<TypeName, readonly [is: (value: unknown) => boolean, text: string]>> = {
  string: [(value) => typeof value === 'string', 'a string'],
  number: [(value) => typeof value === 'number', 'a number'],
  integer: [(value) => Number.isInteger(value), 'a whole number'],
  boolean: [(value) => typeof value === 'boolean', 'true or false'],
  object: [isJsonObject, 'an object'],
  array: [(value) => Array.isArray(value), 'a list'],
  null: [(value) => value === null, 'null'],
};

export const typeRule: Rule = ({ type = [] }) => {
  const types = [type].flat().map((name) => TYPES[name]);
  return (value, { refuse }) => {
    if (!types.some(([is]) => is(value))) refuse(`must be ${types.map(([, text]) => text).join(' or ')}`);
  };
};

export const enumRule: Rule = ({ enum: values = [] }) => {
  const allowed: readonly unknown[] = values;
  return (value, { refuse }) => {
    if (!allowed.includes(value)) refuse(`must be one of ${allowed.map((one) => JSON.stringify(one)).join(', ')}`);
  };
};

export const formatRule: Rule =
  () =>
  (value, { refuse }) => {
    if (typeof value === 'string' && !isDateTime(value)) refuse('must be a date-time such as 2030-01-31T12:00:00Z');
  };

export const minLengthRule: Rule =
  ({ minLength = 0, maxLength }) =>
  (value, { refuse }) => {
    if (typeof value === 'string' && codePoints(value) < minLength)
      refuse(bound('at least', minLength, maxLength, 'character'));
  };

export const maxLengthRule: Rule =
  ({ minLength, maxLength = Infinity }) =>
  (value, { refuse }) => {
    if (typeof value === 'string' && codePoints(value) > maxLength)
      refuse(bound('at most', maxLength, minLength, 'character'));
  };

export const patternRule: Rule = ({ pattern = '', form }) => {
  const expression = new RegExp(pattern, 'u');
  return (value, { refuse }) => {
    if (typeof value === 'string' && !expression.test(value))
      refuse(form === undefined ? `must match ${shortened(pattern)}` : `must be ${form}`);
  };
};

/** Longer patterns tell people nothing. */
const PATTERN_LENGTH = 80;

function shortened(pattern: string): string {
  return pattern.length > PATTERN_LENGTH ? `${pattern.slice(0, PATTERN_LENGTH)}…` : pattern;
}

/** JSON Schema counts code points: one for 👍, where a text's `length` is 2. */
function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
