import { quoted } from './judgement.ts';
import type { Judge } from './thing-findings.ts';

/**
 * Path and method: installed versions call what is no longer there, so on the wire this breaks. No caller ever writes
 * a path or a method, so the next version of the client follows and their code stays: `sourceCompatible`.
 */
const judgeWire: Judge = ({ name = '', before, after }) => ({
  kind: `${name}-changed`,
  class: 'breaking',
  reason: `The ${name} is now ${quoted(after)}, not ${quoted(before)}: installed versions call the old one until they are updated; no code changes.`,
  sourceCompatible: true,
});

const judgeName: Judge = ({ name = '', before, after }) => {
  if (name === 'operationId') {
    // A document without operationIds has no flat function names that could break.
    if (before === undefined || after === undefined) return undefined;
    return {
      kind: 'operation-renamed',
      class: 'breaking',
      reason: `The flat function ${quoted(before)} is now called ${quoted(after)}.`,
      at: ['operationId'],
    };
  }
  const [was, is] = [before, after].map((label) => String(label).replace(' ', "'s "));
  return {
    kind: 'resource-method-renamed',
    class: 'breaking',
    reason: `${was} is now ${is}: calls to it do not compile.`,
    at: ['x-agency'],
  };
};

/** Nothing in a type shows how often a call is sent, so this is judged by what happens to the agency. */
const judgeRetry: Judge = ({ before, after }) => {
  const at = ['x-agency', 'retry'];
  const change = `Retry safety changed from '${String(before)}' to '${String(after)}'`;
  if (before === 'once') {
    return {
      kind: 'retry-changed',
      class: 'breaking',
      reason: `${change}: a call that was sent once may now be sent again after a failure.`,
      at,
    };
  }
  return {
    kind: 'retry-changed',
    class: 'additive',
    reason: after === 'once' ? `${change}: failures reach the caller at once now.` : `${change}.`,
    at,
  };
};

const judgeReturns: Judge = ({ before, after }) => ({
  kind: 'returns-changed',
  class: before === 'void' && after === 'result' ? 'additive' : 'breaking',
  direction: 'response',
  reason: `A call gives '${String(after)}' now; it gave '${String(before)}'.`,
  at: ['x-agency', 'returns'],
});

const judgePagination: Judge = ({ name, before, after }) => {
  if (name === undefined) {
    const how = before === undefined ? 'added' : 'removed';
    const reason =
      how === 'added'
        ? 'A call gives a page that iterates now, not the plain result.'
        : 'A call gives the plain result now, no page that iterates.';
    return {
      kind: `pagination-${how}`,
      class: 'breaking',
      direction: 'response',
      reason,
      at: ['x-agency', 'pagination'],
    };
  }
  return {
    kind: 'pagination-changed',
    class: 'breaking',
    reason: `Paging by '${name}' changed from ${quoted(before)} to ${quoted(after)}: installed versions page wrongly until they are updated; no code changes.`,
    sourceCompatible: true,
    at: ['x-agency', 'pagination', name],
  };
};

const judgeMark: Judge = ({ name = '' }) => ({
  kind: 'mark-changed',
  class: 'breaking',
  reason: `The mark x-agency.${name} changed, which cannot be judged by a program and is taken as breaking.`,
  at: ['x-agency', name],
});

const judgeDeprecated: Judge = ({ after }) => ({
  kind: after === true ? 'operation-deprecated' : 'operation-undeprecated',
  class: 'additive',
  reason: after === true ? 'It is deprecated: it still works, and may go.' : 'It is not deprecated any more.',
  at: ['deprecated'],
});

/** Tag and summary are what installed clients recognise an operation by when they bind routes at run time. */
const judgeWords: Judge = ({ name = '', before, after }) => ({
  kind: name.startsWith('x-') ? 'extension-changed' : `${name === 'externalDocs' ? 'docs' : name}-changed`,
  class: 'docs',
  reason: `${name} ${before === undefined ? 'added' : after === undefined ? 'removed' : 'changed'}${name === 'summary' || name === 'tags' ? ': clients that bind routes at run time find operations by it' : ''}.`,
  at: [name],
});

export const OPERATION_JUDGES: Readonly<Record<string, Judge>> = {
  wire: judgeWire,
  name: judgeName,
  retry: judgeRetry,
  returns: judgeReturns,
  pagination: judgePagination,
  mark: judgeMark,
  deprecated: judgeDeprecated,
  words: judgeWords,
};
