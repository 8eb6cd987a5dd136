import { bodyName, exampleName } from '../infer/names.ts';
import { requestExample } from '../infer/examples.ts';
import { type Media, ref, type RequestBody, type Schema } from '../openapi.ts';
import type { Body, PageOperation } from '../page/model.ts';
import { fieldSchema } from './field-schema.ts';

/** The component of a request body, with the page's fields in their order. */
export function bodySchema({ fields }: Body): Schema {
  const required = fields.filter((field) => field.required).map(({ name }) => name);
  return {
    type: 'object',
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field)])),
    'x-inferred': { name: 'body-name' },
  };
}

export function requestBody(operation: PageOperation, body: Body): RequestBody {
  const schema = ref(bodyName(operation));
  const value = requestExample(operation, body);
  const inferred = { 'x-inferred': { example: 'example-values' } } as const;
  const { exampleDescription: description } = body;
  const media: Media =
    description === undefined
      ? { schema, example: value, ...inferred }
      : {
          schema,
          examples: {
            [exampleName(description)]: {
              description,
              value,
              'x-inferred': { name: 'example-name', value: 'example-values' },
            },
          },
        };
  return { required: body.required, content: { 'application/json': media } };
}
