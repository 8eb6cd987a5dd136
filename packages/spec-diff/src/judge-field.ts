import type { JudgeSchema } from './judgement.ts';

/** Fields of an object, by name; the value tells whether the field is required. */
export const judgeField: JudgeSchema = ({ before, after }, direction, subject) => {
  const request = direction === 'request';
  if (before === undefined) {
    if (!request) return { kind: 'response-field-added', class: 'additive', reason: `${subject} is new.` };
    return after === true
      ? {
          kind: 'request-field-added-required',
          class: 'breaking',
          reason: `${subject} is new and required: calls without it are refused.`,
        }
      : { kind: 'request-field-added-optional', class: 'additive', reason: `${subject} is new and optional.` };
  }
  if (after === undefined) {
    const reason = request
      ? `${subject} is gone: calls that pass it do not compile, or are refused.`
      : `${subject} is gone: code that reads it gets undefined.`;
    return { kind: `${direction}-field-removed`, class: 'breaking', reason };
  }
  const required = after === true;
  return {
    kind: `${direction}-field-${required ? 'required' : 'optional'}`,
    class: required === request ? 'breaking' : 'additive',
    reason: required
      ? `${subject} is required now${request ? ': calls without it are refused' : ': it is always there'}.`
      : `${subject} is optional now${request ? '' : ': code that reads it must handle undefined'}.`,
  };
};
