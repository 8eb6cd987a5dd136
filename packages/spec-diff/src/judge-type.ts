import { type JudgeSchema, quoted } from './judgement.ts';
import { covers } from './schema-types.ts';

/** Kinds of values. What a request accepts may grow; what a response gives may shrink. */
export const judgeType: JudgeSchema = ({ before, after }, direction, subject) => {
  const was = typesIn(before);
  const is = typesIn(after);
  const how = covers(is, was) ? 'widened' : covers(was, is) ? 'narrowed' : 'changed';
  const fits = direction === 'request' ? how === 'widened' : how === 'narrowed';
  return {
    kind: `${direction}-type-${how}`,
    class: fits ? 'additive' : 'breaking',
    reason: `${subject} is now ${kinds(is)}; it was ${kinds(was)}.`,
  };
};

export const judgeNull: JudgeSchema = ({ before, after }, direction, subject) => {
  // Of a value of any kind nobody knows whether it may be null: that it got a kind is told already.
  if (before === undefined || after === undefined) return undefined;
  const nullable = after === true;
  return {
    kind: `${direction}-${nullable ? 'nullable' : 'not-nullable'}`,
    class: nullable === (direction === 'request') ? 'additive' : 'breaking',
    reason: `${subject} ${nullable ? 'may now be null' : 'is never null any more'}${nullable && direction === 'response' ? ': code that reads it must handle that' : ''}.`,
  };
};

const typesIn = (value: unknown): readonly string[] => (value === 'any' ? [] : [value].flat().map(String));

const kinds = (types: readonly string[]): string => (types.length === 0 ? 'any value' : types.join(' or '));

/** Allowed values. The client's enum types are open: a value that it does not know passes through and compiles. */
export const judgeEnum: JudgeSchema = ({ name, before, after }, direction, subject) => {
  const request = direction === 'request';
  const added = after !== undefined;
  if (name === undefined) {
    return {
      kind: `${direction}-enum-${added ? 'introduced' : 'dropped'}`,
      class: request && added ? 'breaking' : 'additive',
      reason: added
        ? `${subject} is now one of listed values${request ? ': others are refused' : '; the type stays open'}.`
        : `${subject} may now be any value${request ? '' : '; the type was open already'}.`,
    };
  }
  const value = quoted(added ? after : before);
  return {
    kind: `${direction}-enum-value-${added ? 'added' : 'removed'}`,
    class: request && !added ? 'breaking' : 'additive',
    reason: added
      ? `${subject} may now be ${value}${request ? '' : ': enum types are open, so code that handles unknown values stays right'}.`
      : `${subject} is never ${value} any more${request ? ': it still compiles, as enum types are open, but is refused' : '; code that compares with it still compiles'}.`,
  };
};

/** Fields that the schema does not name. */
export const judgeExtra: JudgeSchema = ({ after }, direction, subject) => {
  const refused = after !== undefined;
  return {
    kind: `${direction}-extra-fields-${refused ? 'refused' : 'allowed'}`,
    class: refused ? 'breaking' : 'additive',
    reason: refused
      ? `${subject} has only the named fields now: ${direction === 'request' ? 'others are refused' : 'others that callers read are gone'}.`
      : `${subject} may have more fields than the named ones.`,
  };
};
