import type { Both, Finding } from './change.ts';
import { ruled } from './classification.ts';
import { wordsKind } from './classify-marks.ts';
import { collect } from './collect.ts';
import { compareContent } from './compare-content.ts';
import { type Classify, facetFindings } from './facet-findings.ts';
import type { Comparison, SchemaComparer } from './schema-comparer.ts';
import { facetOf, single } from './facets.ts';
import { extensionsOf, type Located } from './located.ts';
import { mediaOf } from './media-types.ts';
import { schemaOf } from './schema-parts.ts';

/**
 * Compares request bodies.
 *
 * @param moved - Names of fields that travel in another place now, which is told elsewhere.
 * @param owners - Pointers of the operations.
 */
export function compareBody(
  comparer: SchemaComparer,
  { before, after }: Both<Located | undefined>,
  moved: ReadonlySet<string | undefined>,
  owners: Both<string>,
): readonly Finding[] {
  if (before === undefined) return after === undefined ? [] : bodyAdded(comparer, after, moved, owners.before);
  if (after === undefined) return bodyRemoved(comparer, before, moved, owners.after);
  const facets = (body: Located) => ({
    required: single(body.value.required === true),
    words: facetOf([['description', body.value.description], ...extensionsOf(body.value)]),
  });
  const content = compareContent(comparer, { before, after }, 'request');
  const stayed = ({ findings }: Comparison) => findings.filter(({ field }) => !moved.has(field));
  return [
    ...facetFindings({ before, after }, { before: facets(before), after: facets(after) }, CLASSIFIERS, 'request'),
    ...content.findings,
    ...content.schemas.flatMap((schemas) => collect({ ...schemas, findings: stayed(schemas) })),
  ];
}

function bodyAdded(
  comparer: SchemaComparer,
  body: Located,
  moved: ReadonlySet<string | undefined>,
  owner: string,
): readonly Finding[] {
  const { fields, open } = bodyFields(comparer, 'after', body);
  const left = [...fields].filter(([name]) => !moved.has(name));
  if (left.length === 0 && !open) return [];
  const required = body.value.required === true && (open || left.some(([, isRequired]) => isRequired));
  return [
    {
      ...ruled(
        required
          ? { kind: 'request-body-added-required', what: 'It takes a body now' }
          : { kind: 'request-body-added-optional', what: 'It may take a body now' },
      ),
      direction: 'request',
      pointers: { before: owner, after: body.pointer },
      before: undefined,
      after: body.value,
    },
  ];
}

function bodyRemoved(
  comparer: SchemaComparer,
  body: Located,
  moved: ReadonlySet<string | undefined>,
  owner: string,
): readonly Finding[] {
  const { fields, open } = bodyFields(comparer, 'before', body);
  if (!open && [...fields.keys()].every((name) => moved.has(name))) return [];
  return [
    {
      ...ruled({ kind: 'request-body-removed', what: 'It takes no body any more' }),
      direction: 'request',
      pointers: { before: body.pointer, after: owner },
      before: body.value,
      after: undefined,
    },
  ];
}

/** Fields with whether each is required, and whether the body is anything but an object of named fields. */
function bodyFields(
  comparer: SchemaComparer,
  side: 'before' | 'after',
  body: Located,
): { fields: ReadonlyMap<string, boolean>; open: boolean } {
  const media = mediaOf(body).find(({ family }) => family === 'json');
  if (media === undefined) return { fields: new Map(), open: true };
  const { fields, required } = comparer.views[side](schemaOf(comparer.documents[side], media));
  return { fields: new Map([...fields.keys()].map((name) => [name, required.has(name)])), open: fields.size === 0 };
}

const CLASSIFIERS: Readonly<Record<string, Classify>> = {
  required: ({ after }) =>
    after === true
      ? { kind: 'request-body-required', what: 'The body is required now', at: ['required'] }
      : { kind: 'request-body-optional', what: 'The body may be left out now', at: ['required'] },
  words: ({ name }) => ({
    kind: wordsKind(name, 'request'),
    what: `The ${name} of the body changed`,
    at: [name],
  }),
};
