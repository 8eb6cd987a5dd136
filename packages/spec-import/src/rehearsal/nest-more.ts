import { isObject, objectAt } from '@one37id/agency-openapi/document';
import { childIn, type Json, objectIn, workingOperations } from '@one37id/agency-openapi/normalize';

const FAILURE = {
  description: '',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/ErrorResponse' } } },
};
const FIELDS = {
  remark: { type: 'string', maxLength: 200, pattern: '^[^<>]*$', nullable: true },
  labels: { type: 'array', items: { type: 'string', minLength: 1 }, maxItems: 5, uniqueItems: true },
  priority: { type: 'integer', minimum: 1, maximum: 9 },
  kind: { type: 'string', enum: ['a', 'b'] },
};

/** What a service documents that the reference page does not: more optional fields, more failures, options of reads. */
export function nestMore(document: Json, option: string): void {
  const bodies = new Set<unknown>();
  for (const { operation, method } of workingOperations(document)) {
    const responses = childIn(operation, 'responses');
    for (const status of ['401', '404', '500']) responses[status] ??= structuredClone(FAILURE);
    if (method === 'get')
      operation.parameters = [
        ...(operation.parameters as unknown[]),
        { name: option, in: 'query', required: false, schema: { type: 'string', enum: ['en', 'de'] } },
      ];
    bodies.add(objectAt(objectAt(objectAt(objectAt(operation.requestBody).content)['application/json']).schema).$ref);
  }
  for (const [name, schema] of Object.entries(objectIn(objectIn(document.components).schemas))) {
    if (!isObject(schema) || !isObject(schema.properties)) continue;
    const isBody = bodies.has(`#/components/schemas/${name}`);
    // What is there by one of these names stays as it is.
    Object.assign(schema.properties, isBody ? structuredClone({ ...FIELDS, ...schema.properties }) : {});
    // Of an open object any field is known already.
    if (!isBody && schema.additionalProperties === undefined && name !== 'ErrorResponse' && name !== 'BaseResponse')
      Object.assign(schema.properties, { revision: { type: 'integer' } });
  }
}
