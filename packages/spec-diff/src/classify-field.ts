import type { Classification, ClassifySchema } from './classification.ts';
import type { Flow } from './rules/rule.ts';

/** How a field stands in what flows in one direction; `unseen` where it never travels in it. */
export type FieldState = 'required' | 'optional' | 'unseen';

/** Fields of an object, by name. */
export const classifyField: ClassifySchema = ({ before, after }, flow, subject) => {
  const [was, is] = [before, after] as (FieldState | undefined)[];
  if (was === undefined || is === undefined) return classifyPresence(was, is, flow, subject);
  if (is === 'unseen') {
    return flow === 'request'
      ? { kind: 'request-field-read-only', what: `${subject} is read-only now` }
      : { kind: 'response-field-write-only', what: `${subject} is write-only now` };
  }
  if (was === 'unseen') {
    if (flow === 'response') return { kind: 'response-field-readable', what: `${subject} is in answers now` };
    return is === 'required'
      ? { kind: 'request-field-writable-required', what: `${subject} is to be passed now, and required` }
      : { kind: 'request-field-writable', what: `${subject} may be passed now` };
  }
  return { kind: `${flow}-field-${is}`, what: `${subject} is ${is} now` };
};

function classifyPresence(
  was: FieldState | undefined,
  is: FieldState | undefined,
  flow: Flow,
  subject: string,
): Classification | undefined {
  if (was === 'unseen' || is === 'unseen') return undefined;
  if (is === undefined) return { kind: `${flow}-field-removed`, what: `${subject} is removed` };
  return { kind: `${flow}-field-added-${is}`, what: `${subject} is new and ${is}` };
}
