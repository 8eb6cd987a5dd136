import { additive, breaking, type CallRule, docs, onWire } from './rule.ts';

const EVENT = (post: string) =>
  `webhooks: { issued: { post: { ${post}${post.includes('responses') ? '' : 'responses: { 204: { description: Done. } }'} } } }`;
const PAYLOAD = 'content: { application/json: { schema: { type: object } } }';
const HEADER = (more = '') => EVENT(`parameters: [{ name: X-A, in: header, ${more}schema: { type: string } }], `);
const CALLBACK = (address: string) =>
  `/other: { post: { operationId: doOther, summary: Other., responses: {}, callbacks: { onDone: { "{$request.body#/${address}}": { post: { responses: {} } } } } } }`;

/** What changes of the events mean that the agency sends by itself. Their payloads are compared as responses are. */
export const WEBHOOK_RULES = {
  'webhook-added': {
    when: 'A webhook or a callback is added',
    in: 'document',
    before: '{}',
    after: EVENT(''),
    ...additive('a handler that does not know it hands it to its fallback'),
  },
  'webhook-removed': {
    when: 'A webhook or a callback is removed',
    in: 'document',
    before: EVENT(''),
    after: '{}',
    ...breaking('what handles it is never called again'),
  },
  'webhook-renamed': {
    when: 'A webhook has another name',
    in: 'document',
    before: EVENT('x-agency: { event: issued }, '),
    after: EVENT('x-agency: { event: given }, '),
    ...breaking('what handles it does not compile'),
  },
  'webhook-address-changed': {
    when: 'A callback goes to another address',
    in: 'paths',
    before: CALLBACK('url'),
    after: CALLBACK('callbackUrl'),
    ...breaking('calls must say it in the new place'),
  },
  'webhook-method-changed': {
    when: 'A webhook comes with another method',
    in: 'document',
    before: EVENT(''),
    after: 'webhooks: { issued: { put: { responses: { 204: { description: Done. } } } } }',
    ...onWire('installed versions refuse it'),
  },
  'webhook-payload-added': {
    when: 'A webhook gets a body',
    in: 'document',
    before: EVENT(''),
    after: EVENT(`requestBody: { ${PAYLOAD} }, `),
    ...additive('what handles it goes on as before'),
  },
  'webhook-payload-removed': {
    when: 'A webhook has a body no longer',
    in: 'document',
    before: EVENT(`requestBody: { ${PAYLOAD} }, `),
    after: EVENT(''),
    ...breaking('what reads it gets undefined'),
  },
  'webhook-payload-required': {
    when: 'The body of a webhook is always there',
    in: 'document',
    before: EVENT(`requestBody: { ${PAYLOAD} }, `),
    after: EVENT(`requestBody: { required: true, ${PAYLOAD} }, `),
    ...additive('what handles its absence is still right'),
  },
  'webhook-payload-optional': {
    when: 'The body of a webhook may be absent',
    in: 'document',
    before: EVENT(`requestBody: { required: true, ${PAYLOAD} }, `),
    after: EVENT(`requestBody: { ${PAYLOAD} }, `),
    ...breaking('what reads it must handle undefined'),
  },
  'webhook-parameter-added': {
    when: 'A webhook brings a parameter or a header more',
    in: 'document',
    before: EVENT(''),
    after: HEADER(),
    ...additive('what handles it goes on as before'),
  },
  'webhook-parameter-removed': {
    when: 'A webhook brings a parameter or a header no longer',
    in: 'document',
    before: HEADER(),
    after: EVENT(''),
    ...breaking('a check of signatures that reads it finds nothing'),
  },
  'webhook-parameter-required': {
    when: 'A parameter or a header of a webhook is always there',
    in: 'document',
    before: HEADER(),
    after: HEADER('required: true, '),
    ...additive('what handles its absence is still right'),
  },
  'webhook-parameter-optional': {
    when: 'A parameter or a header of a webhook may be absent',
    in: 'document',
    before: HEADER('required: true, '),
    after: HEADER(),
    ...breaking('a check of signatures that reads it may find nothing'),
  },
  'webhook-security-changed': {
    when: 'A webhook proves in another way who sends it',
    in: 'document',
    before: EVENT(''),
    after: EVENT('security: [{ key: [] }], '),
    ...breaking('the check of signatures must follow'),
  },
  'webhook-status-changed': {
    when: 'The agency waits for other statuses',
    in: 'document',
    before: EVENT(''),
    after: EVENT('responses: { 200: { description: Done. } }'),
    ...onWire('installed versions answer with the old one'),
  },
  'webhook-answer-changed': {
    when: 'The agency waits for other content',
    in: 'document',
    before: EVENT('responses: { 200: { description: Done. } }'),
    after: EVENT(`responses: { 200: { description: Done., ${PAYLOAD} } }`),
    ...breaking('what handles it must answer otherwise'),
  },
  'webhook-deprecated': {
    when: '`deprecated` is added to a webhook',
    in: 'document',
    before: EVENT(''),
    after: EVENT('deprecated: true, '),
    ...additive('it is still sent, and may go'),
  },
  'webhook-undeprecated': {
    when: '`deprecated` is removed from a webhook',
    in: 'document',
    before: EVENT('deprecated: true, '),
    after: EVENT(''),
    ...additive('it stays'),
  },
  'webhook-words-changed': {
    when: 'The words of a webhook',
    in: 'document',
    before: EVENT(''),
    after: EVENT('summary: Issued., '),
    ...docs('nothing that is sent, received or typed'),
  },
} as const satisfies Readonly<Record<string, CallRule>>;
