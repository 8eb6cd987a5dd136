import { type JsonObject, listAt, objectAt } from '@one37id/agency-openapi/document';
import type { Both, Finding } from './change.ts';
import { type Facets, facetOf } from './facets.ts';
import { type Judge, thingFindings } from './thing-findings.ts';

/** What a document says about itself. No operation reaches it. */
export function compareHead({ before, after }: Both<JsonObject>): readonly Finding[] {
  return thingFindings(
    { before: '#', after: '#' },
    { before: facetsOf(before), after: facetsOf(after) },
    JUDGES,
    'none',
  );
}

function facetsOf(document: JsonObject): Facets {
  const tags = listAt(document['tags']).map(objectAt);
  return {
    info: facetOf(Object.entries(objectAt(document['info'])).filter(([name]) => name !== 'x-inferred')),
    tags: facetOf(tags.map(({ name, 'x-inferred': _, ...tag }) => [String(name), tag])),
    docs: facetOf([['externalDocs', document['externalDocs']]]),
  };
}

const JUDGES: Readonly<Record<string, Judge>> = {
  info: ({ name = '' }) => ({
    kind: 'info-changed',
    class: 'docs',
    reason: `The document's ${name} changed.`,
    at: ['info', name],
  }),
  tags: ({ name = '' }) => ({
    kind: 'tags-changed',
    class: 'docs',
    reason: `What the document says about the tag '${name}' changed.`,
    at: ['tags'],
  }),
  docs: () => ({
    kind: 'docs-changed',
    class: 'docs',
    reason: 'The link to further documentation changed.',
    at: ['externalDocs'],
  }),
};
