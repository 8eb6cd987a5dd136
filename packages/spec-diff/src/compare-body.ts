import type { Both, Finding } from './change.ts';
import { collect } from './collect.ts';
import { compareContent, schemaNode } from './compare-content.ts';
import type { Comparison, SchemaComparer } from './schema-comparer.ts';
import { facetOf } from './facets.ts';
import type { Located } from './located.ts';
import { mediaOf } from './media-types.ts';
import { type Judge, thingFindings } from './thing-findings.ts';

/**
 * Compares request bodies.
 *
 * @param moved - Names of fields that travel in another place now, which is told elsewhere.
 */
export function compareBody(
  comparer: SchemaComparer,
  { before, after }: Both<Located | undefined>,
  moved: ReadonlySet<string>,
): readonly Finding[] {
  if (before === undefined) return after === undefined ? [] : bodyAdded(comparer, after, moved);
  if (after === undefined) return bodyRemoved(comparer, before, moved);
  const facets = (body: Located) => ({
    required: facetOf([['required', body.value['required'] === true]]),
    words: facetOf([['description', body.value['description']]]),
  });
  const content = compareContent(comparer, { before, after }, 'request');
  const pointers = { before: before.pointer, after: after.pointer };
  const stayed = ({ findings }: Comparison) => findings.filter(({ field }) => field === undefined || !moved.has(field));
  return [
    ...thingFindings(pointers, { before: facets(before), after: facets(after) }, JUDGES, 'request'),
    ...content.findings,
    ...content.schemas.flatMap((schemas) => collect({ ...schemas, findings: stayed(schemas) })),
  ];
}

function bodyAdded(comparer: SchemaComparer, body: Located, moved: ReadonlySet<string>): readonly Finding[] {
  const { fields, open } = bodyFields(comparer, 'after', body);
  const left = [...fields].filter(([name]) => !moved.has(name));
  if (left.length === 0 && !open) return [];
  const required = body.value['required'] === true && (open || left.some(([, isRequired]) => isRequired));
  return [
    {
      kind: required ? 'request-body-added-required' : 'request-body-added-optional',
      class: required ? 'breaking' : 'additive',
      direction: 'request',
      reason: required
        ? 'It takes a body now: calls without one are refused.'
        : 'It takes a body now, which may be left out.',
      pointer: body.pointer,
      before: undefined,
      after: body.value,
    },
  ];
}

function bodyRemoved(comparer: SchemaComparer, body: Located, moved: ReadonlySet<string>): readonly Finding[] {
  const { fields, open } = bodyFields(comparer, 'before', body);
  if (!open && [...fields.keys()].every((name) => moved.has(name))) return [];
  return [
    {
      kind: 'request-body-removed',
      class: 'breaking',
      direction: 'request',
      reason: 'It takes no body any more: calls that pass its fields do not compile.',
      pointer: body.pointer,
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
  const { fields, required } = comparer.views[side](schemaNode(comparer.documents[side], media));
  return { fields: new Map([...fields.keys()].map((name) => [name, required.has(name)])), open: fields.size === 0 };
}

const JUDGES: Readonly<Record<string, Judge>> = {
  required: ({ after }) => ({
    kind: after === true ? 'request-body-required' : 'request-body-optional',
    class: after === true ? 'breaking' : 'additive',
    reason:
      after === true ? 'The body is required now: calls without one are refused.' : 'The body may be left out now.',
    at: ['required'],
  }),
  words: () => ({
    kind: 'description-changed',
    class: 'docs',
    reason: 'The description of the body changed.',
    at: ['description'],
  }),
};
