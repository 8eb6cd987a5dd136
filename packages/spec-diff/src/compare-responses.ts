import type { Both, Finding } from './change.ts';
import { ruled } from './classification.ts';
import { classifySecrecy, wordsKind } from './classify-marks.ts';
import { collect } from './collect.ts';
import { compareContent } from './compare-content.ts';
import { compareHeaders } from './compare-headers.ts';
import { type Classify, facetFindings } from './facet-findings.ts';
import { facetOf, single } from './facets.ts';
import { extensionsOf, type Located } from './located.ts';
import type { DiffOperation } from './match-operations.ts';
import { isSuccess, matchStatuses, type NamedResponse, responsesOf } from './read-responses.ts';
import type { SchemaComparer } from './schema-comparer.ts';

/**
 * Compares what callers get. The client reads the envelope, not the status: any 2xx is a success to it, and all else is
 * not.
 */
export function compareResponses(comparer: SchemaComparer, operations: Both<DiffOperation>): readonly Finding[] {
  const before = responsesOf(comparer.documents.before, operations.before);
  const after = responsesOf(comparer.documents.after, operations.after);
  const { pairs, removed, added } = matchStatuses(before, after);
  const hasSuccess = [...after.keys()].some(isSuccess);
  const successes = [...before].filter(([status]) => isSuccess(status)).map(([, response]) => response);
  const direction = 'response';
  return [
    ...pairs.flatMap((pair) => compareResponse(comparer, pair)),
    ...removed.map(({ status, response }): Finding => ({
      ...ruled({
        kind: !isSuccess(status)
          ? 'response-failure-removed'
          : hasSuccess
            ? 'response-success-removed'
            : 'response-last-success-removed',
        what: `${status} is not among the answers any more`,
      }),
      direction,
      pointers: { before: response.pointer, after: operations.after.pointer },
      before: status,
      after: undefined,
    })),
    ...added.map(({ status, response }): Finding => ({
      ...ruled({
        kind: !isSuccess(status)
          ? 'response-failure-added'
          : successes.some((other) => isSameContent(comparer, { before: other, after: response }))
            ? 'response-success-added'
            : 'response-success-added-otherwise',
        what: `${status} is among the answers now`,
      }),
      direction,
      pointers: { before: operations.before.pointer, after: response.pointer },
      before: undefined,
      after: status,
    })),
  ];
}

function compareResponse(comparer: SchemaComparer, { before, after }: Both<NamedResponse>): readonly Finding[] {
  const responses = { before: before.response, after: after.response };
  const content = compareContent(comparer, responses, 'response');
  const facets = ({ status, response: { value } }: NamedResponse) => ({
    status: single(status),
    mark: single(value['x-secrecy']),
    links: single(value['links']),
    words: facetOf([['description', value.description], ...extensionsOf(value)]),
  });
  return [
    ...facetFindings(responses, { before: facets(before), after: facets(after) }, CLASSIFIERS, 'response'),
    ...compareHeaders(comparer, responses),
    ...content.findings,
    ...content.schemas.flatMap(collect),
  ];
}

function isSameContent(comparer: SchemaComparer, responses: Both<Located>): boolean {
  const { findings, schemas } = compareContent(comparer, responses, 'response');
  return [...findings, ...schemas.flatMap(collect)].every((finding) => finding.class === 'docs');
}

const CLASSIFIERS: Readonly<Record<string, Classify>> = {
  status: ({ before, after }) => ({
    kind: 'response-status-changed',
    what: `A success is ${String(after)} now, not ${String(before)}`,
  }),
  mark: (difference) => ({ ...classifySecrecy(difference, 'response', 'The response'), at: ['x-secrecy'] }),
  links: () => ({ kind: 'response-links-changed', what: 'The links of the response changed', at: ['links'] }),
  words: ({ name }) => ({
    kind: wordsKind(name, 'response'),
    what: `The ${name} of the response changed`,
    at: [name],
  }),
};
