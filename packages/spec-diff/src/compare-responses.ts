import { type JsonObject, objectAt } from '@one37id/agency-openapi/document';
import type { Both, Finding } from './change.ts';
import { collect } from './collect.ts';
import { compareContent } from './compare-content.ts';
import type { SchemaComparer } from './schema-comparer.ts';
import { facetOf } from './facets.ts';
import { judgeSecrecy } from './judge-marks.ts';
import { below, type Located, locate } from './located.ts';
import type { DiffOperation } from './match-operations.ts';
import { type Judge, thingFindings } from './thing-findings.ts';

type Responses = ReadonlyMap<string, Located>;

/** Compares what callers get. The client reads the envelope, not the status: any 2xx is a success to it, and all else is not. */
export function compareResponses(comparer: SchemaComparer, operations: Both<DiffOperation>): readonly Finding[] {
  const before = responsesOf(comparer.documents.before, operations.before);
  const after = responsesOf(comparer.documents.after, operations.after);
  const pairs = matchStatuses(before, after);
  const removed = [...before.keys()].filter((status) => !pairs.some((pair) => pair.before === status));
  const added = [...after.keys()].filter((status) => !pairs.some((pair) => pair.after === status));
  return [
    ...pairs.flatMap((pair) => compareStatuses(comparer, pair, before, after)),
    ...removed.map((status) => statusRemoved(status, before, [...after.keys()].some(isSuccess))),
    ...added.map((status) => statusAdded(comparer, status, before, after)),
  ];
}

const isSuccess = (status: string): boolean => status.startsWith('2');

function responsesOf(document: JsonObject, { value, pointer }: DiffOperation): Responses {
  const entries = Object.entries(objectAt(value['responses'])).filter(([status]) => !status.startsWith('x-'));
  return new Map(
    entries.map(([status, response]) => [
      status.toUpperCase(),
      locate(document, response, below(pointer, 'responses', status)),
    ]),
  );
}

/** Equal statuses; and the one success that is left on each side, which then got another status. */
function matchStatuses(before: Responses, after: Responses): readonly Both<string>[] {
  const equal = [...before.keys()]
    .filter((status) => after.has(status))
    .map((status) => ({ before: status, after: status }));
  const [was, ...more] = [...before.keys()].filter((status) => isSuccess(status) && !after.has(status));
  const [is, ...others] = [...after.keys()].filter((status) => isSuccess(status) && !before.has(status));
  return was === undefined || is === undefined || more.length > 0 || others.length > 0
    ? equal
    : [...equal, { before: was, after: is }];
}

function compareStatuses(
  comparer: SchemaComparer,
  status: Both<string>,
  before: Responses,
  after: Responses,
): readonly Finding[] {
  const was = before.get(status.before);
  const is = after.get(status.after);
  if (was === undefined || is === undefined) return [];
  const content = compareContent(comparer, { before: was, after: is }, 'response');
  const facets = ({ value }: Located, name: string) => ({
    status: facetOf([['status', name]]),
    mark: facetOf([['x-secrecy', value['x-secrecy']]]),
    words: facetOf([
      ['description', value['description']],
      ['headers', value['headers']],
    ]),
  });
  return [
    ...thingFindings(
      { before: was.pointer, after: is.pointer },
      { before: facets(was, status.before), after: facets(is, status.after) },
      JUDGES,
      'response',
    ),
    ...content.findings,
    ...content.schemas.flatMap(collect),
  ];
}

function statusRemoved(status: string, before: Responses, successLeft: boolean): Finding {
  const breaking = isSuccess(status) && !successLeft;
  return {
    kind: 'response-status-removed',
    class: breaking ? 'breaking' : 'additive',
    direction: 'response',
    reason: `${status} is not among the answers any more${breaking ? ', and no success is left' : ''}.`,
    pointer: before.get(status)?.pointer ?? '#',
    before: status,
    after: undefined,
  };
}

function statusAdded(comparer: SchemaComparer, status: string, before: Responses, after: Responses): Finding {
  const response = after.get(status) ?? { value: {}, pointer: '#' };
  const known =
    !isSuccess(status) ||
    [...before].some(([other, was]) => isSuccess(other) && isSameContent(comparer, { before: was, after: response }));
  return {
    kind: 'response-status-added',
    class: known ? 'additive' : 'breaking',
    direction: 'response',
    reason: isSuccess(status)
      ? `${status} is a success too${known ? ', and reads like the others' : ', and reads otherwise: code that handles the result must handle that'}.`
      : `${status} is among the answers now; it reaches callers as an error like any other.`,
    pointer: response.pointer,
    before: undefined,
    after: status,
  };
}

function isSameContent(comparer: SchemaComparer, responses: Both<Located>): boolean {
  const { findings, schemas } = compareContent(comparer, responses, 'response');
  return [...findings, ...schemas.flatMap(collect)].every((finding) => finding.class === 'docs');
}

const JUDGES: Readonly<Record<string, Judge>> = {
  status: ({ before, after }) => ({
    kind: 'response-status-changed',
    class: 'additive',
    reason: `A success is ${String(after)} now, not ${String(before)}; the client takes any 2xx.`,
  }),
  mark: (difference) => judgeSecrecy(difference, 'response', 'The response'),
  words: ({ name = '' }) => ({
    kind: `${name === 'headers' ? 'response-headers' : name}-changed`,
    class: 'docs',
    reason:
      name === 'headers'
        ? 'The headers of the response changed; the client gives none of them to callers.'
        : 'The description of the response changed.',
    at: [name],
  }),
};
