import { quoted, stepOf } from './classification.ts';
import type { Classify } from './facet-findings.ts';

/** Path and method: no caller ever writes one, so the next version of the client follows and their code stays. */
const classifyWire: Classify = ({ name, before, after }) => ({
  kind: name === 'path' ? 'path-changed' : 'method-changed',
  what: `The ${name} is now ${quoted(after)}, not ${quoted(before)}`,
});

const classifyName: Classify = ({ name, before, after }) => {
  // A document without names has no functions that could break.
  if (before === undefined || after === undefined) return undefined;
  if (name === 'operationId') {
    return {
      kind: 'operation-renamed',
      what: `The flat function ${quoted(before)} is now called ${quoted(after)}`,
      at: ['operationId'],
    };
  }
  return { kind: 'resource-method-renamed', what: `${String(before)} is now ${String(after)}`, at: ['x-agency'] };
};

/** Nothing in a type shows how often a call is sent, so this is classified by what happens to the agency. */
const classifyRetry: Classify = ({ before, after }) => ({
  kind: before === 'once' ? 'retry-added' : after === 'once' ? 'retry-removed' : 'retry-changed',
  what: `Retry safety is '${String(after)}' now, it was '${String(before)}'`,
  at: ['x-agency', 'retry'],
});

const classifyReturns: Classify = ({ before, after }) => ({
  kind: before === 'void' && after === 'result' ? 'returns-added' : 'returns-changed',
  direction: 'response',
  what: `A call gives '${String(after)}' now; it gave '${String(before)}'`,
  at: ['x-agency', 'returns'],
});

const classifyPagination: Classify = (difference) => {
  const { name, before, after } = difference;
  if (name === '') {
    const at = ['x-agency', 'pagination'];
    return stepOf(difference) === 'added'
      ? { kind: 'pagination-added', direction: 'response', what: 'A call gives a page that iterates now', at }
      : { kind: 'pagination-removed', direction: 'response', what: 'A call gives the plain result now', at };
  }
  return {
    kind: 'pagination-changed',
    what: `Paging by '${name}' changed from ${quoted(before)} to ${quoted(after)}`,
    at: ['x-agency', 'pagination', name],
  };
};

const classifyMark: Classify = (difference) => ({
  kind: 'mark-changed',
  what: `The mark x-agency.${difference.name} was ${stepOf(difference)}`,
  at: ['x-agency', difference.name],
});

const classifyDeprecated: Classify = ({ after }) => ({
  kind: after === true ? 'operation-deprecated' : 'operation-undeprecated',
  what: after === true ? 'It is deprecated' : 'It is not deprecated any more',
  at: ['deprecated'],
});

const classifyWords: Classify = (difference) => {
  const { name } = difference;
  return {
    kind: name === 'summary' || name === 'tags' ? 'operation-identity-changed' : 'operation-words-changed',
    what: `Its ${name} ${name === 'tags' ? 'were' : 'was'} ${stepOf(difference)}`,
    at: [name],
  };
};

export const OPERATION_CLASSIFIERS: Readonly<Record<string, Classify>> = {
  wire: classifyWire,
  name: classifyName,
  retry: classifyRetry,
  returns: classifyReturns,
  pagination: classifyPagination,
  mark: classifyMark,
  deprecated: classifyDeprecated,
  words: classifyWords,
};
