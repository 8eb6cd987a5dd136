import { type JudgeSchema, quoted } from './judgement.ts';
import { isTighter } from './schema-constraints.ts';

/** Lengths, bounds, patterns. No type carries them, and the client never refuses a response. */
export const judgeConstraint: JudgeSchema = ({ name = '', before, after }, direction, subject) => {
  const tighter = isTighter(name, before, after);
  const change = `${name}: ${before === undefined ? 'none' : quoted(before)} → ${after === undefined ? 'none' : quoted(after)}`;
  return {
    kind: `${direction}-constraint-${tighter ? 'tightened' : 'loosened'}`,
    class: tighter && direction === 'request' ? 'breaking' : 'additive',
    reason:
      direction === 'request'
        ? `${subject} accepts ${tighter ? 'less' : 'more'} than before (${change}).`
        : `${subject} has ${tighter ? 'tighter' : 'wider'} limits (${change}); types do not carry them and responses are not refused.`,
  };
};

export const judgeValue: JudgeSchema = (difference, direction, subject) =>
  difference.name === 'format'
    ? judgeFormat(difference, direction, subject)
    : judgeDefault(difference, direction, subject);

/** Formats as which the client accepts a `Date`. */
const DATES: readonly unknown[] = ['date', 'date-time'];

const judgeFormat: JudgeSchema = ({ before, after }, direction, subject) => {
  const how = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  const request = direction === 'request';
  const harmless = request ? how === 'removed' && !DATES.includes(before) : how === 'added';
  return {
    kind: `${direction}-format-${how}`,
    class: harmless ? 'additive' : 'breaking',
    reason: `${subject} has ${how === 'removed' ? `no format any more (it was ${quoted(before)})` : `the format ${quoted(after)}${how === 'changed' ? `, not ${quoted(before)}` : ''}`}${
      harmless
        ? ''
        : request && how === 'removed'
          ? ': the client takes no Date for it any more'
          : request
            ? ': values that passed may be refused'
            : ': code that parses it may fail'
    }.`,
  };
};

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

/**
 * Defaults. A changed one is breaking although every call still compiles and passes: a call that leaves the field out
 * now does something else, without a sign. A first one only tells what the agency did anyway.
 */
const judgeDefault: JudgeSchema = ({ before, after }, direction, subject) => {
  const how = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  const change = `${subject}: default ${before === undefined ? 'none' : quoted(before)} → ${after === undefined ? 'none' : quoted(after)}`;
  // Services that publish `new Date()` as a default give another one at every start.
  if (MOMENT.test(String(before)) && MOMENT.test(String(after))) {
    return {
      kind: `${direction}-default-${how}`,
      class: 'docs',
      reason: `${change}: a moment, taken when the document was made.`,
    };
  }
  if (direction === 'response')
    return { kind: `response-default-${how}`, class: 'docs', reason: `${change}; the agency fills it in itself.` };
  return {
    kind: `request-default-${how}`,
    class: how === 'added' ? 'additive' : 'breaking',
    reason:
      how === 'added'
        ? `${change}; it may be left out, as before.`
        : `${change}: calls that leave it out do something else now.`,
  };
};
