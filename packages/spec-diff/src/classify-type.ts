import { type ClassifySchema, quoted, stepOf } from './classification.ts';
import { covers } from './schema-types.ts';

/** Kinds of values. What a request accepts may grow; what a response gives may shrink. */
export const classifyType: ClassifySchema = ({ before, after }, flow, subject) => {
  const was = typesIn(before);
  const is = typesIn(after);
  const step = covers(is, was) ? 'widened' : covers(was, is) ? 'narrowed' : 'changed';
  return { kind: `${flow}-type-${step}`, what: `${subject} is now ${kinds(is)}; it was ${kinds(was)}` };
};

export const classifyNull: ClassifySchema = ({ before, after }, flow, subject) => {
  // Of a value of any kind nobody knows whether it may be null: that it got a kind is told already.
  if (before === undefined || after === undefined) return undefined;
  return after === true
    ? { kind: `${flow}-nullable`, what: `${subject} may now be null` }
    : { kind: `${flow}-not-nullable`, what: `${subject} is never null any more` };
};

const typesIn = (value: unknown): readonly string[] => (value === 'any' ? [] : [value].flat().map(String));

const kinds = (types: readonly string[]): string => (types.length === 0 ? 'any value' : types.join(' or '));

/** Allowed values. The types of answers are open to others, those of requests are not. */
export const classifyEnum: ClassifySchema = (difference, flow, subject) => {
  const step = stepOf(difference);
  if (difference.name === '') {
    return step === 'added'
      ? { kind: `${flow}-enum-introduced`, what: `${subject} is now one of listed values` }
      : { kind: `${flow}-enum-dropped`, what: `${subject} may now be any value` };
  }
  const others = difference.beside.filter(({ facet, ...other }) => facet === 'enum' && stepOf(other) !== step);
  if (step === 'added') {
    // It is told with what it replaces.
    if (others.length > 0) return undefined;
    return { kind: `${flow}-enum-value-added`, what: `${subject} may now be ${quoted(difference.after)}` };
  }
  if (others.length === 0)
    return { kind: `${flow}-enum-value-removed`, what: `${subject} is never ${quoted(difference.before)} any more` };
  const now = others.map(({ after }) => quoted(after)).join(' or ');
  return {
    kind: `${flow}-enum-value-replaced`,
    what: `${subject} may be ${now} now, and is never ${quoted(difference.before)}`,
  };
};

/** Fields that the schema does not name. */
export const classifyExtra: ClassifySchema = ({ after }, flow, subject) =>
  after === undefined
    ? { kind: `${flow}-extra-fields-allowed`, what: `${subject} may have more fields than the named ones` }
    : { kind: `${flow}-extra-fields-refused`, what: `${subject} has only the named fields now` };
