import { type JsonObject, objectAt } from '@one37id/agency-openapi/document';
import type { Both, Finding } from './change.ts';
import { ruled } from './classification.ts';
import { wordsKind } from './classify-marks.ts';
import { type Classify, facetFindings } from './facet-findings.ts';
import { type Facets, facetOf, single } from './facets.ts';
import { below, extensionsOf, type Located, locate } from './located.ts';
import { type Media, mediaOf } from './media-types.ts';
import type { Flow } from './rules/rule.ts';
import type { Comparison, SchemaComparer } from './schema-comparer.ts';
import { schemaOf } from './schema-parts.ts';

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
      ...typeFindings(owners, { before: removed, after: added }, flow),
    ],
    schemas: pairs.map((pair) =>
      comparer.compare(
        {
          before: schemaOf(comparer.documents.before, pair.before),
          after: schemaOf(comparer.documents.after, pair.after),
        },
        flow,
      ),
    ),
  };
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

function typeFindings(owners: Both<Located>, media: Both<readonly Media[]>, flow: Flow): readonly Finding[] {
  const names = (side: 'before' | 'after') => media[side].map(({ type }) => type).join(', ') || undefined;
  const [before, after] = [names('before'), names('after')];
  if (before === undefined && after === undefined) return [];
  const at = (side: 'before' | 'after') => media[side][0]?.pointer ?? owners[side].pointer;
  const found =
    before === undefined
      ? ruled({ kind: `${flow}-content-type-added`, what: `The ${flow} may be ${after} too` })
      : after === undefined
        ? ruled({ kind: `${flow}-content-type-removed`, what: `The ${flow} is no ${before} any more` })
        : ruled({ kind: `${flow}-content-type-changed`, what: `The ${flow} is ${after} now, not ${before}` });
  return [{ ...found, direction: flow, pointers: { before: at('before'), after: at('after') }, before, after }];
}

function compareMedia(documents: Both<JsonObject>, { before, after }: Both<Media>, flow: Flow): readonly Finding[] {
  const facets = { before: facetsOf(documents.before, before), after: facetsOf(documents.after, after) };
  return facetFindings({ before, after }, facets, classifiersOf(flow), flow);
}

function facetsOf(document: JsonObject, media: Media): Facets {
  return {
    type: single(media.type),
    encoding: single(media.value['encoding']),
    words: facetOf([['example', examplesOf(document, media)], ...extensionsOf(media.value)]),
  };
}

/** A lone example and a named one with the same value are the same words for a reader. */
function examplesOf(document: JsonObject, { value, pointer }: Media): unknown {
  const named = Object.entries(objectAt(value.examples)).map(
    ([name, example]) => locate(document, example, below(pointer, 'examples', name)).value,
  );
  const all: readonly JsonObject[] = [...(value.example === undefined ? [] : [{ value: value.example }]), ...named];
  return all.length === 0 ? undefined : all.map(({ 'x-inferred': _, ...example }) => example);
}

const classifiersOf = (flow: Flow): Readonly<Record<string, Classify>> => ({
  type: ({ before, after }) => ({
    kind: `${flow}-json-type-changed`,
    what: `The ${flow} is ${String(after)} now, not ${String(before)}`,
  }),
  encoding: () => ({
    kind: `${flow}-encoding-changed`,
    what: `The parts of the ${flow} are encoded otherwise`,
    at: ['encoding'],
  }),
  words: ({ name }) => ({
    kind: wordsKind(name, flow),
    what: `The ${name} of the ${flow} changed`,
    at: [name],
  }),
});
