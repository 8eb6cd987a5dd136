// What the control interface takes. The build compiles a validator of each: so this file imports nothing that has to be
// built.
import { EVENT_TYPES } from '../state/event-types.ts';

const text = { type: 'string', minLength: 1 } as const;
const attributes = {
  type: 'array',
  items: { type: 'object', required: ['key'], properties: { key: text, value: {} }, additionalProperties: false },
} as const;
const duration = {
  description: 'Milliseconds, or `30d`, `12h`, `15m`, `10s`, `500ms`.',
  type: ['string', 'number'],
} as const;
const agencyOffer = {
  type: 'object',
  required: ['schemaId', 'attributes'],
  properties: { schemaId: text, attributes, expiryDate: { type: 'string', format: 'date-time' } },
  additionalProperties: false,
} as const;
const person = {
  type: 'object',
  required: ['name'],
  properties: { name: text, alias: text, did: text, linkedDomain: text },
  additionalProperties: false,
} as const;
const flow = {
  type: 'object',
  properties: {
    version: text,
    isStatic: { type: 'boolean' },
    waits: { description: 'Where a run waits, one after the other.', type: 'array', items: text },
  },
  additionalProperties: false,
} as const;

export const bodies = {
  person,
  scan: {
    type: 'object',
    properties: {
      link: { description: 'The text of the link.', ...text },
      png: { description: 'A PNG with a QR code in it, as Base64. Or send the PNG itself, as `image/png`.', ...text },
    },
    minProperties: 1,
    maxProperties: 1,
    additionalProperties: false,
  },
  press: {
    type: 'object',
    required: ['button'],
    properties: { button: { description: 'Its value, its title, or its number from 0.', type: ['string', 'integer'] } },
    additionalProperties: false,
  },
  agencyOffer,
  fault: {
    type: 'object',
    properties: {
      operation: {
        description: 'An id, `resource.method`, or several. Default: every operation.',
        type: ['string', 'array'],
        items: text,
      },
      times: { description: 'A number, or `always`. Default: 1.', type: ['integer', 'string'] },
      after: { description: 'How many calls go through before. Default: 0.', type: 'integer', minimum: 0 },
      as: { type: 'string', enum: ['reset', 'cut', 'html', 'envelope', 'status'] },
      when: {
        description: 'Whether the operation is done: `before` it is not, `after` it is.',
        type: 'string',
        enum: ['before', 'after'],
      },
      status: { type: 'integer', minimum: 200, maximum: 599 },
      latency: duration,
      retryAfter: { type: ['string', 'number'] },
      probability: { type: 'number', minimum: 0, maximum: 1 },
      seed: text,
    },
    additionalProperties: false,
  },
  limit: {
    type: 'object',
    properties: { limit: { description: 'Such as `50/s`; without it there is no limit.', ...text } },
    additionalProperties: false,
  },
  advance: { type: 'object', required: ['by'], properties: { by: duration }, additionalProperties: false },
  flow,
  startRun: { type: 'object', properties: { payload: { type: 'object' } }, additionalProperties: false },
  callback: {
    type: 'object',
    required: ['url'],
    properties: {
      url: { description: 'Where each event is sent, as POST with JSON.', type: 'string', pattern: '^https?://' },
      events: {
        description: 'Which types of events. Default: all.',
        type: 'array',
        items: { type: 'string', enum: EVENT_TYPES },
      },
      retries: {
        description: 'How often one is sent again that was not answered with 2xx. Default: 3.',
        type: 'integer',
        minimum: 0,
        maximum: 20,
      },
      retryDelay: { ...duration, description: 'How long to wait before. Default: 5 seconds.' },
      duplicates: {
        description: 'From 0 to 1: how many are sent twice. Default: 0.',
        type: 'number',
        minimum: 0,
        maximum: 1,
      },
      disorder: {
        description: 'From 0 to 1: how many are overtaken by the next. Default: 0.',
        type: 'number',
        minimum: 0,
        maximum: 1,
      },
      seed: text,
    },
    additionalProperties: false,
  },
  snapshot: { description: 'What `GET /__agency/snapshot` answers.', type: 'object', required: ['format'] },
  seed: {
    description: 'People and what they have. Those who are `connected`, or have credentials, are connected.',
    type: 'object',
    properties: {
      people: {
        type: 'array',
        items: {
          ...person,
          properties: {
            ...person.properties,
            connected: { type: 'boolean' },
            credentials: {
              type: 'array',
              items: {
                type: 'object',
                required: ['schemaId', 'attributes'],
                properties: {
                  schemaId: text,
                  attributes,
                  format: text,
                  expirationDate: { type: 'string', format: 'date-time' },
                  status: { type: 'string', enum: ['active', 'suspended', 'revoked'] },
                },
                additionalProperties: false,
              },
            },
            agencyOffers: { type: 'array', items: agencyOffer },
          },
        },
      },
      localAliases: {
        type: 'array',
        items: {
          type: 'object',
          required: ['id'],
          properties: { id: text, displayName: text },
          additionalProperties: false,
        },
      },
      publicAliases: {
        type: 'array',
        items: {
          type: 'object',
          required: ['id'],
          properties: { id: text, displayName: text },
          additionalProperties: false,
        },
      },
      flows: { type: 'array', items: { ...flow, required: ['name'], properties: { name: text, ...flow.properties } } },
    },
    additionalProperties: false,
  },
} as const;

export type BodyName = keyof typeof bodies;
