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
