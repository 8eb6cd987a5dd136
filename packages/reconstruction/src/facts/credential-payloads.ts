import type { Schema } from '../openapi.ts';

const anyValue: Schema = { description: 'Any JSON value.' };

/** A credential to issue, as the guides document it. */
export const issueCredentialPayload: Schema = {
  type: 'object',
  required: ['schemaId', 'attributes'],
  properties: {
    schemaId: { description: 'URL of the credential schema.', type: 'string' },
    expirationDate: { type: 'string', format: 'date-time' },
    // The guides spell SD-JWT in two ways.
    format: { type: 'string', default: 'w3c', enum: ['w3c', 'sd-jwt', 'sdjwt'] },
    attributes: {
      type: 'array',
      items: {
        type: 'object',
        required: ['key'],
        properties: { key: { type: 'string' }, value: anyValue },
      },
    },
  },
};

const restrictions: Schema = {
  type: 'object',
  properties: {
    schemaId: { type: 'string' },
    issuerDid: { type: 'string' },
    attributes: {
      type: 'array',
      items: {
        type: 'object',
        required: ['key', 'value'],
        properties: { key: { type: 'string' }, value: anyValue },
      },
    },
  },
};

/** What a proof request asks for, as the guides document it. */
export const proofRequestPayload: Schema = {
  type: 'object',
  required: ['name', 'credentials'],
  properties: {
    name: { type: 'string' },
    credentials: {
      type: 'array',
      items: {
        type: 'object',
        required: ['name', 'attributes'],
        properties: {
          format: { type: 'string', default: 'w3c', enum: ['w3c', 'sdjwt'] },
          name: { type: 'string' },
          restrictions,
          attributes: {
            type: 'array',
            items: {
              type: 'object',
              required: ['name'],
              properties: { name: { type: 'string' }, isRequired: { type: 'boolean', default: false } },
            },
          },
        },
      },
    },
  },
};
