import { inOneDialect } from '@one37id/agency-openapi/dialect';
import { describe, expect, it } from 'vitest';
import { checkDocument, type OpenApiDocument, parseText, pathOf, valueAt } from '@one37id/agency-openapi/document';
import type { SpecChange } from './change.ts';
import { diffDocuments } from './diff-documents.ts';
import { agrees, OASDIFF } from './rules/oasdiff.ts';
import { CALL_RULES, KINDS, verdictOf } from './rules/rules.ts';
import type { CallRule, Example, Flow, SchemaRule, Verdict } from './rules/rule.ts';
import { rulesPage } from './rules/rules-page.ts';
import { SCHEMA_RULES } from './rules/schema-rules.ts';

const PAGE = new URL('../../../docs/document-changes.md', import.meta.url);

type Side = keyof Example;
const yaml = (text: string): object => Object(parseText(`---\n${text}`, 'example.yaml'));
const documentOf = (parts: object): OpenApiDocument =>
  checkDocument({ openapi: '3.1.0', info: { title: 'Things', version: '1' }, paths: {}, ...parts }, 'example');
const json = (schema: object) => ({ content: { 'application/json': { schema } } });

/** A schema as that of a field, in what callers give and in what they are given. */
function ofSchema(text: string, flow: Flow): OpenApiDocument {
  const body = json({ type: 'object', properties: { thing: yaml(text) } });
  const operation = {
    operationId: 'doThing',
    responses: { 200: { description: 'Done.', ...(flow === 'response' ? body : {}) } },
    ...(flow === 'request' ? { requestBody: body } : {}),
  };
  const components = { schemas: { A: { type: 'object' }, B: { type: 'object' } } };
  return documentOf({ paths: { '/thing': { post: operation } }, components });
}

function ofCall(rule: CallRule, side: Side): OpenApiDocument {
  const given = yaml(rule[side]);
  const operation = {
    tags: ['Thing'],
    summary: 'Do.',
    operationId: 'doThing',
    responses: { 200: { description: 'Done.' } },
    ...(rule.in === 'operation' ? given : {}),
  };
  const paths = { '/thing': { post: operation }, ...(rule.in === 'paths' ? given : {}) };
  return documentOf({ paths, ...(rule.in === 'document' ? given : {}) });
}

const CASES: readonly { kind: string; verdict: Verdict | undefined; documentOf: (side: Side) => OpenApiDocument }[] = [
  ...Object.entries<SchemaRule>(SCHEMA_RULES).flatMap(([name, rule]) =>
    (['request', 'response'] as const).map((flow) => ({
      kind: `${flow}-${name}`,
      verdict: rule[flow],
      documentOf: (side: Side) => ofSchema(rule[side], flow),
    })),
  ),
  ...Object.values<Readonly<Record<string, CallRule>>>(CALL_RULES).flatMap((group) =>
    Object.entries(group).map(([kind, rule]) => ({
      kind,
      verdict: rule,
      documentOf: (side: Side) => ofCall(rule, side),
    })),
  ),
];

describe.each(CASES)('$kind', ({ kind, verdict, documentOf: read }) => {
  const [before, after] = [read('before'), read('after')];

  it('is what its example shows, and nothing besides', () => {
    const found = diffDocuments(before, after).map((change) => ({
      kind: change.kind,
      class: change.class,
      sourceCompatible: change.sourceCompatible,
      because: change.reason.slice(-`: ${verdict?.because ?? ''}.`.length),
    }));
    const want = {
      kind,
      class: verdict?.class,
      sourceCompatible: verdict?.sourceCompatible,
      because: `: ${verdict?.because ?? ''}.`,
    };
    expect(found).toEqual(verdict === undefined ? [] : [want]);
  });

  it('says where it stands in both documents', () => {
    for (const change of diffDocuments(before, after)) {
      expect(standsThere(before, change.pointers.before), change.pointers.before).toBe(true);
      expect(standsThere(after, change.pointers.after), change.pointers.after).toBe(true);
      expect(isDifferent(before, after, change)).toBe(true);
    }
  });
});

it('the changes that the examples give are these: reasons, and places in both documents', async () => {
  const lines = CASES.flatMap(({ documentOf: read }) =>
    diffDocuments(read('before'), read('after')).map(
      ({ kind, reason, pointers }) => `${kind}\n  ${reason}\n  before ${pointers.before}\n  after  ${pointers.after}\n`,
    ),
  );
  await expect(lines.join('')).toMatchFileSnapshot('fixtures/changes.txt');
});

/** Places are told of the document in the one dialect that all are compared in. */
const standsThere = (document: OpenApiDocument, pointer: string): boolean =>
  pointer === '#' || valueAt(inOneDialect(document), pathOf(pointer)) !== undefined;

/** What stands at the pointers explains the change: it differs. */
function isDifferent(before: OpenApiDocument, after: OpenApiDocument, { pointers }: SpecChange): boolean {
  const at = (document: OpenApiDocument, pointer: string) =>
    pointer === '#' ? document : valueAt(document, pathOf(pointer));
  return (
    pointers.before !== pointers.after ||
    JSON.stringify(at(before, pointers.before)) !== JSON.stringify(at(after, pointers.after))
  );
}

it('has a rule for every kind, and an example for every rule', () => {
  expect(CASES.filter(({ verdict }) => verdict !== undefined).map(({ kind }) => kind)).toEqual(KINDS);
});

describe.each(OASDIFF.filter(({ example }) => example !== undefined))('$check', ({ kind, example }) => {
  it('gives what the table says', () => {
    if (example === undefined) throw new Error('no example');
    const documents = { before: ofSchema(example.before, example.flow), after: ofSchema(example.after, example.flow) };
    const kinds = diffDocuments(documents.before, documents.after).map((change) => change.kind);
    expect(kinds).toEqual(kind === undefined ? [] : [kind]);
  });
});

it('gives a reason wherever oasdiff says otherwise, and nowhere else', () => {
  for (const { check, level, kind, because } of OASDIFF) {
    const isBreaking = kind !== undefined && verdictOf(kind).class === 'breaking';
    expect({ check, differs: because !== undefined }).toEqual({ check, differs: !agrees(level, isBreaking) });
  }
});

it('the page has the rules that hold: `npx vitest run rules -u` writes it', async () => {
  await expect(rulesPage()).toMatchFileSnapshot(PAGE.pathname);
});
