import { createConfig, lint } from '@redocly/openapi-core';
import { rules } from './rules.ts';

export interface LintProblem {
  readonly rule: string;
  /** JSON pointer of what is wrong, '' where redocly knows none. */
  readonly pointer: string;
  readonly message: string;
}

/**
 * Lints an OpenAPI document with redocly.
 *
 * @returns The problems; none when the document is clean.
 * @example
 * const problems = await lintDocument('openapi/openapi.json');
 */
export async function lintDocument(file: string): Promise<readonly LintProblem[]> {
  const config = await createConfig({ extends: ['recommended-strict'], rules });
  const problems = await lint({ ref: file, config });
  return problems.map(({ ruleId, message, location }) => ({
    rule: ruleId,
    pointer: location[0]?.pointer ?? '',
    message,
  }));
}

/** By which a problem is known again: its rule and place. */
export function keyOfProblem({ rule, pointer }: LintProblem): string {
  return `${rule} ${pointer}`;
}
