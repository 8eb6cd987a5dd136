import { ref, type Schema } from '../openapi.ts';
import type { RuleId } from '../rules.ts';

/** A result component: its schema and an example that a response carries. */
export interface Result {
  readonly schema: Schema;
  readonly example: Readonly<Record<string, unknown>>;
}

/** A made-up result: its fields by the rule, `required` the one it is there for, open to others. */
export function result(
  example: Readonly<Record<string, unknown>>,
  required: readonly string[],
  properties: Readonly<Record<string, Schema>>,
  rule: RuleId = 'result-fields',
): Result {
  const schema: Schema = {
    type: 'object',
    required,
    properties,
    additionalProperties: true,
    example,
    'x-inferred': {
      name: 'result-component',
      properties: rule,
      required: rule,
      additionalProperties: 'open-object',
      example: 'example-values',
    },
  };
  return { schema, example };
}

/** A page of a list. */
export const list = (items: string, ...examples: unknown[]): Result =>
  result(
    { items: examples, total: examples.length },
    ['items', 'total'],
    { items: { type: 'array', items: ref(items) }, total: { type: 'number' } },
    'list-result',
  );
