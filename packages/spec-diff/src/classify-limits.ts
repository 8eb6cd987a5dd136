import { type ClassifySchema, quoted, stepOf } from './classification.ts';
import { isTighter } from './schema-limits.ts';

/** Lengths and bounds. */
export const classifyLimit: ClassifySchema = ({ name, before, after }, flow, subject) => ({
  kind: `${flow}-limit-${isTighter(name, before, after) ? 'tightened' : 'loosened'}`,
  what: `${subject}: ${name} is ${quoted(after)} now, it was ${quoted(before)}`,
});

/** Patterns hold all at once, so each comes and goes by itself. */
export const classifyPattern: ClassifySchema = ({ before, after }, flow, subject) =>
  after === undefined
    ? { kind: `${flow}-pattern-removed`, what: `${subject} need not match ${quoted(before)} any more` }
    : { kind: `${flow}-pattern-added`, what: `${subject} matches ${quoted(after)} now` };

/** Keywords that refuse values and that no type carries (`not`, `if`, `contains`, …). */
export const classifyAssertion: ClassifySchema = (difference, flow, subject) => ({
  kind: `${flow}-assertion-${stepOf(difference)}`,
  what: `${subject}: '${difference.name}' was ${stepOf(difference)}`,
});

/** Keywords that nothing here understands. Better one alarm too many. */
export const classifyKeyword: ClassifySchema = (difference, flow, subject) => ({
  kind: `${flow}-keyword-changed`,
  what: `${subject}: '${difference.name}' was ${stepOf(difference)}`,
});

/** Formats as which the client accepts a `Date`. */
const DATES: readonly unknown[] = ['date', 'date-time'];

export const classifyFormat: ClassifySchema = (difference, flow, subject) => {
  const { before, after } = difference;
  const step = stepOf(difference);
  if (step === 'removed') {
    const what = `${subject} has the format ${quoted(before)} no longer`;
    return { kind: `${flow}-${DATES.includes(before) ? 'date-format' : 'format'}-removed`, what };
  }
  const was = step === 'changed' ? `, not ${quoted(before)}` : '';
  return { kind: `${flow}-format-${step}`, what: `${subject} has the format ${quoted(after)} now${was}` };
};

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/** Services that publish `new Date()` as a default give another one at every start. */
export const classifyDefault: ClassifySchema = (difference, flow, subject) => {
  const { before, after } = difference;
  const isMoment = MOMENT.test(String(before)) && MOMENT.test(String(after));
  return {
    kind: isMoment ? `${flow}-default-moment-changed` : `${flow}-default-${stepOf(difference)}`,
    what: `${subject}: the default is ${quoted(after)} now, it was ${quoted(before)}`,
  };
};
