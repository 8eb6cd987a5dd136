import { objectAt } from '@one37id/agency-openapi/document';
import type { Both, Finding } from './change.ts';
import { type Classification, quoted, ruled } from './classification.ts';
import { classifyDeprecated, classifySecrecy, wordsKind } from './classify-marks.ts';
import { collect } from './collect.ts';
import { type Classify, facetFindings } from './facet-findings.ts';
import { type Facets, facetOf, single } from './facets.ts';
import { extensionsOf } from './located.ts';
import type { Parameter } from './read-parameters.ts';
import type { SchemaComparer } from './schema-comparer.ts';

type Parameters = ReadonlyMap<string, Parameter>;

/**
 * Compares the parameters of an operation.
 *
 * @param moved - Names of input fields that are in another place of the request now, which is told elsewhere.
 * @param owners - Pointers of the operations.
 */
export function compareParameters(
  comparer: SchemaComparer,
  before: Parameters,
  after: Parameters,
  moved: ReadonlySet<string>,
  owners: Both<string>,
): readonly Finding[] {
  return [...new Map([...before, ...after])].flatMap(([key, either]): readonly Finding[] => {
    const was = before.get(key);
    const is = after.get(key);
    if (was !== undefined && is !== undefined) return compareParameter(comparer, { before: was, after: is });
    if (moved.has(either.name)) return [];
    const pointers = { before: was?.pointer ?? owners.before, after: is?.pointer ?? owners.after };
    const found = ruled(is === undefined ? classifyRemoved(either) : classifyAdded(either));
    return [{ ...found, direction: 'request', pointers, before: was?.value, after: is?.value }];
  });
}

const titleOf = ({ name, in: place }: Parameter): string => `The ${place} parameter \`${name}\``;

/** The client sends path and query parameters only. */
const isField = ({ in: place }: Parameter): boolean => place === 'path' || place === 'query';

function classifyRemoved(parameter: Parameter): Classification {
  const what = `${titleOf(parameter)} is removed`;
  return isField(parameter) ? { kind: 'parameter-removed', what } : { kind: 'header-removed', what };
}

function classifyAdded(parameter: Parameter): Classification {
  if (parameter.required)
    return { kind: 'parameter-added-required', what: `${titleOf(parameter)} is new and required` };
  const what = `${titleOf(parameter)} is new and optional`;
  return isField(parameter) ? { kind: 'parameter-added-optional', what } : { kind: 'header-added-optional', what };
}

function compareParameter(comparer: SchemaComparer, { before, after }: Both<Parameter>): readonly Finding[] {
  const facets = { before: facetsOf(before), after: facetsOf(after) };
  return [
    ...facetFindings({ before, after }, facets, classifiersOf(after), 'request'),
    ...collect(comparer.compare({ before: before.schema, after: after.schema }, 'request')),
  ];
}

function facetsOf({ value, in: place, required }: Parameter): Facets {
  const style = value.style ?? (place === 'query' || place === 'cookie' ? 'form' : 'simple');
  return {
    required: single(required),
    style: facetOf([
      ['style', style],
      ['explode', value.explode ?? style === 'form'],
      ['allowReserved', value.allowReserved ?? false],
      ['allowEmptyValue', value['allowEmptyValue'] ?? false],
      ['content', value.content === undefined ? undefined : Object.keys(objectAt(value.content)).join()],
    ]),
    mark: single(value['x-secrecy']),
    deprecated: single(value.deprecated === true),
    words: facetOf([
      ...['description', 'example', 'examples'].map((name) => [name, value[name]] as const),
      ...extensionsOf(value),
    ]),
  };
}

const classifiersOf = (parameter: Parameter): Readonly<Record<string, Classify>> => ({
  required: ({ after }) =>
    after === true
      ? { kind: 'parameter-required', what: `${titleOf(parameter)} is required now`, at: ['required'] }
      : { kind: 'parameter-optional', what: `${titleOf(parameter)} is optional now`, at: ['required'] },
  // How a value is written into an address is the client's business, not the caller's.
  style: ({ name, before, after }) => ({
    kind: 'parameter-style-changed',
    what: `${titleOf(parameter)} is written otherwise (${name}: ${quoted(before)} → ${quoted(after)})`,
    at: [name],
  }),
  mark: (difference) => ({ ...classifySecrecy(difference, 'request', titleOf(parameter)), at: ['x-secrecy'] }),
  deprecated: (difference) => ({
    ...classifyDeprecated(difference, 'request', titleOf(parameter)),
    at: ['deprecated'],
  }),
  words: ({ name }) => ({
    kind: wordsKind(name, 'request'),
    what: `${titleOf(parameter)}: ${name} changed`,
    at: [name],
  }),
});
