import type { JsonObject } from '@one37id/agency-openapi/document';

const text = { type: 'string' };
const json = (schema: JsonObject): JsonObject => ({ content: { 'application/json': { schema } } });
const object = (properties: JsonObject, more: JsonObject = {}): JsonObject => ({ type: 'object', properties, ...more });

const credential = object(
  {
    schemaId: text,
    attributes: { type: 'array', items: object({ key: text, value: {} }, { required: ['key'] }) },
    format: { type: 'string', enum: ['w3c', 'sd-jwt', 'sdjwt'] },
    expirationDate: { type: 'string', format: 'date-time' },
  },
  { required: ['schemaId', 'attributes'] },
);
const issued = object(
  { agentId: text, credentialIds: { type: 'array', items: text } },
  { 'x-inferred': { properties: 'rule' } },
);

/** A document that never changes, with what the reference says of issuing a credential. */
export const issueDocument: JsonObject = {
  openapi: '3.0.3',
  info: { title: 'Issuing', version: '1' },
  paths: {
    '/credential/issue': {
      post: {
        operationId: 'issue',
        tags: ['Credential'],
        summary: 'Issue a credential.',
        requestBody: {
          required: true,
          ...json(
            object(
              {
                agentId: { type: 'string', minLength: 36, maxLength: 36 },
                payload: { type: 'array', items: credential },
              },
              { required: ['agentId', 'payload'] },
            ),
          ),
        },
        responses: {
          201: json(
            object({ isSuccessfull: { type: 'boolean' }, result: issued }, { required: ['isSuccessfull', 'result'] }),
          ),
        },
      },
    },
  },
};
