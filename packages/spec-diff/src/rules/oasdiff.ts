import type { Example, Flow } from './rule.ts';
import type { Kind } from './rules.ts';

/** How oasdiff reports a change: as an error, as a warning (it may break), or for information. */
export type Level = 'error' | 'warning' | 'info';

/** A check of oasdiff, or several that differ in nothing but the place (`body`, `property`, `parameter`). */
export interface Check {
  /** Its name, with `*` where several have one. */
  readonly check: string;
  readonly level: Level;
  /** What the change is called here; undefined where it is no change. */
  readonly kind: Kind | undefined;
  /** The change, where the rule's own example is another. */
  readonly example?: Example & { readonly flow: Flow };
  /** Why we say otherwise. */
  readonly because?: string;
}

const LIMITS = 'no type of the client carries it and no answer is refused for it, so no code can depend on it';
const NO_HEADERS = 'the client gives callers no headers';
const OURS_TO_READ = 'the direction is the other one: the agency sends it, and callers read it';
const NOT_SPOKEN = 'the agency’s document does not use the extension; of a value that goes, the schema tells';
const COMPOSED = 'pieces of an `allOf` are put together first, and what they say together is compared';
const CREDENTIAL = 'calls that do not send it, or send it otherwise, are refused';

const same = (check: string, level: Level, kind: Kind): Check => ({ check, level, kind });
const otherwise = (check: string, level: Level, kind: Kind, because: string): Check => ({
  check,
  level,
  kind,
  because,
});

/** The checks of oasdiff, each with what it is here. Where the verdicts differ, the reason stands with it. */
export const OASDIFF: readonly Check[] = [
  same('endpoint-added', 'info', 'operation-added'),
  same('api-removed-without-deprecation, api-path-removed-without-deprecation', 'error', 'operation-removed'),
  otherwise(
    'api-removed-with-deprecation, request-parameter-removed-with-deprecation',
    'info',
    'operation-removed',
    'deprecated or not, code that calls it does not compile',
  ),
  same('endpoint-deprecated', 'info', 'operation-deprecated'),
  same('endpoint-reactivated', 'info', 'operation-undeprecated'),
  otherwise('*-sunset-*, *-stability-*', 'error', 'operation-words-changed', NOT_SPOKEN),
  same('api-tag-added, api-tag-removed', 'info', 'operation-identity-changed'),
  otherwise('api-operation-id-removed', 'info', 'operation-renamed', 'the flat function has its name from it'),
  same('api-version-*', 'info', 'info-changed'),

  same('new-required-request-parameter, new-request-path-parameter', 'error', 'parameter-added-required'),
  same('new-optional-request-parameter', 'info', 'parameter-added-optional'),
  same('request-parameter-removed', 'warning', 'parameter-removed'),
  same('request-parameter-became-required', 'error', 'parameter-required'),
  same('request-parameter-became-optional', 'info', 'parameter-optional'),
  same('request-parameter-deprecated, request-property-deprecated', 'info', 'request-deprecated'),
  same('response-property-deprecated', 'info', 'response-deprecated'),
  same('request-parameter-default-value-changed', 'error', 'request-default-changed'),
  same('request-parameter-default-value-removed', 'error', 'request-default-removed'),
  otherwise(
    'request-parameter-default-value-added',
    'error',
    'request-default-added',
    'it tells what the agency did anyway: nothing that is sent changes',
  ),
  otherwise(
    'request-body-default-value-changed, request-property-default-value-changed',
    'info',
    'request-default-changed',
    'calls that leave it out do something else, as with parameters',
  ),
  same('response-*-default-value-*', 'info', 'response-default-changed'),

  same('request-body-added-required', 'error', 'request-body-added-required'),
  same('request-body-added-optional', 'info', 'request-body-added-optional'),
  same('request-body-removed', 'error', 'request-body-removed'),
  same('request-body-became-required', 'error', 'request-body-required'),
  same('request-body-became-optional', 'info', 'request-body-optional'),
  same('request-body-media-type-added', 'info', 'request-content-type-added'),
  same('request-body-media-type-removed', 'error', 'request-content-type-removed'),
  same('response-media-type-added', 'info', 'response-content-type-added'),
  same('response-media-type-removed', 'error', 'response-content-type-removed'),
  same('response-media-type-name-generalized', 'error', 'response-content-type-changed'),
  otherwise(
    'response-media-type-name-specialized',
    'info',
    'response-content-type-changed',
    'the media type decides which kind of result a call gives',
  ),

  same('new-required-request-property', 'error', 'request-field-added-required'),
  same('new-optional-request-property', 'info', 'request-field-added-optional'),
  same('request-property-removed', 'warning', 'request-field-removed'),
  same('request-property-became-required', 'error', 'request-field-required'),
  same('request-property-became-optional', 'info', 'request-field-optional'),
  otherwise(
    'request-*-property-became-read-only',
    'info',
    'request-field-read-only',
    'it is in no type of what callers give any more',
  ),
  same('request-optional-property-became-not-read-only', 'info', 'request-field-writable'),
  otherwise(
    'request-required-property-became-not-read-only',
    'info',
    'request-field-writable-required',
    'calls that do not pass it are refused',
  ),
  same('response-required-property-added', 'info', 'response-field-added-required'),
  same('response-optional-property-added', 'info', 'response-field-added-optional'),
  same('response-required-property-removed', 'error', 'response-field-removed'),
  same('response-optional-property-removed', 'warning', 'response-field-removed'),
  same('response-property-became-required', 'info', 'response-field-required'),
  same('response-property-became-optional', 'error', 'response-field-optional'),
  otherwise(
    'response-*-property-became-write-only',
    'info',
    'response-field-write-only',
    'it is in no type of what callers are given any more',
  ),
  same('response-required-property-became-not-write-only', 'warning', 'response-field-readable'),

  same('request-*-type-changed', 'error', 'request-type-changed'),
  same('request-*-type-generalized, request-*-list-of-types-widened', 'info', 'request-type-widened'),
  same('request-*-type-specialized, request-*-list-of-types-narrowed', 'error', 'request-type-narrowed'),
  {
    check: 'request-parameter-type-generalized, from several types to a list of them',
    level: 'info',
    kind: 'request-type-changed',
    example: {
      flow: 'request',
      before: 'type: [string, integer]',
      after: '{ type: array, items: { type: [string, integer] } }',
    },
    because: 'the same text may stand for both in an address, but callers pass another kind of value',
  },
  {
    check: 'request-body-type-compatible, response-body-type-compatible',
    level: 'info',
    kind: 'request-type-changed',
    because: 'numbers and texts are one in XML and forms, which the agency does not speak; in JSON they are not',
  },
  same('response-*-type-changed', 'error', 'response-type-changed'),
  same('response-*-type-generalized, response-*-list-of-types-widened', 'error', 'response-type-widened'),
  same('response-*-type-specialized, response-*-list-of-types-narrowed', 'info', 'response-type-narrowed'),
  same('request-*-became-nullable', 'info', 'request-nullable'),
  same('request-*-became-not-nullable', 'error', 'request-not-nullable'),
  same('response-*-became-nullable', 'error', 'response-nullable'),
  same('response-*-became-not-nullable', 'info', 'response-not-nullable'),

  same('request-*-enum-value-added', 'info', 'request-enum-value-added'),
  same('request-*-enum-value-removed', 'error', 'request-enum-value-removed'),
  same('request-*-became-enum, request-*-const-added', 'error', 'request-enum-introduced'),
  same('request-*-const-removed', 'info', 'request-enum-dropped'),
  same('request-*-const-changed', 'error', 'request-enum-value-replaced'),
  same('response-property-enum-value-added', 'warning', 'response-enum-value-added'),
  same('response-property-enum-value-removed', 'info', 'response-enum-value-removed'),
  same('response-*-const-added', 'info', 'response-enum-introduced'),
  same('response-*-const-changed', 'error', 'response-enum-value-replaced'),
  otherwise(
    'response-*-const-removed',
    'error',
    'response-enum-dropped',
    'types of answers are open: code handles other values already',
  ),
  otherwise('request-*-x-extensible-enum-value-removed', 'error', 'request-extension-changed', NOT_SPOKEN),

  same(
    'request-*-max-decreased, request-*-min-increased and those of lengths and items',
    'error',
    'request-limit-tightened',
  ),
  same('request-*-max-set, request-*-min-set and those of lengths and items', 'warning', 'request-limit-tightened'),
  same(
    'request-*-max-increased, request-*-min-decreased and those of lengths and items',
    'info',
    'request-limit-loosened',
  ),
  otherwise(
    'response-*-max-increased, response-*-min-decreased, response-*-max-length-unset and those of lengths and items',
    'error',
    'response-limit-loosened',
    LIMITS,
  ),
  same('request-*-pattern-added', 'error', 'request-pattern-added'),
  same('request-*-pattern-removed', 'info', 'request-pattern-removed'),
  same('request-*-pattern-changed', 'warning', 'request-pattern-added'),
  same('response-property-pattern-*', 'info', 'response-pattern-removed'),
  same(
    'request-*-contains-added, request-*-if-added and those of other keywords that refuse values',
    'error',
    'request-assertion-added',
  ),
  same('request-*-contains-removed, request-*-if-removed and those of the others', 'info', 'request-assertion-removed'),
  same('response-*-contains-added, response-*-if-added and those of the others', 'info', 'response-assertion-added'),
  otherwise(
    'response-*-contains-removed, response-*-if-removed and those of the others',
    'error',
    'response-assertion-removed',
    LIMITS,
  ),
  otherwise('response-*-dependent-required-changed', 'error', 'response-assertion-changed', LIMITS),
  same('*-content-media-type-changed, *-content-encoding-changed', 'error', 'request-keyword-changed'),
  {
    ...same('request-*-pattern-property-added', 'error', 'request-type-narrowed'),
    example: {
      flow: 'request',
      before: 'type: object',
      after: '{ type: object, patternProperties: { ^a: { type: string } } }',
    },
  },
  {
    check: 'request-*-prefix-items-added',
    level: 'info',
    kind: 'request-type-narrowed',
    example: {
      flow: 'request',
      before: '{ type: array, prefixItems: [{ type: string }] }',
      after: '{ type: array, prefixItems: [{ type: string }, { type: string }] }',
    },
    because: 'where more items may follow, a longer prefix refuses values that passed',
  },
  {
    check: 'response-*-prefix-items-added',
    level: 'error',
    kind: 'response-type-narrowed',
    example: {
      flow: 'response',
      before: '{ type: array, prefixItems: [{ type: string }] }',
      after: '{ type: array, prefixItems: [{ type: string }, { type: string }] }',
    },
    because: 'where more items may follow, a longer prefix only says more about them',
  },

  {
    check: 'request-*-all-of-added',
    level: 'error',
    kind: undefined,
    example: {
      flow: 'request',
      before: '{ allOf: [{ type: object, properties: { a: { type: string } } }] }',
      after:
        '{ allOf: [{ type: object, properties: { a: { type: string } } }, { type: object, properties: { a: { type: string } } }] }',
    },
    because: COMPOSED,
  },
  same('request-*-one-of-added, request-*-any-of-added', 'info', 'request-alternative-added'),
  same('request-*-one-of-removed, request-*-any-of-removed', 'error', 'request-alternative-removed'),
  same('response-*-one-of-added', 'error', 'response-alternative-added'),
  same('response-*-one-of-removed, response-*-any-of-removed', 'info', 'response-alternative-removed'),
  otherwise(
    'response-*-any-of-added',
    'info',
    'response-alternative-added',
    'code that reads it must handle one form more, with either keyword',
  ),
  {
    check: 'request-*-any-of-removed, one in place of another with the same fields',
    level: 'error',
    kind: undefined,
    example: {
      flow: 'request',
      before: '{ anyOf: [{ $ref: "#/components/schemas/A" }, { type: string }] }',
      after: '{ anyOf: [{ $ref: "#/components/schemas/B" }, { type: string }] }',
    },
    because: 'names of components are not compared, their content is',
  },
  {
    check: 'request-body-wrapped-in-one-of',
    level: 'error',
    kind: 'request-alternative-added',
    example: {
      flow: 'request',
      before: '{ type: object, required: [a] }',
      after: '{ oneOf: [{ type: object, required: [a] }, { type: string }] }',
    },
    because: 'a schema is the only alternative of itself: what passed still passes',
  },
  same('*-discriminator-added', 'info', 'request-discriminator-added'),
  otherwise(
    '*-discriminator-removed',
    'info',
    'response-discriminator-removed',
    'in TypeScript the type of an alternative is found by it',
  ),
  otherwise(
    '*-discriminator-property-name-changed',
    'info',
    'response-discriminator-changed',
    'in TypeScript the type of an alternative is found by it',
  ),
  same('*-discriminator-mapping-added', 'info', 'request-discriminator-value-added'),
  otherwise(
    'request-*-discriminator-mapping-deleted',
    'info',
    'request-discriminator-value-removed',
    'calls that pass that value are refused',
  ),

  same('response-non-success-status-added', 'info', 'response-failure-added'),
  same('response-non-success-status-removed', 'info', 'response-failure-removed'),
  same('response-success-status-added', 'info', 'response-success-added'),
  otherwise(
    'response-success-status-added, where it reads otherwise',
    'info',
    'response-success-added-otherwise',
    'a call gives a result that it did not give before',
  ),
  same('response-success-status-removed, the last', 'error', 'response-last-success-removed'),
  otherwise(
    'response-success-status-removed, with another left',
    'error',
    'response-success-removed',
    'the client takes any 2xx, so a call still succeeds',
  ),
  same('response-header-added', 'info', 'response-header-added'),
  same('optional-response-header-removed', 'warning', 'response-header-removed'),
  otherwise('required-response-header-removed', 'error', 'response-header-removed', NO_HEADERS),
  otherwise('response-header-became-*, response-header-type-*', 'error', 'response-header-changed', NO_HEADERS),

  otherwise('api-security-added, api-global-security-added', 'info', 'security-added', CREDENTIAL),
  same('api-security-removed, api-global-security-removed', 'info', 'security-removed'),
  otherwise('api-security-scope-added', 'info', 'security-scope-added', CREDENTIAL),
  same('api-security-scope-removed', 'info', 'security-scope-removed'),
  otherwise('api-security-component-type-changed', 'info', 'security-scheme-changed', CREDENTIAL),

  same('webhook-added', 'info', 'webhook-added'),
  same('webhook-removed', 'error', 'webhook-removed'),
  otherwise('request-body-became-required, in a webhook', 'error', 'webhook-payload-required', OURS_TO_READ),
  otherwise('request-body-became-optional, in a webhook', 'info', 'webhook-payload-optional', OURS_TO_READ),
];

/** Whether two verdicts say the same: of a change that may break, either is as good. */
export function agrees(level: Level, isBreaking: boolean): boolean {
  return level === 'warning' || (level === 'error') === isBreaking;
}
