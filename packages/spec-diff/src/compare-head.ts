import { type JsonObject, listAt, objectAt } from '@one37id/agency-openapi/document';
import type { Both, Finding } from './change.ts';
import { stepOf } from './classification.ts';
import { type Classify, facetFindings } from './facet-findings.ts';
import { type Facets, facetOf, single } from './facets.ts';

/** What a document says about itself. No operation reaches it. */
export function compareHead({ before, after }: Both<JsonObject>): readonly Finding[] {
  const facets = { before: facetsOf(before), after: facetsOf(after) };
  const places = { before: { value: before, pointer: '#' }, after: { value: after, pointer: '#' } };
  return facetFindings(places, facets, CLASSIFIERS, 'none');
}

function facetsOf(document: JsonObject): Facets {
  const tags = listAt(document.tags).map(objectAt);
  return {
    info: facetOf(Object.entries(objectAt(document.info)).filter(([name]) => name !== 'x-inferred')),
    tags: facetOf(tags.map(({ name, 'x-inferred': _, ...tag }) => [String(name), tag])),
    docs: single(document.externalDocs),
  };
}

const CLASSIFIERS: Readonly<Record<string, Classify>> = {
  info: (difference) => ({
    kind: 'info-changed',
    what: `The document's ${difference.name} was ${stepOf(difference)}`,
    at: ['info', difference.name],
  }),
  tags: (difference) => ({
    kind: 'tags-changed',
    what: `What the document says about the tag '${difference.name}' was ${stepOf(difference)}`,
    at: ['tags'],
  }),
  docs: (difference) => ({
    kind: 'document-docs-changed',
    what: `The link to further documentation was ${stepOf(difference)}`,
    at: ['externalDocs'],
  }),
};
