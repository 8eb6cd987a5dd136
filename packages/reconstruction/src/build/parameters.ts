import { pathExample } from '../infer/examples.ts';
import type { Parameter } from '../openapi.ts';
import type { Field, PageOperation } from '../page/model.ts';
import { fieldSchema } from './field-schema.ts';

/** Path and header parameters in the page's order. */
export function parametersOf(operation: PageOperation): Parameter[] {
  const path = operation.pathParameters.map((field): Parameter => ({
    ...parameter(field, 'path'),
    example: pathExample(operation, field.name),
    'x-inferred': { example: 'example-values' },
  }));
  return [...path, ...operation.headerParameters.map((field) => parameter(field, 'header'))];
}

function parameter(field: Field, where: Parameter['in']): Parameter {
  const { description, ...schema } = fieldSchema(field);
  return {
    name: field.name,
    in: where,
    ...(description !== undefined && { description }),
    required: field.required,
    schema,
  };
}
