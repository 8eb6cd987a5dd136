import type { JsonObject } from '@one37id/agency-openapi/document';
import type { Both } from './change.ts';
import { compareUnions } from './compare-unions.ts';
import { type Facets, facetOf } from './facets.ts';
import { fingerprinter } from './fingerprint.ts';
import type { Comparison, SchemaComparer } from './schema-comparer.ts';
import type { FieldState } from './classify-field.ts';
import type { Flow } from './rules/rule.ts';
import { schemaFindings } from './schema-findings.ts';
import { keyOf, nodeIn, type SchemaNode } from './schema-parts.ts';
import { type ReadView, type SchemaView, viewReader } from './schema-view.ts';

/**
 * Compares schemas of two documents level by level. Each pair of schemas is compared once for each direction, however
 * many operations reach it and in however many ways; that also ends recursion.
 */
export function schemaComparer(documents: Both<JsonObject>): SchemaComparer {
  const known = new Map<string, Comparison>();
  const waiting: (() => void)[] = [];
  const views = { before: viewReader(documents.before), after: viewReader(documents.after) };
  const comparer: SchemaComparer = {
    documents,
    views,
    fingerprints: { before: fingerprinter(views.before), after: fingerprinter(views.after) },
    compare(nodes, flow) {
      const comparison = comparer.compareLater(nodes, flow);
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) next();
      return comparison;
    },
    compareLater(nodes, flow) {
      const key = `${flow}\n${keyOf(nodes.before)}\n${keyOf(nodes.after)}`;
      const found = known.get(key);
      if (found !== undefined) return found;
      const comparison: Comparison = { findings: [], below: [] };
      known.set(key, comparison);
      waiting.push(() => compareLevel(comparer, nodes, flow, comparison));
      return comparison;
    },
  };
  return comparer;
}

function compareLevel(comparer: SchemaComparer, nodes: Both<SchemaNode>, flow: Flow, into: Comparison): void {
  const { documents } = comparer;
  const before = comparer.views.before(nodes.before);
  const after = comparer.views.after(nodes.after);
  const tell = (names: readonly string[]) =>
    into.findings.push(
      ...schemaFindings(documents, nodes, { before: pick(before, names), after: pick(after, names) }, flow),
    );

  const bothUnions = before.union.length > 0 && after.union.length > 0;
  const oneUnion = before.union.length > 0 !== after.union.length > 0;
  const comparable = before.types.length > 0 === after.types.length > 0;
  if (oneUnion && comparable) {
    tell(['secrecy', 'deprecated', 'discriminator', 'mapping', 'words']);
    compareUnions(comparer, nodes, flow, into);
    return;
  }
  if (
    comparable &&
    before.types.length > 0 &&
    !before.types.some((type) => after.types.includes(type) || isNumber(type, after))
  ) {
    // Another kind of value altogether: its limits and fields would only repeat that.
    tell(['type', 'secrecy', 'deprecated', 'discriminator', 'mapping', 'words']);
    return;
  }
  // The kinds of a union are those of its alternatives, which are compared one by one.
  tell([bothUnions ? 'union' : 'type', ...EVERYTHING_ELSE]);
  if (!comparable) return;
  if (mayBe('object', before, after)) compareFields(comparer, nodes, flow, into);
  compareBelow(comparer, nodes, flow, into);
  if (bothUnions) compareUnions(comparer, nodes, flow, into);
}

const EVERYTHING_ELSE = [
  'null',
  'enum',
  'limit',
  'pattern',
  'format',
  'default',
  'extra',
  'secrecy',
  'deprecated',
  'discriminator',
  'mapping',
  'assertion',
  'keyword',
  'words',
];

const isNumber = (type: string, other: SchemaView): boolean =>
  (type === 'integer' || type === 'number') && other.types.some((kind) => kind === 'integer' || kind === 'number');

const mayBe = (type: string, ...views: readonly SchemaView[]): boolean =>
  views.every((view) => view.types.length === 0 || view.types.includes(type));

function pick(view: SchemaView, names: readonly string[]): Facets {
  return Object.fromEntries(names.map((name) => [name, view.facets[name]]));
}

function compareFields(comparer: SchemaComparer, nodes: Both<SchemaNode>, flow: Flow, into: Comparison): void {
  const states = {
    before: fieldStates(comparer.views.before, nodes.before, flow),
    after: fieldStates(comparer.views.after, nodes.after, flow),
  };
  into.findings.push(
    ...schemaFindings(
      comparer.documents,
      nodes,
      { before: { field: facetOf(states.before) }, after: { field: facetOf(states.after) } },
      flow,
    ),
  );
  const [before, after] = [new Map(states.before), new Map(states.after)];
  for (const name of before.keys()) {
    if (!isSeen(before.get(name)) || !isSeen(after.get(name))) continue;
    const field = (side: 'before' | 'after') => nodeIn(nodes[side], comparer.views[side](nodes[side]).fields.get(name));
    into.below.push(comparer.compareLater({ before: field('before'), after: field('after') }, flow));
  }
}

const isSeen = (state: FieldState | undefined): boolean => state !== undefined && state !== 'unseen';

function fieldStates(read: ReadView, node: SchemaNode, flow: Flow): readonly (readonly [string, FieldState])[] {
  const { fields, required } = read(node);
  return [...fields].map(([name, field]) => {
    const { readOnly, writeOnly } = read(field);
    const foreign = flow === 'request' ? readOnly : writeOnly;
    return [name, foreign ? 'unseen' : required.has(name) ? 'required' : 'optional'];
  });
}

function compareBelow(comparer: SchemaComparer, nodes: Both<SchemaNode>, flow: Flow, into: Comparison): void {
  const [before, after] = [comparer.views.before(nodes.before), comparer.views.after(nodes.after)];
  for (const name of new Set([...before.below.keys(), ...after.below.keys()])) {
    const kind = /^(items|prefixItems)/.test(name) ? 'array' : 'object';
    if (!mayBe(kind, before, after)) continue;
    // Where no more fields are allowed there are none to compare: that is told already.
    if (
      name === 'additionalProperties' &&
      [before, after].some((view) => view.facets['extra']?.additionalProperties === 'false')
    )
      continue;
    into.below.push(
      comparer.compareLater(
        { before: nodeIn(nodes.before, before.below.get(name)), after: nodeIn(nodes.after, after.below.get(name)) },
        flow,
      ),
    );
  }
}
