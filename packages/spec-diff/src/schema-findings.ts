import { type JsonObject, valueAt } from '@one37id/agency-openapi/document';
import type { Both, Finding } from './change.ts';
import { type ClassifySchema, ruled } from './classification.ts';
import { classifyField } from './classify-field.ts';
import {
  classifyAssertion,
  classifyDefault,
  classifyFormat,
  classifyKeyword,
  classifyLimit,
  classifyPattern,
} from './classify-limits.ts';
import {
  classifyDeprecated,
  classifyDiscriminator,
  classifyMapping,
  classifySecrecy,
  classifyWords,
} from './classify-marks.ts';
import { classifyEnum, classifyExtra, classifyNull, classifyType } from './classify-type.ts';
import { differencesOf, type FacetDifference, type Facets } from './facets.ts';
import { below } from './located.ts';
import type { Flow } from './rules/rule.ts';
import type { SchemaNode } from './schema-parts.ts';
import { subjectOf } from './subject.ts';

export interface SchemaFinding extends Finding {
  /** Name of the field that came, went, or became required or optional. */
  readonly field?: string;
}

/**
 * How a facet's differences are classified, and where a name of the facet stands in the schema, the likeliest place
 * first.
 */
interface Classifier {
  readonly classify: ClassifySchema;
  readonly at: (name: string) => readonly (readonly string[])[];
}

const by = (classify: ClassifySchema, at: Classifier['at'] = (name) => [[name]]): Classifier => ({ classify, at });

const CLASSIFIERS: Readonly<Record<string, Classifier>> = {
  field: by(classifyField, (name) => [['properties', name]]),
  type: by(classifyType),
  null: by(classifyNull, () => [['type']]),
  union: by(classifyLimit),
  enum: by(classifyEnum, () => [['enum'], ['const']]),
  limit: by(classifyLimit, (name) => [[name], [`exclusiveM${name.slice(1)}`]]),
  pattern: by(classifyPattern, () => [['pattern']]),
  format: by(classifyFormat),
  default: by(classifyDefault),
  extra: by(classifyExtra),
  secrecy: by(classifySecrecy),
  deprecated: by(classifyDeprecated),
  discriminator: by(classifyDiscriminator, () => [['discriminator', 'propertyName']]),
  mapping: by(classifyMapping, (name) => [['discriminator', 'mapping', name]]),
  assertion: by(classifyAssertion),
  keyword: by(classifyKeyword),
  words: by(classifyWords, (name) => [[name], ['examples']]),
};

/** What the differing facets of two schemas mean in one direction, and where they stand. */
export function schemaFindings(
  documents: Both<JsonObject>,
  nodes: Both<SchemaNode>,
  facets: Both<Facets>,
  flow: Flow,
): readonly SchemaFinding[] {
  const differences = differencesOf(facets.before, facets.after);
  return differences.flatMap((difference) => {
    const { facet, name } = difference;
    const classifier = CLASSIFIERS[facet];
    const ways = waysOf(difference, classifier);
    const pointers = placesIn(nodes, ways);
    const side = difference.after === undefined ? 'before' : 'after';
    const subject = subjectOf(documents[side], subjectPointer(difference, nodes[side], pointers[side]));
    const found = classifier?.classify({ ...difference, beside: differences }, flow, subject);
    if (found === undefined) return [];
    const field = facet === 'field' ? { field: name } : {};
    return [{ ...ruled(found), direction: flow, pointers, ...valuesOf(difference, nodes), ...field }];
  });
}

/** That a field became required stands in a list of its object. */
function waysOf({ facet, name, before, after }: FacetDifference, classifier: Classifier | undefined) {
  const ways = classifier?.at(name) ?? [];
  const isRequired =
    facet === 'field' && [before, after].every((state) => state === 'required' || state === 'optional');
  return isRequired ? [['required'], ...ways] : ways;
}

/** A field has its name wherever its place is told: also where nothing but a list of required fields names it. */
function subjectPointer({ facet, name }: FacetDifference, node: SchemaNode, pointer: string): string {
  if (facet !== 'field') return pointer;
  const part = node.find((candidate) => valueAt(candidate.value, ['properties', name]) !== undefined) ?? node[0];
  return below(part?.pointer ?? '#', 'properties', name);
}

interface Found {
  readonly index: number;
  readonly pointer: string;
}

/**
 * Where something stands in both schemas. In one that has no such thing it is the piece that corresponds to the
 * other's: a change of a shared schema has then the same place for all who use it.
 */
function placesIn(nodes: Both<SchemaNode>, ways: readonly (readonly string[])[]): Both<string> {
  const [before, after] = [placeIn(nodes.before, ways), placeIn(nodes.after, ways)];
  return {
    before: before?.pointer ?? counterpart(nodes.before, nodes.after, after),
    after: after?.pointer ?? counterpart(nodes.after, nodes.before, before),
  };
}

/** The first of the places that the schema has. */
function placeIn(node: SchemaNode, ways: readonly (readonly string[])[]): Found | undefined {
  for (const keys of ways) {
    const index = node.findIndex((part) => valueAt(part.value, keys) !== undefined);
    const part = node[index];
    if (part !== undefined) return { index, pointer: below(part.pointer, ...keys) };
  }
  return undefined;
}

function counterpart(node: SchemaNode, other: SchemaNode, found: Found | undefined): string {
  const piece = other[found?.index ?? 0];
  const same = node.find(({ pointer }) => pointer === piece?.pointer) ?? node[found?.index ?? 0] ?? node.at(-1);
  return same?.pointer ?? '#';
}

/** A field that came or went is told by its schema, others by whether they are required. */
function valuesOf(difference: FacetDifference, nodes: Both<SchemaNode>): { before: unknown; after: unknown } {
  const { facet, name, before, after } = difference;
  if (facet !== 'field') return { before, after };
  const schemaIn = (node: SchemaNode) =>
    node.map((part) => valueAt(part.value, ['properties', name])).find((schema) => schema !== undefined) ?? {};
  if (before === undefined) return { before, after: schemaIn(nodes.after) };
  return after === undefined ? { before: schemaIn(nodes.before), after } : { before, after };
}
