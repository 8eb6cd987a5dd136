import { isObject, type JsonObject, objectAt } from '@one37id/agency-openapi/document';
import type { Both, Finding } from './change.ts';
import type { Comparison, SchemaComparer } from './schema-comparer.ts';
import { type Facets, facetOf } from './facets.ts';
import { below, type Located, locate } from './located.ts';
import { type Media, mediaOf } from './media-types.ts';
import type { Flow } from './schema-findings.ts';
import { partsOf, type SchemaNode } from './schema-parts.ts';
import { type Judge, thingFindings } from './thing-findings.ts';

export interface ContentComparison {
  readonly findings: readonly Finding[];
  /** Comparisons of the schemas of media that stand on both sides. */
  readonly schemas: readonly Comparison[];
}

/** Compares what a body or a response carries: its media types, then the schemas of those that match. */
export function compareContent(comparer: SchemaComparer, owners: Both<Located>, flow: Flow): ContentComparison {
  const before = mediaOf(owners.before);
  const after = mediaOf(owners.after);
  const pairs = matchMedia(before, after);
  const removed = before.filter((media) => !pairs.some((pair) => pair.before === media));
  const added = after.filter((media) => !pairs.some((pair) => pair.after === media));
  return {
    findings: [
      ...pairs.flatMap((pair) => compareMedia(comparer.documents, pair, flow)),
      ...typeFindings(removed, added, flow),
    ],
    schemas: pairs.map((pair) =>
      comparer.compare(
        {
          before: schemaNode(comparer.documents.before, pair.before),
          after: schemaNode(comparer.documents.after, pair.after),
        },
        flow,
      ),
    ),
  };
}

export function schemaNode(document: JsonObject, media: Located): SchemaNode {
  return partsOf(document, media.value['schema'], below(media.pointer, 'schema'));
}

/** By type, and those left over by family: `application/problem+json` is read as `application/json` was. */
function matchMedia(before: readonly Media[], after: readonly Media[]): readonly Both<Media>[] {
  const pairs: Both<Media>[] = [];
  for (const name of ['type', 'family'] as const) {
    for (const media of before) {
      const other = after.find(
        (candidate) => candidate[name] === media[name] && !pairs.some((pair) => pair.after === candidate),
      );
      if (other !== undefined && !pairs.some((pair) => pair.before === media))
        pairs.push({ before: media, after: other });
    }
  }
  return pairs;
}

function typeFindings(removed: readonly Media[], added: readonly Media[], flow: Flow): readonly Finding[] {
  const names = (list: readonly Media[]) => list.map((media) => media.type).join(', ');
  const at = (list: readonly Media[]) => list[0]?.pointer ?? '#';
  const [was, is] = [names(removed), names(added)];
  if (removed.length > 0 && added.length > 0) {
    return [
      {
        kind: `${flow}-content-type-changed`,
        class: 'breaking',
        direction: flow,
        reason: `The ${flow} is ${is} now, not ${was}.`,
        pointer: at(added),
        before: was,
        after: is,
      },
    ];
  }
  if (removed.length > 0) {
    return [
      {
        kind: `${flow}-content-type-removed`,
        class: 'breaking',
        direction: flow,
        reason: `The ${flow} is no ${was} any more.`,
        pointer: at(removed),
        before: was,
        after: undefined,
      },
    ];
  }
  if (added.length === 0) return [];
  return [
    {
      kind: `${flow}-content-type-added`,
      class: 'additive',
      direction: flow,
      reason: `The ${flow} may be ${is} too.`,
      pointer: at(added),
      before: undefined,
      after: is,
    },
  ];
}

function compareMedia(documents: Both<JsonObject>, { before, after }: Both<Media>, flow: Flow): readonly Finding[] {
  const facets = { before: facetsOf(documents.before, before), after: facetsOf(documents.after, after) };
  return thingFindings({ before: before.pointer, after: after.pointer }, facets, judgesOf(flow), flow);
}

function facetsOf(document: JsonObject, media: Media): Facets {
  return {
    type: facetOf([['type', media.type]]),
    encoding: facetOf([['encoding', media.value['encoding']]]),
    words: facetOf([['example', examplesOf(document, media)]]),
  };
}

/** A lone example and a named one with the same value are the same words for a reader. */
function examplesOf(document: JsonObject, { value, pointer }: Media): unknown {
  const named = Object.entries(objectAt(value['examples'])).map(
    ([name, example]) => locate(document, example, below(pointer, 'examples', name)).value,
  );
  const all = [...(value['example'] === undefined ? [] : [{ value: value['example'] }]), ...named];
  const plain = all.filter(isObject).map(({ 'x-inferred': _, ...example }) => example);
  return plain.length === 0 ? undefined : plain;
}

const judgesOf = (flow: Flow): Readonly<Record<string, Judge>> => ({
  type: ({ before, after }) =>
    flow === 'response'
      ? {
          kind: 'response-content-type-changed',
          class: 'additive',
          reason: `The response is ${String(after)} now, not ${String(before)}; the client reads both alike.`,
        }
      : {
          kind: 'request-content-type-changed',
          class: 'breaking',
          reason: `The body is sent as ${String(after)} now, not as ${String(before)}: installed versions may be refused until they are updated; no code changes.`,
          sourceCompatible: true,
        },
  encoding: () => ({
    kind: `${flow}-encoding-changed`,
    class: 'breaking',
    reason: 'The parts of the body are encoded otherwise.',
    at: ['encoding'],
  }),
  words: () => ({
    kind: 'example-changed',
    class: 'docs',
    reason: `The example of the ${flow} changed.`,
    at: ['example'],
  }),
});
