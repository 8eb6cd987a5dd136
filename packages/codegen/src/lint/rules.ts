import type { RuleConfig } from '@redocly/openapi-core';

/**
 * What lint asks of openapi.json: redocly's recommended rules, every one an error, and those below.
 * There are no ignore entries: a rule holds for the whole document or is off, with its reason.
 */
export const rules: Readonly<Record<string, RuleConfig>> = {
  // Named although `recommended-strict` has them: losing one with an update of redocly must not go unnoticed.
  'no-ambiguous-paths': 'error',
  'no-identical-paths': 'error',
  'no-invalid-media-type-examples': { severity: 'error', allowAdditionalProperties: false },
  'no-invalid-parameter-examples': { severity: 'error', allowAdditionalProperties: false },
  'no-invalid-schema-examples': { severity: 'error', allowAdditionalProperties: false },
  'no-required-schema-properties-undefined': 'error',
  'no-unused-components': 'error',
  'operation-operationId-unique': 'error',
  'security-defined': 'error',

  // Not in `recommended`.
  'component-name-unique': 'error',
  'operation-singular-tag': 'error',
  'operation-tag-defined': 'error',
  'path-params-defined': 'error',

  'info-license': 'off', // The page names no license of the API, and we cannot choose one for its vendor.
  'tag-description': 'off', // The page describes no tag.
};

/**
 * What only the publisher of a document can mend, where an operation is concerned that no overlay names: it comes out and can be
 * sent all the same. Of our reconstruction we are the publisher.
 */
export const PUBLISHERS: ReadonlySet<string> = new Set([
  'no-ambiguous-paths',
  'no-unused-components',
  'operation-summary',
  'security-defined',
]);

/** What the publisher of a document chose, whoever names it: routes are called as they are, and conditions require what others name. */
export const CHOSEN: ReadonlySet<string> = new Set([
  'info-license-strict',
  'no-ambiguous-paths',
  'no-identical-paths',
  'no-path-trailing-slash',
  'no-required-schema-properties-undefined',
]);

/** What is asked of an operation of the API, and not of one that the API calls. */
export const isOfCaller = (pointer: string): boolean => !/^#\/webhooks\/|\/callbacks\//.test(pointer);
