import { type JsonObject, listAt, objectAt } from '@one37id/agency-openapi/document';
import type { Both, Finding } from './change.ts';
import { type Facets, facetOf } from './facets.ts';
import { jsonText } from './json-text.ts';
import { below, type Located, locate } from './located.ts';
import type { DiffOperation } from './match-operations.ts';
import { type Judge, thingFindings } from './thing-findings.ts';

/** The alternatives that an operation asks for. The client sends the first. */
interface Security {
  readonly pointer: string;
  readonly first: JsonObject;
  readonly names: string;
  readonly others: string;
}

export function compareSecurity(documents: Both<JsonObject>, operations: Both<DiffOperation>): readonly Finding[] {
  const before = securityOf(documents.before, operations.before);
  const after = securityOf(documents.after, operations.after);
  const requirement = requirementFinding(before, after);
  if (before.names !== after.names) return requirement;
  return [
    ...requirement,
    ...Object.keys(before.first)
      .sort()
      .flatMap((name) => compareScheme(documents, { before, after }, name)),
  ];
}

function securityOf(document: JsonObject, { value, pointer }: DiffOperation): Security {
  const own = value['security'] !== undefined;
  const [first, ...others] = listAt(own ? value['security'] : document['security']).map(objectAt);
  const names = (alternative: JsonObject | undefined) =>
    Object.keys(alternative ?? {})
      .sort()
      .join(' and ');
  return {
    pointer: own ? below(pointer, 'security') : document['security'] === undefined ? pointer : '#/security',
    first: first ?? {},
    names: names(first),
    others: jsonText(others.map(names).sort()),
  };
}

function requirementFinding(before: Security, after: Security): Finding[] {
  const common = { direction: 'request', pointer: after.pointer, before: before.names, after: after.names } as const;
  if (before.names === after.names) {
    if (before.others === after.others) return [];
    return [
      {
        ...common,
        kind: 'security-alternatives-changed',
        class: 'additive',
        reason: `Other credentials are accepted beside ${after.names || 'none'}; the client sends what it sent.`,
        before: JSON.parse(before.others),
        after: JSON.parse(after.others),
      },
    ];
  }
  if (before.names === '')
    return [
      {
        ...common,
        kind: 'security-added',
        class: 'breaking',
        reason: `The open operation asks for the credential '${after.names}' now.`,
      },
    ];
  if (after.names === '')
    return [
      {
        ...common,
        kind: 'security-removed',
        class: 'additive',
        reason: `It asks for no credential any more; '${before.names}' is not sent.`,
      },
    ];
  return [
    {
      ...common,
      kind: 'security-changed',
      class: 'breaking',
      reason: `It asks for the credential '${after.names}' now, not '${before.names}'.`,
    },
  ];
}

function compareScheme(documents: Both<JsonObject>, security: Both<Security>, name: string): readonly Finding[] {
  const before = schemeOf(documents.before, name);
  const after = schemeOf(documents.after, name);
  // Callers give a secret; where in the headers it travels is the client's business.
  const hidden = isHeader(before.value) && isHeader(after.value);
  return [
    ...thingFindings(
      { before: before.pointer, after: after.pointer },
      { before: schemeFacets(before), after: schemeFacets(after) },
      schemeJudges(name, hidden),
      'request',
    ),
    ...thingFindings(
      { before: security.before.pointer, after: security.after.pointer },
      { before: scopes(security.before, name), after: scopes(security.after, name) },
      SCOPE_JUDGES,
      'request',
    ),
  ];
}

const schemeOf = (document: JsonObject, name: string): Located =>
  locate(
    document,
    objectAt(objectAt(document['components'])['securitySchemes'])[name],
    below('#/components/securitySchemes', name),
  );

const isHeader = (scheme: JsonObject): boolean =>
  scheme['type'] === 'apiKey'
    ? scheme['in'] === 'header'
    : String(scheme['scheme'] ?? 'bearer').toLowerCase() === 'bearer';

function schemeFacets({ value }: Located): Facets {
  const { description, ...rest } = value;
  const entries = Object.entries(rest).filter(([name]) => !name.startsWith('x-') && name !== 'bearerFormat');
  // Header names and schemes have no case.
  return {
    scheme: facetOf(entries.map(([name, part]) => [name, typeof part === 'string' ? part.toLowerCase() : part])),
    words: facetOf([['description', description]]),
  };
}

const schemeJudges = (name: string, hidden: boolean): Readonly<Record<string, Judge>> => ({
  scheme: ({ name: part = '' }) => ({
    kind: 'security-scheme-changed',
    class: 'breaking',
    reason: `The credential '${name}' travels otherwise now (its ${part} changed)${hidden ? ': installed versions are refused until they are updated; no code changes' : ''}.`,
    ...(hidden ? { sourceCompatible: true } : {}),
    at: [part],
  }),
  words: () => ({
    kind: 'description-changed',
    class: 'docs',
    reason: `The description of the credential '${name}' changed.`,
    at: ['description'],
  }),
});

const scopes = ({ first }: Security, name: string): Facets => ({
  scope: facetOf(listAt(first[name]).map((scope) => [String(scope), true])),
});

const SCOPE_JUDGES: Readonly<Record<string, Judge>> = {
  scope: ({ name = '', after }) =>
    after === undefined
      ? { kind: 'security-scope-removed', class: 'additive', reason: `The scope '${name}' is not asked for any more.` }
      : { kind: 'security-scope-added', class: 'breaking', reason: `The credential needs the scope '${name}' now.` },
};
