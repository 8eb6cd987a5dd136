import { objectAt } from '@one37id/agency-openapi/document';
import type { Both, Finding } from './change.ts';
import { collect } from './collect.ts';
import type { SchemaComparer } from './schema-comparer.ts';
import { type Facets, facetOf } from './facets.ts';
import { quoted } from './judgement.ts';
import { judgeSecrecy } from './judge-marks.ts';
import type { Parameter } from './read-parameters.ts';
import { type Judge, thingFindings } from './thing-findings.ts';

type Parameters = ReadonlyMap<string, Parameter>;

/**
 * Compares the parameters of an operation.
 *
 * @param moved - Names of input fields that are in another place of the request now, which is told elsewhere.
 */
export function compareParameters(
  comparer: SchemaComparer,
  before: Parameters,
  after: Parameters,
  moved: ReadonlySet<string>,
): readonly Finding[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort();
  return keys.flatMap((key): readonly Finding[] => {
    const was = before.get(key);
    const is = after.get(key);
    if (was !== undefined && is !== undefined) return compareParameter(comparer, { before: was, after: is });
    const only = was ?? is;
    return only === undefined || moved.has(only.name) ? [] : [cameOrWent(only, is === undefined)];
  });
}

function cameOrWent({ name, in: place, required, pointer, value }: Parameter, gone: boolean): Finding {
  const common = {
    direction: 'request',
    pointer,
    before: gone ? value : undefined,
    after: gone ? undefined : value,
  } as const;
  const what = `The ${place} parameter \`${name}\` is`;
  // The client sends path and query parameters only, so nobody passes a header or a cookie.
  if ((place === 'header' || place === 'cookie') && (gone || !required)) {
    return {
      ...common,
      kind: gone ? 'parameter-removed' : 'parameter-added-optional',
      class: 'docs',
      reason: `${what} ${gone ? 'gone' : 'new'}; the client sends none like it.`,
    };
  }
  if (gone)
    return {
      ...common,
      kind: 'parameter-removed',
      class: 'breaking',
      reason: `${what} gone: calls that pass it do not compile.`,
    };
  return required
    ? {
        ...common,
        kind: 'parameter-added-required',
        class: 'breaking',
        reason: `${what} new and required: calls without it are refused.`,
      }
    : { ...common, kind: 'parameter-added-optional', class: 'additive', reason: `${what} new and optional.` };
}

function compareParameter(comparer: SchemaComparer, { before, after }: Both<Parameter>): readonly Finding[] {
  const facets = { before: facetsOf(before), after: facetsOf(after) };
  return [
    ...thingFindings({ before: before.pointer, after: after.pointer }, facets, judgesOf(after.name), 'request'),
    ...collect(comparer.compare({ before: before.schema, after: after.schema }, 'request')),
  ];
}

function facetsOf({ value, in: place, required }: Parameter): Facets {
  const style = value['style'] ?? (place === 'query' || place === 'cookie' ? 'form' : 'simple');
  return {
    required: facetOf([['required', required]]),
    style: facetOf([
      ['style', style],
      ['explode', value['explode'] ?? style === 'form'],
      ['allowReserved', value['allowReserved'] ?? false],
      ['content', value['content'] === undefined ? undefined : Object.keys(objectAt(value['content'])).join()],
    ]),
    mark: facetOf([['x-secrecy', value['x-secrecy']]]),
    deprecated: facetOf([['deprecated', value['deprecated'] === true]]),
    words: facetOf(['description', 'example', 'examples'].map((name) => [name, value[name]])),
  };
}

const judgesOf = (name: string): Readonly<Record<string, Judge>> => ({
  required: ({ after }) => ({
    kind: `parameter-${after === true ? 'required' : 'optional'}`,
    class: after === true ? 'breaking' : 'additive',
    reason: `The parameter \`${name}\` is ${after === true ? 'required now: calls without it are refused' : 'optional now'}.`,
    at: ['required'],
  }),
  // How a value is written into an address is the client's business, not the caller's.
  style: ({ name: part = '', before, after }) => ({
    kind: 'parameter-style-changed',
    class: 'breaking',
    reason: `The parameter \`${name}\` is written otherwise (${part}: ${quoted(before)} → ${quoted(after)}): installed versions send it wrongly until they are updated; no code changes.`,
    sourceCompatible: true,
    at: [part],
  }),
  mark: (difference) => judgeSecrecy(difference, 'request', `The parameter \`${name}\``),
  deprecated: ({ after }) => ({
    kind: after === true ? 'request-deprecated' : 'request-undeprecated',
    class: 'additive',
    reason: `The parameter \`${name}\` is ${after === true ? 'deprecated: it still works, and may go' : 'not deprecated any more'}.`,
    at: ['deprecated'],
  }),
  words: ({ name: part = '' }) => ({
    kind: part === 'description' ? 'description-changed' : 'example-changed',
    class: 'docs',
    reason: `The parameter \`${name}\`: ${part} changed.`,
    at: [part],
  }),
});
