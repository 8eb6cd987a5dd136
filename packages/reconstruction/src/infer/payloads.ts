import { issueCredentialPayload, proofRequestPayload } from '../facts/credential-payloads.ts';
import type { Schema } from '../openapi.ts';
import type { RuleId } from '../rules.ts';
import { emailAlias, emailSchema, ids, issuerDid } from './values.ts';

const text: Schema = { type: 'string' };

/** An object whose fields the capture folds away: the rule's fields, if any, and open to others. */
function open(
  rule: RuleId,
  properties: Readonly<Record<string, Schema>>,
  example: unknown,
  required: readonly string[] = [],
): Schema {
  return {
    type: 'object',
    ...(required.length > 0 && { required }),
    ...(Object.keys(properties).length > 0 && { properties }),
    additionalProperties: true,
    example,
    'x-inferred': {
      ...(Object.keys(properties).length > 0 && { properties: rule }),
      ...(required.length > 0 && { required: rule }),
      additionalProperties: Object.keys(properties).length > 0 ? 'open-object' : rule,
      example: 'example-values',
    },
  };
}

const exampled = (schema: Schema, example: unknown): Schema => ({
  ...schema,
  example,
  'x-inferred': { example: 'example-values' },
});

const button: Schema = {
  type: 'object',
  properties: { title: text, value: text },
  additionalProperties: true,
  'x-inferred': { properties: 'message-payload', additionalProperties: 'open-object' },
};

/** The component schemas that the page names. */
export const payloads: Readonly<Record<string, Schema>> = {
  ActionMessagePayload: open(
    'message-payload',
    { title: text, description: text, buttons: { type: 'array', items: button } },
    {
      title: 'Your order is ready',
      description: 'Shall we deliver it today?',
      buttons: [
        { title: 'Deliver today', value: 'today' },
        { title: 'Collect it', value: 'collect' },
      ],
    },
  ),
  CustomMessagePayload: open('message-payload', {}, { orderNumber: 'A-1027', status: 'shipped' }),
  DataMessagePayload: open('message-payload', {}, { orderNumber: 'A-1027', deliveryDate: '2026-12-01' }),
  GeneralMessagePayload: open(
    'message-payload',
    { title: text, description: text },
    { title: 'Welcome', description: 'Your connection with Example Business is ready.' },
  ),
  SystemMessagePayload: open('message-payload', {}, { event: 'profile-updated', version: 3 }),
  InitWorkflowMessagePayload: open(
    'workflow-payload',
    { workflow: text, methodName: text, parameters: { type: 'object', additionalProperties: true } },
    { workflow: 'customer-onboarding', methodName: 'start', parameters: { language: 'en' } },
  ),
  IssueCredentialPayload: exampled(issueCredentialPayload, {
    schemaId: emailSchema,
    expirationDate: '2027-11-23T00:00:00.000Z',
    format: 'w3c',
    attributes: [
      { key: '_namespace', value: 'personal.contact.verifiedemail' },
      { key: 'email', value: 'alice@example.com' },
    ],
  }),
  IssuedCredentialAttributeRequest: open(
    'attribute-pair',
    { key: text, value: { description: 'Any JSON value.' } },
    { key: 'email', value: 'alice@example.com' },
    ['key'],
  ),
  ProofRequestPayload: exampled(proofRequestPayload, {
    name: 'Verified email',
    credentials: [
      {
        format: 'w3c',
        name: 'Email',
        restrictions: { schemaId: emailSchema, issuerDid },
        attributes: [{ name: 'email', isRequired: true }],
      },
    ],
  }),
  CreateAliasPayloadRequest: open('alias-payload', { key: text, value: text }, { key: emailAlias, value: ids.agent }),
  BusinessSignUpCompletePayloadRequest: open(
    'sign-up-payload',
    { email: text, firstName: text, lastName: text },
    { email: 'alice@example.com', firstName: 'Alice', lastName: 'Example' },
  ),
};
