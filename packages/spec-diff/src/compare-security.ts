import { type JsonObject, listAt, objectAt, textAt } from '@one37id/agency-openapi/document';
import type { Both, Finding } from './change.ts';
import { ruled } from './classification.ts';
import { type Classify, facetFindings } from './facet-findings.ts';
import { type Facets, facetOf, single } from './facets.ts';
import { below, type Located, locate } from './located.ts';
import type { DiffOperation } from './match-operations.ts';

/** The alternatives that an operation asks for. The client sends the first. */
interface Security {
  readonly pointer: string;
  readonly first: JsonObject;
  readonly names: string;
  /** Names of the other alternatives. */
  readonly others: readonly string[];
}

export function compareSecurity(documents: Both<JsonObject>, operations: Both<DiffOperation>): readonly Finding[] {
  const before = securityOf(documents.before, operations.before);
  const after = securityOf(documents.after, operations.after);
  const requirement = requirementFindings(before, after);
  if (before.names !== after.names) return requirement;
  return [
    ...requirement,
    ...Object.keys(before.first).flatMap((name) => compareScheme(documents, { before, after }, name)),
  ];
}

function securityOf(document: JsonObject, { value, pointer }: DiffOperation): Security {
  const own = value.security !== undefined;
  const [first, ...others] = listAt(own ? value.security : document.security).map(objectAt);
  const names = (alternative: JsonObject | undefined) =>
    Object.keys(alternative ?? {})
      .sort()
      .join(' and ');
  return {
    pointer: own ? below(pointer, 'security') : document.security === undefined ? pointer : '#/security',
    first: first ?? {},
    names: names(first),
    others: others.map(names),
  };
}

function requirementFindings(before: Security, after: Security): readonly Finding[] {
  const common = { direction: 'request', pointers: { before: before.pointer, after: after.pointer } } as const;
  if (before.names === after.names) {
    const removed = before.others.filter((name) => !after.others.includes(name));
    const added = after.others.filter((name) => !before.others.includes(name));
    return [
      ...removed.map((name) => ({
        ...common,
        ...ruled({ kind: 'security-alternative-removed', what: `The credential '${name}' is not accepted any more` }),
        before: name,
        after: undefined,
      })),
      ...added.map((name) => ({
        ...common,
        ...ruled({ kind: 'security-alternative-added', what: `The credential '${name}' is accepted too` }),
        before: undefined,
        after: name,
      })),
    ];
  }
  const found =
    before.names === ''
      ? ruled({ kind: 'security-added', what: `The open operation asks for the credential '${after.names}' now` })
      : after.names === ''
        ? ruled({ kind: 'security-removed', what: `It does not ask for the credential '${before.names}' any more` })
        : ruled({
            kind: 'security-changed',
            what: `It asks for the credential '${after.names}' now, not '${before.names}'`,
          });
  return [{ ...common, ...found, before: before.names, after: after.names }];
}

function compareScheme(documents: Both<JsonObject>, security: Both<Security>, name: string): readonly Finding[] {
  const before = schemeOf(documents.before, name);
  const after = schemeOf(documents.after, name);
  // Callers give a secret; where in the headers it travels is the client's business.
  const hidden = isHeader(before.value) && isHeader(after.value);
  return [
    ...facetFindings(
      { before, after },
      { before: schemeFacets(before), after: schemeFacets(after) },
      schemeClassifiers(name, hidden),
      'request',
    ),
    ...facetFindings(
      { before: placeOf(security.before), after: placeOf(security.after) },
      { before: scopes(security.before, name), after: scopes(security.after, name) },
      SCOPE_CLASSIFIERS,
      'request',
    ),
  ];
}

const schemeOf = (document: JsonObject, name: string): Located =>
  locate(
    document,
    objectAt(objectAt(document.components).securitySchemes)[name],
    below('#/components/securitySchemes', name),
  );

const isHeader = (scheme: JsonObject): boolean =>
  scheme.type === 'apiKey' ? scheme.in === 'header' : String(scheme.scheme ?? 'bearer').toLowerCase() === 'bearer';

function schemeFacets({ value }: Located): Facets {
  const { description, ...rest } = value;
  const entries = Object.entries(rest).filter(([name]) => !name.startsWith('x-') && name !== 'bearerFormat');
  return {
    scheme: facetOf(
      entries.map(([name, part]) => [name, isCaseless(name, value) ? textAt(part)?.toLowerCase() : part]),
    ),
    words: single(description),
  };
}

/** Schemes and names of headers have no case, while those of a query and of cookies, and addresses, do. */
const isCaseless = (name: string, scheme: JsonObject): boolean =>
  name === 'scheme' || (name === 'name' && scheme.in === 'header');

const schemeClassifiers = (name: string, isHidden: boolean): Readonly<Record<string, Classify>> => ({
  scheme: ({ name: part }) => ({
    kind: isHidden ? 'security-header-changed' : 'security-scheme-changed',
    what: `The credential '${name}' travels otherwise now (its ${part} changed)`,
    at: [part],
  }),
  words: () => ({
    kind: 'security-words-changed',
    what: `The description of the credential '${name}' changed`,
    at: ['description'],
  }),
});

const placeOf = ({ pointer }: Security): Located => ({ value: {}, pointer });

const scopes = ({ first }: Security, name: string): Facets => ({
  scope: facetOf(listAt(first[name]).map((scope) => [String(scope), true])),
});

const SCOPE_CLASSIFIERS: Readonly<Record<string, Classify>> = {
  scope: ({ name, after }) =>
    after === undefined
      ? { kind: 'security-scope-removed', what: `The scope '${name}' is not asked for any more` }
      : { kind: 'security-scope-added', what: `The credential needs the scope '${name}' now` },
};
