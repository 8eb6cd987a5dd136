import { type JsonObject, valueAt } from '@one37id/agency-openapi/document';
import type { Both, Finding } from './change.ts';
import { differencesOf, type FacetDifference, type Facets } from './facets.ts';
import { judgeField } from './judge-field.ts';
import { judgeConstraint, judgeValue } from './judge-limits.ts';
import { judgeKeyword, judgeMark, judgeWords } from './judge-marks.ts';
import { judgeEnum, judgeExtra, judgeNull, judgeType } from './judge-type.ts';
import type { JudgeSchema } from './judgement.ts';
import { below } from './located.ts';
import type { SchemaNode } from './schema-parts.ts';
import { subjectOf } from './subject.ts';

export type Flow = 'request' | 'response';

export interface SchemaFinding extends Finding {
  /** Name of the field that came, went, or became required or optional. */
  readonly field?: string;
}

const JUDGES: Readonly<Record<string, JudgeSchema>> = {
  field: judgeField,
  type: judgeType,
  null: judgeNull,
  union: judgeConstraint,
  enum: judgeEnum,
  constraint: judgeConstraint,
  value: judgeValue,
  extra: judgeExtra,
  mark: judgeMark,
  keyword: judgeKeyword,
  words: judgeWords,
};

/** What the differing facets of two schemas mean in one direction, and where they stand. */
export function schemaFindings(
  documents: Both<JsonObject>,
  nodes: Both<SchemaNode>,
  facets: Both<Facets>,
  flow: Flow,
): readonly SchemaFinding[] {
  return differencesOf(facets.before, facets.after).flatMap((difference) => {
    const { facet, name = '' } = difference;
    const place = findPlace(documents, nodes, keysOf(facet, name));
    const judgement = JUDGES[facet]?.(difference, flow, subjectOf(place.document, place.pointer));
    if (judgement === undefined) return [];
    const field = facet === 'field' ? { field: name } : {};
    return [{ ...judgement, direction: flow, pointer: place.pointer, ...valuesOf(difference, nodes), ...field }];
  });
}

/** Keys from a schema to where a name of a facet stands in it. */
function keysOf(facet: string, name: string): readonly string[] {
  if (facet === 'field') return ['properties', name];
  return facet === 'enum' ? ['enum'] : [name];
}

/** The place of something in the document after, or before when it is gone, or that of the schema when it is written otherwise. */
function findPlace(
  documents: Both<JsonObject>,
  nodes: Both<SchemaNode>,
  keys: readonly string[],
): { document: JsonObject; pointer: string } {
  for (const wanted of [keys, []]) {
    for (const side of ['after', 'before'] as const) {
      const part = nodes[side].find((candidate) => valueAt(candidate.value, wanted) !== undefined);
      if (part !== undefined) return { document: documents[side], pointer: below(part.pointer, ...wanted) };
    }
  }
  return { document: documents.after, pointer: '#' };
}

/** A field that came or went is told by its schema, not by whether it was required. */
function valuesOf(difference: FacetDifference, nodes: Both<SchemaNode>): { before: unknown; after: unknown } {
  const { facet, name, before, after } = difference;
  if (facet !== 'field' || name === undefined || (before !== undefined && after !== undefined))
    return { before, after };
  const schemaIn = (node: SchemaNode) =>
    node.map((part) => valueAt(part.value, ['properties', name])).find((schema) => schema !== undefined);
  return before === undefined
    ? { before, after: schemaIn(nodes.after) ?? {} }
    : { before: schemaIn(nodes.before) ?? {}, after };
}
