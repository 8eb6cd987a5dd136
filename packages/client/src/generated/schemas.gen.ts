// Generated from openapi/openapi.json by `npm run generate`. Do not edit: change an overlay or an emitter.

import { DATE_TIME } from '../schemas/date-time.ts';
import type { JsonSchema } from '../schemas/json-schema.ts';

const partIssueCredentialPayload: JsonSchema = {
  type: 'object',
  required: ['schemaId', 'attributes'],
  properties: {
    schemaId: { description: 'URL of the credential schema.', type: 'string' },
    attributes: {
      description: 'The claims of the credential.',
      type: 'array',
      items: {
        type: 'object',
        required: ['key'],
        properties: {
          key: {
            description: 'The name of the claim, such as `email`.',
            type: 'string',
          },
          value: { description: 'Any JSON value.' },
        },
      },
    },
    expirationDate: {
      description: 'When the credential itself ends, which is not when the offer of it does (`expiryDate`).',
      type: 'string',
      format: 'date-time',
      pattern: DATE_TIME,
    },
    format: {
      description: 'The format of the credential: `w3c`, or SD-JWT, which the guides spell `sd-jwt` where credentials are issued and `sdjwt` where they are asked for.',
      type: 'string',
      enum: ['w3c', 'sd-jwt', 'sdjwt'],
    },
  },
};

const partProofRequestPayload: JsonSchema = {
  type: 'object',
  required: ['name', 'credentials'],
  properties: {
    name: {
      description: 'What the request is for, in words that the person reads.',
      type: 'string',
    },
    credentials: {
      description: 'The credentials that are asked for.',
      type: 'array',
      items: {
        type: 'object',
        required: ['name', 'attributes'],
        properties: {
          name: {
            description: 'Which credential is asked for, in words that the person reads.',
            type: 'string',
          },
          attributes: {
            description: 'The claims that are asked for.',
            type: 'array',
            items: {
              type: 'object',
              required: ['name'],
              properties: {
                name: {
                  description: 'The name of the claim, such as `email`.',
                  type: 'string',
                },
                isRequired: {
                  description: 'Whether the claim must be in the answer. Say it: it decides what the answer is worth.',
                  type: 'boolean',
                },
              },
            },
          },
          format: {
            description: 'The format of the credential: `w3c`, or SD-JWT, which the guides spell `sd-jwt` where credentials are issued and `sdjwt` where they are asked for.',
            type: 'string',
            enum: ['w3c', 'sdjwt'],
          },
          restrictions: {
            description: 'What a credential must be to be shown: its schema, its issuer, claims of it.',
            type: 'object',
            properties: {
              attributes: {
                description: 'Claims that the credential must have, with these values.',
                type: 'array',
                items: {
                  type: 'object',
                  required: ['key', 'value'],
                  properties: {
                    key: {
                      description: 'The name of the claim, such as `email`.',
                      type: 'string',
                    },
                    value: { description: 'Any JSON value.' },
                  },
                },
              },
              issuerDid: {
                description: 'The DID of the issuer to trust. Left out, it is whoever issued the credential.',
                type: 'string',
              },
              schemaId: {
                description: 'The URL of the schema that the credential must have.',
                type: 'string',
              },
            },
          },
        },
      },
    },
  },
};

const partInitWorkflowMessagePayload: JsonSchema = {
  type: 'object',
  properties: {
    methodName: {
      description: 'The method of the workflow that is called.',
      type: 'string',
    },
    parameters: {
      description: 'What the workflow is started with: fields of your own.',
      type: 'object',
    },
    workflow: { description: 'The name of the workflow.', type: 'string' },
  },
};

const partIssuedCredentialAttributeRequest: JsonSchema = {
  type: 'object',
  required: ['key'],
  properties: {
    key: {
      description: 'The name of the claim, such as `email`.',
      type: 'string',
    },
    value: { description: 'Any JSON value.' },
  },
};

const partActionMessagePayload: JsonSchema = {
  type: 'object',
  properties: {
    buttons: {
      description: 'The buttons that the person sees, each with a text and a value.',
      type: 'array',
      items: {
        type: 'object',
        properties: {
          title: { description: 'What stands on the button.', type: 'string' },
          value: {
            description: 'What pressing the button says.',
            type: 'string',
          },
        },
      },
    },
    description: {
      description: 'A text that people read, below the heading.',
      type: 'string',
    },
    title: { description: 'A heading that people read.', type: 'string' },
  },
};

const partCustomMessagePayload: JsonSchema = { type: 'object' };

const partDataMessagePayload: JsonSchema = { type: 'object' };

const partGeneralMessagePayload: JsonSchema = {
  type: 'object',
  properties: {
    description: {
      description: 'A text that people read, below the heading.',
      type: 'string',
    },
    title: { description: 'A heading that people read.', type: 'string' },
  },
};

const partSystemMessagePayload: JsonSchema = { type: 'object' };

/** What `acceptCredentialOffer` takes. Accept credential offer. */
export const acceptCredentialOfferInputSchema: JsonSchema = {
  description: 'Accept credential offer.',
  type: 'object',
  required: ['id'],
  properties: {
    id: {
      description: 'The id of the credential offer, as `credentialOffers.list` gives it.',
      type: 'string',
      minLength: 1,
    },
  },
};

/** What `addConnectionStageAccess` takes. Add access to stage area for connection by agent id. */
export const addConnectionStageAccessInputSchema: JsonSchema = {
  description: 'Add access to stage area for connection by agent id.',
  type: 'object',
  required: ['id'],
  properties: {
    id: {
      description: 'The `agentId` of the connection, as `connections.list` gives it.',
      type: 'string',
    },
  },
};

/** What `buildCredentialOffer` takes. Build connectionless credential offer. */
export const buildCredentialOfferInputSchema: JsonSchema = {
  description: 'Build connectionless credential offer.',
  type: 'object',
  required: ['payload'],
  properties: {
    payload: {
      description: 'The credentials, one item each.',
      type: 'array',
      items: partIssueCredentialPayload,
    },
    expiryDate: {
      description: 'When the offer ends, which is not when the credentials end (`expirationDate`).',
      type: 'string',
      format: 'date-time',
      pattern: DATE_TIME,
    },
    requestId: {
      description: 'An id of yours to find the request by. It is not known that a repeated one is recognised.',
      type: 'string',
      minLength: 1,
    },
  },
};

/** What `buildCredentialOfferQrCode` takes. Build connectionless credential offer as QR code image. */
export const buildCredentialOfferQrCodeInputSchema: JsonSchema = {
  description: 'Build connectionless credential offer as QR code image.',
  type: 'object',
  required: ['payload'],
  properties: {
    payload: {
      description: 'The credentials, one item each.',
      type: 'array',
      items: partIssueCredentialPayload,
    },
    expiryDate: {
      description: 'When the offer ends, which is not when the credentials end (`expirationDate`).',
      type: 'string',
      format: 'date-time',
      pattern: DATE_TIME,
    },
    requestId: {
      description: 'An id of yours to find the request by. It is not known that a repeated one is recognised.',
      type: 'string',
      minLength: 1,
    },
  },
};

/** What `buildProofRequest` takes. Build connectionless proof request. */
export const buildProofRequestInputSchema: JsonSchema = {
  description: 'Build connectionless proof request.',
  type: 'object',
  required: ['payload'],
  properties: {
    payload: {
      description: 'What the person is asked for.',
      allOf: [partProofRequestPayload],
    },
    expiryDate: {
      description: 'When the request ends.',
      type: 'string',
      format: 'date-time',
      pattern: DATE_TIME,
    },
    metadata: {
      description: 'Fields of your own that go with the request.',
      type: 'object',
    },
    protocol: {
      description: 'The protocol of the proof request.',
      type: 'string',
      enum: ['oid4vp', 'didcomm'],
    },
    requestId: {
      description: 'An id of yours to find the request by. It is not known that a repeated one is recognised.',
      type: 'string',
      minLength: 1,
    },
  },
};

/** What `buildProofRequestQrCode` takes. Build connectionless proof request as QR code image. */
export const buildProofRequestQrCodeInputSchema: JsonSchema = {
  description: 'Build connectionless proof request as QR code image.',
  type: 'object',
  required: ['payload'],
  properties: {
    payload: {
      description: 'What the person is asked for.',
      allOf: [partProofRequestPayload],
    },
    expiryDate: {
      description: 'When the request ends.',
      type: 'string',
      format: 'date-time',
      pattern: DATE_TIME,
    },
    metadata: {
      description: 'Fields of your own that go with the request.',
      type: 'object',
    },
    protocol: {
      description: 'The protocol of the proof request.',
      type: 'string',
      enum: ['oid4vp', 'didcomm'],
    },
    requestId: {
      description: 'An id of yours to find the request by. It is not known that a repeated one is recognised.',
      type: 'string',
      minLength: 1,
    },
  },
};

/** What `checkCredentialStatus` takes. Check is credential revoked or suspended. */
export const checkCredentialStatusInputSchema: JsonSchema = {
  description: 'Check is credential revoked or suspended.',
  type: 'object',
  required: ['purpose', 'id'],
  properties: {
    purpose: {
      description: 'Status list purpose.',
      type: 'string',
      enum: ['revocation', 'suspension'],
    },
    id: {
      description: 'The id of the credential, as `credentials.list` gives it.',
      type: 'string',
      minLength: 36,
    },
  },
};

/** What `checkLocalAliasAvailability` takes. Check is alias is available and could be reserved. */
export const checkLocalAliasAvailabilityInputSchema: JsonSchema = {
  description: 'Check is alias is available and could be reserved.',
  type: 'object',
  required: ['id'],
  properties: {
    id: {
      description: 'The alias itself, such as `reception`.',
      type: 'string',
      maxLength: 255,
    },
  },
};

/** What `checkPolicyCompliance` takes. Check credential schema compliance with privacy policy */
export const checkPolicyComplianceInputSchema: JsonSchema = {
  description: 'Check credential schema compliance with privacy policy',
  type: 'object',
  required: ['schemaId', 'privacyPolicyUrl'],
  properties: {
    schemaId: { description: 'The URL of the credential schema.', type: 'string' },
    privacyPolicyUrl: {
      description: 'The URL of the privacy policy. The agency reads it.',
      type: 'string',
    },
  },
};

/** What `checkPublicAliasAvailability` takes. Check is alias is available and could be reserved. */
export const checkPublicAliasAvailabilityInputSchema: JsonSchema = {
  description: 'Check is alias is available and could be reserved.',
  type: 'object',
  required: ['id'],
  properties: {
    id: {
      description: 'The alias itself, such as `reception`.',
      type: 'string',
      maxLength: 255,
    },
  },
};

/** What `completeBusinessSignIn` takes. Complete sign-in process to Business. */
export const completeBusinessSignInInputSchema: JsonSchema = {
  description: 'Complete sign-in process to Business.',
  type: 'object',
  required: ['isSuccessful', 'sessionId', 'email'],
  properties: {
    isSuccessful: {
      description: 'Whether the sign-in has succeeded.',
      type: 'boolean',
    },
    sessionId: {
      description: 'The id of the session. Keep it secret: whoever has it can end the sign-in.',
      type: 'string',
    },
    email: {
      description: 'The e-mail address of the person who signs in.',
      type: 'string',
    },
    message: {
      description: 'What is to be told about the sign-in.',
      type: 'string',
    },
  },
};

/** What `completeBusinessSignUp` takes. Complete sign-up process to Business. */
export const completeBusinessSignUpInputSchema: JsonSchema = {
  description: 'Complete sign-up process to Business.',
  type: 'object',
  required: ['isSuccessful', 'agentId', 'signupType', 'payload'],
  properties: {
    isSuccessful: {
      description: 'Whether the sign-up has succeeded.',
      type: 'boolean',
    },
    agentId: {
      description: 'The `agentId` of the person who signs up.',
      type: 'string',
    },
    signupType: {
      description: 'How somebody signs up. The reference does not say what the numbers mean.',
      type: 'number',
      enum: [0, 1, 2],
    },
    payload: {
      description: 'Who signs up.',
      type: 'object',
      properties: {
        email: {
          description: 'The e-mail address of the person.',
          type: 'string',
        },
        firstName: { description: 'The given name of the person.', type: 'string' },
        lastName: {
          description: 'The family name of the person.',
          type: 'string',
        },
      },
    },
    assignedByUserId: {
      description: 'The id of the Studio user who has assigned it.',
      type: 'string',
    },
    inviteId: {
      description: 'The id of the invitation to sign up. Keep it secret: whoever has it can end the sign-up.',
      type: 'string',
    },
    message: {
      description: 'What is to be told about the sign-up.',
      type: 'string',
    },
  },
};

/** What `connectByAlias` takes. Establish new connection by user/business alias. */
export const connectByAliasInputSchema: JsonSchema = {
  description: 'Establish new connection by user/business alias.',
  type: 'object',
  required: ['alias'],
  properties: {
    alias: {
      description: 'The alias of whom to connect with, as `AgentAlias.format` writes it.',
      type: 'string',
      minLength: 1,
    },
  },
};

/** What `connectByDid` takes. Establish new connection by user did. */
export const connectByDidInputSchema: JsonSchema = {
  description: 'Establish new connection by user did.',
  type: 'object',
  required: ['did', 'defaultAlias'],
  properties: {
    did: {
      description: 'The DID of whom to connect with, such as `did:web:agency.example.com`.',
      type: 'string',
      minLength: 16,
    },
    defaultAlias: {
      description: 'What the new connection is called until it has an alias of its own.',
      type: 'string',
      minLength: 1,
    },
    title: {
      description: 'A heading for the new connection that people read.',
      type: 'string',
    },
  },
};

/** What `connectByInvitationUrl` takes. Establish new connection by Out-Of-Band invitation url. */
export const connectByInvitationUrlInputSchema: JsonSchema = {
  description: 'Establish new connection by Out-Of-Band invitation url.',
  type: 'object',
  required: ['url'],
  properties: {
    url: {
      description: 'The out-of-band invitation of whom to connect with. Whoever has it can use it.',
      type: 'string',
      minLength: 1,
    },
  },
};

/** What `connectByLinkedDomain` takes. Establish new connection by linked domain name. */
export const connectByLinkedDomainInputSchema: JsonSchema = {
  description: 'Establish new connection by linked domain name.',
  type: 'object',
  required: ['linkedDomain', 'defaultAlias'],
  properties: {
    linkedDomain: {
      description: 'A domain name that is linked to a DID, such as `agency.example.com`.',
      type: 'string',
      minLength: 1,
    },
    defaultAlias: {
      description: 'What the new connection is called until it has an alias of its own.',
      type: 'string',
      minLength: 1,
    },
    title: {
      description: 'A heading for the new connection that people read.',
      type: 'string',
    },
  },
};

/** What `createLocalAlias` takes. Create a new Alias */
export const createLocalAliasInputSchema: JsonSchema = {
  description: 'Create a new Alias',
  type: 'object',
  required: ['id'],
  properties: {
    id: {
      description: 'The alias itself, such as `reception`.',
      type: 'string',
      maxLength: 255,
    },
    displayName: {
      description: 'The name that people read instead of the alias.',
      type: 'string',
      maxLength: 128,
    },
  },
};

/** What `createMetricEvent` takes. Create a new metric event. */
export const createMetricEventInputSchema: JsonSchema = {
  description: 'Create a new metric event.',
  type: 'object',
  required: ['Job', 'MetricName', 'MetricValue', 'Unit'],
  properties: {
    Job: {
      description: 'The job or service that reports the event.',
      type: 'string',
    },
    MetricName: { description: 'What is measured.', type: 'string' },
    MetricValue: { description: 'How much of it was measured.', type: 'number' },
    Unit: {
      description: 'The unit of the value, such as `count` or `ms`.',
      type: 'string',
    },
    ContactIdentifier: {
      description: 'Whom the event is about, as your own systems call them.',
      type: 'string',
    },
    Created: {
      description: 'Defaults to a time that the server sets when it starts.',
      type: 'string',
      format: 'date-time',
      pattern: DATE_TIME,
    },
    Id: {
      description: 'The id of the event, if it has one of yours.',
      type: 'string',
    },
    Tag: { description: 'A word to find the event by.', type: 'string' },
    Tags: {
      description: 'Words to find the event by.',
      type: 'array',
      items: { type: 'string' },
    },
  },
};

/** What `createPublicAlias` takes. Create a new Alias */
export const createPublicAliasInputSchema: JsonSchema = {
  description: 'Create a new Alias',
  type: 'object',
  required: ['id'],
  properties: {
    id: {
      description: 'The alias itself, such as `reception`.',
      type: 'string',
      maxLength: 255,
    },
    displayName: {
      description: 'The name that people read instead of the alias.',
      type: 'string',
      maxLength: 128,
    },
  },
};

/** What `createRegistryAlias` takes. Create alias in ARS. */
export const createRegistryAliasInputSchema: JsonSchema = {
  description: 'Create alias in ARS.',
  type: 'object',
  required: ['agentId', 'isOverride', 'payload'],
  properties: {
    agentId: {
      description: 'The `agentId` of the connection that the alias leads to.',
      type: 'string',
      minLength: 36,
      maxLength: 36,
    },
    isOverride: {
      description: 'Whether an entry that is there is replaced.',
      type: 'boolean',
    },
    payload: {
      description: 'The alias, and what is kept with it.',
      type: 'object',
      properties: {
        key: { description: 'The alias.', type: 'string' },
        value: { description: 'What is kept with the alias.', type: 'string' },
      },
    },
  },
};

/** What `createUserInvite` takes. Create new invite for user to join a Business. */
export const createUserInviteInputSchema: JsonSchema = {
  description: 'Create new invite for user to join a Business.',
  type: 'object',
  required: ['alias', 'roles'],
  properties: {
    alias: {
      description: 'The alias of whom to invite, as `AgentAlias.format` writes it.',
      type: 'string',
      minLength: 1,
    },
    roles: {
      description: 'What the user may do, in the agency’s words.',
      type: 'array',
      items: { type: 'string' },
    },
  },
};

/** What `deleteConnection` takes. Delete connection by agent id. */
export const deleteConnectionInputSchema: JsonSchema = {
  description: 'Delete connection by agent id.',
  type: 'object',
  required: ['id'],
  properties: {
    id: {
      description: 'The `agentId` of the connection, as `connections.list` gives it.',
      type: 'string',
    },
  },
};

/** What `deleteConnections` takes. Delete connections by agent id's. */
export const deleteConnectionsInputSchema: JsonSchema = {
  description: 'Delete connections by agent id\'s.',
  type: 'object',
  required: ['id'],
  properties: {
    id: {
      description: 'The `agentId` of each connection, as `connections.list` gives them.',
      type: 'array',
      items: { type: 'string' },
    },
  },
};

/** What `deleteCredential` takes. Delete credential. */
export const deleteCredentialInputSchema: JsonSchema = {
  description: 'Delete credential.',
  type: 'object',
  required: ['id'],
  properties: {
    id: {
      description: 'The id of the credential, as `credentials.list` gives it.',
      type: 'string',
    },
  },
};

/** What `deleteCredentialOffer` takes. Delete credential offer. */
export const deleteCredentialOfferInputSchema: JsonSchema = {
  description: 'Delete credential offer.',
  type: 'object',
  required: ['id'],
  properties: {
    id: {
      description: 'The id of the credential offer, as `credentialOffers.list` gives it.',
      type: 'string',
    },
  },
};

/** What `deleteLocalAlias` takes. Delete an Alias. */
export const deleteLocalAliasInputSchema: JsonSchema = {
  description: 'Delete an Alias.',
  type: 'object',
  required: ['id'],
  properties: {
    id: {
      description: 'The alias itself, such as `reception`.',
      type: 'string',
      maxLength: 255,
    },
  },
};

/** What `deletePublicAlias` takes. Delete an Alias. */
export const deletePublicAliasInputSchema: JsonSchema = {
  description: 'Delete an Alias.',
  type: 'object',
  required: ['id'],
  properties: {
    id: {
      description: 'The alias itself, such as `reception`.',
      type: 'string',
      maxLength: 255,
    },
  },
};

/** What `disableLocalAlias` takes. Set Alias State to disable. */
export const disableLocalAliasInputSchema: JsonSchema = {
  description: 'Set Alias State to disable.',
  type: 'object',
  required: ['id'],
  properties: {
    id: {
      description: 'The alias itself, such as `reception`.',
      type: 'string',
      maxLength: 255,
    },
  },
};

/** What `disablePublicAlias` takes. Set Alias State to disable. */
export const disablePublicAliasInputSchema: JsonSchema = {
  description: 'Set Alias State to disable.',
  type: 'object',
  required: ['id'],
  properties: {
    id: {
      description: 'The alias itself, such as `reception`.',
      type: 'string',
      maxLength: 255,
    },
  },
};

/** What `enableLocalAlias` takes. Set Alias State to enable. */
export const enableLocalAliasInputSchema: JsonSchema = {
  description: 'Set Alias State to enable.',
  type: 'object',
  required: ['id'],
  properties: {
    id: {
      description: 'The alias itself, such as `reception`.',
      type: 'string',
      maxLength: 255,
    },
  },
};

/** What `enablePublicAlias` takes. Set Alias State to enable. */
export const enablePublicAliasInputSchema: JsonSchema = {
  description: 'Set Alias State to enable.',
  type: 'object',
  required: ['id'],
  properties: {
    id: {
      description: 'The alias itself, such as `reception`.',
      type: 'string',
      maxLength: 255,
    },
  },
};

/** What `getConnectionByAgentAlias` takes. Get connection details by Agent alias. */
export const getConnectionByAgentAliasInputSchema: JsonSchema = {
  description: 'Get connection details by Agent alias.',
  type: 'object',
  required: ['alias'],
  properties: {
    alias: {
      description: 'The alias of whom you are connected with, as `AgentAlias.format` writes it.',
      type: 'string',
    },
  },
};

/** What `getConnectionByAgentId` takes. Get connection details by Agent Id. */
export const getConnectionByAgentIdInputSchema: JsonSchema = {
  description: 'Get connection details by Agent Id.',
  type: 'object',
  required: ['id'],
  properties: {
    id: {
      description: 'The `agentId` of the connection, as `connections.list` gives it.',
      type: 'string',
    },
  },
};

/** What `getCredential` takes. Get credential details. */
export const getCredentialInputSchema: JsonSchema = {
  description: 'Get credential details.',
  type: 'object',
  required: ['id'],
  properties: {
    id: {
      description: 'The id of the credential, as `credentials.list` gives it.',
      type: 'string',
    },
  },
};

/** What `getCredentialOffer` takes. Get credential offer details. */
export const getCredentialOfferInputSchema: JsonSchema = {
  description: 'Get credential offer details.',
  type: 'object',
  required: ['id'],
  properties: {
    id: {
      description: 'The id of the credential offer, as `credentialOffers.list` gives it.',
      type: 'string',
    },
  },
};

/** What `getFlowQrCode` takes. Get url as QR code image to start flow. */
export const getFlowQrCodeInputSchema: JsonSchema = {
  description: 'Get url as QR code image to start flow.',
  type: 'object',
  required: ['workflow'],
  properties: {
    workflow: {
      description: 'The name of the workflow.',
      type: 'string',
      minLength: 1,
    },
    expiryDate: {
      description: 'When the link ends.',
      type: 'string',
      format: 'date-time',
      pattern: DATE_TIME,
    },
    goal: {
      description: 'What the flow is for, in words that people read.',
      type: 'string',
    },
    goalCode: { description: 'What the flow is for, as a code.', type: 'string' },
    isConnectionRequired: {
      description: 'Whether somebody must be connected to start the flow.',
      type: 'boolean',
    },
    methodName: {
      description: 'The method of the workflow that is called.',
      type: 'string',
      minLength: 1,
    },
    parameters: {
      description: 'What the flow is started with, whoever opens the link: fields of your own.',
      type: 'object',
    },
  },
};

/** What `getFlowUrl` takes. Get url to start flow. */
export const getFlowUrlInputSchema: JsonSchema = {
  description: 'Get url to start flow.',
  type: 'object',
  required: ['workflow'],
  properties: {
    workflow: {
      description: 'The name of the workflow.',
      type: 'string',
      minLength: 1,
    },
    expiryDate: {
      description: 'When the link ends.',
      type: 'string',
      format: 'date-time',
      pattern: DATE_TIME,
    },
    goal: {
      description: 'What the flow is for, in words that people read.',
      type: 'string',
    },
    goalCode: { description: 'What the flow is for, as a code.', type: 'string' },
    isConnectionRequired: {
      description: 'Whether somebody must be connected to start the flow.',
      type: 'boolean',
    },
    methodName: {
      description: 'The method of the workflow that is called.',
      type: 'string',
      minLength: 1,
    },
    parameters: {
      description: 'What the flow is started with, whoever opens the link: fields of your own.',
      type: 'object',
    },
  },
};

/** What `getLocalAlias` takes. Get an Alias by ID. */
export const getLocalAliasInputSchema: JsonSchema = {
  description: 'Get an Alias by ID.',
  type: 'object',
  required: ['id'],
  properties: {
    id: {
      description: 'The alias itself, such as `reception`.',
      type: 'string',
    },
  },
};

/** What `getPublicAlias` takes. Get an Alias by ID. */
export const getPublicAliasInputSchema: JsonSchema = {
  description: 'Get an Alias by ID.',
  type: 'object',
  required: ['id'],
  properties: {
    id: {
      description: 'The alias itself, such as `reception`.',
      type: 'string',
    },
  },
};

/** What `getRegistryAlias` takes. Get alias details. */
export const getRegistryAliasInputSchema: JsonSchema = {
  description: 'Get alias details.',
  type: 'object',
  required: ['aliasKey'],
  properties: {
    aliasKey: {
      description: 'The alias, as `AgentAlias.format` writes it.',
      type: 'string',
    },
  },
};

/** What `getRegistryAliasValue` takes. Get alias value. */
export const getRegistryAliasValueInputSchema: JsonSchema = {
  description: 'Get alias value.',
  type: 'object',
  required: ['aliasKey'],
  properties: {
    aliasKey: {
      description: 'The alias, as `AgentAlias.format` writes it.',
      type: 'string',
    },
  },
};

/** What `initWorkflowByAgentId` takes. Initiate a workflow on other Agent by agent id. */
export const initWorkflowByAgentIdInputSchema: JsonSchema = {
  description: 'Initiate a workflow on other Agent by agent id.',
  type: 'object',
  required: ['agentId', 'payload'],
  properties: {
    agentId: {
      description: 'The `agentId` of the connection whose workflow is started.',
      type: 'string',
      minLength: 1,
      maxLength: 64,
    },
    payload: {
      description: 'The workflow, and what it is started with.',
      allOf: [partInitWorkflowMessagePayload],
    },
  },
};

/** What `initWorkflowByAlias` takes. Initiate a workflow on other Agent by alias. */
export const initWorkflowByAliasInputSchema: JsonSchema = {
  description: 'Initiate a workflow on other Agent by alias.',
  type: 'object',
  required: ['agentAlias', 'payload'],
  properties: {
    agentAlias: {
      description: 'Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency\'s own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`.',
      type: 'string',
      minLength: 1,
      maxLength: 128,
      pattern: '^(?:(?:[\\w.!~*\'()-]|%[0-7][\\dA-Fa-f]|%(?:[Cc][2-9A-Fa-f]|[Dd][\\dA-Fa-f]|[Ee](?:0%[ABab]|[1-9A-Ca-cEeFf]%[89ABab]|[Dd]%[89])[\\dA-Fa-f]|[Ff](?:0%[9ABab]|[1-3]%[89ABab]|4%8)[\\dA-Fa-f]%[89ABab][\\dA-Fa-f])%[89ABab][\\dA-Fa-f])*:){1,2}(?:[\\w.!~*\'()-]|%[0-7][\\dA-Fa-f]|%(?:[Cc][2-9A-Fa-f]|[Dd][\\dA-Fa-f]|[Ee](?:0%[ABab]|[1-9A-Ca-cEeFf]%[89ABab]|[Dd]%[89])[\\dA-Fa-f]|[Ff](?:0%[9ABab]|[1-3]%[89ABab]|4%8)[\\dA-Fa-f]%[89ABab][\\dA-Fa-f])%[89ABab][\\dA-Fa-f])+$',
    },
    payload: {
      description: 'The workflow, and what it is started with.',
      allOf: [partInitWorkflowMessagePayload],
    },
  },
};

/** What `issueCredentialByAgentId` takes. Issue a credential to a user by agent id. */
export const issueCredentialByAgentIdInputSchema: JsonSchema = {
  description: 'Issue a credential to a user by agent id.',
  type: 'object',
  required: ['agentId', 'payload'],
  properties: {
    agentId: {
      description: 'The `agentId` of the connection that the credentials are for.',
      type: 'string',
      minLength: 36,
      maxLength: 36,
    },
    payload: {
      description: 'The credentials, one item each.',
      type: 'array',
      items: partIssueCredentialPayload,
    },
    expiryDate: {
      description: 'When the offer ends, which is not when the credentials end (`expirationDate`).',
      type: 'string',
      format: 'date-time',
      pattern: DATE_TIME,
    },
    requestId: {
      description: 'An id of yours to find the request by. It is not known that a repeated one is recognised.',
      type: 'string',
      minLength: 1,
    },
  },
};

/** What `issueCredentialByAlias` takes. Issue a credential to a user by alias. */
export const issueCredentialByAliasInputSchema: JsonSchema = {
  description: 'Issue a credential to a user by alias.',
  type: 'object',
  required: ['agentAlias', 'payload'],
  properties: {
    agentAlias: {
      description: 'Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency\'s own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`.',
      type: 'string',
      minLength: 1,
      maxLength: 128,
      pattern: '^(?:(?:[\\w.!~*\'()-]|%[0-7][\\dA-Fa-f]|%(?:[Cc][2-9A-Fa-f]|[Dd][\\dA-Fa-f]|[Ee](?:0%[ABab]|[1-9A-Ca-cEeFf]%[89ABab]|[Dd]%[89])[\\dA-Fa-f]|[Ff](?:0%[9ABab]|[1-3]%[89ABab]|4%8)[\\dA-Fa-f]%[89ABab][\\dA-Fa-f])%[89ABab][\\dA-Fa-f])*:){1,2}(?:[\\w.!~*\'()-]|%[0-7][\\dA-Fa-f]|%(?:[Cc][2-9A-Fa-f]|[Dd][\\dA-Fa-f]|[Ee](?:0%[ABab]|[1-9A-Ca-cEeFf]%[89ABab]|[Dd]%[89])[\\dA-Fa-f]|[Ff](?:0%[9ABab]|[1-3]%[89ABab]|4%8)[\\dA-Fa-f]%[89ABab][\\dA-Fa-f])%[89ABab][\\dA-Fa-f])+$',
    },
    payload: {
      description: 'The credentials, one item each.',
      type: 'array',
      items: partIssueCredentialPayload,
    },
    expiryDate: {
      description: 'When the offer ends, which is not when the credentials end (`expirationDate`).',
      type: 'string',
      format: 'date-time',
      pattern: DATE_TIME,
    },
    requestId: {
      description: 'An id of yours to find the request by. It is not known that a repeated one is recognised.',
      type: 'string',
      minLength: 1,
    },
  },
};

/** What `listConnections` takes. Get connection list. */
export const listConnectionsInputSchema: JsonSchema = {
  description: 'Get connection list.',
  type: 'object',
  required: ['currentPage', 'rowsPerPage'],
  properties: {
    currentPage: {
      description: 'The number of the page; the first is 0.',
      type: 'number',
      minimum: 0,
    },
    rowsPerPage: {
      description: 'How many items a page has. A method that lists asks for 50 unless you say.',
      type: 'number',
      minimum: 0,
    },
    alias: {
      description: 'Only the connection with this alias, as `AgentAlias.format` writes it.',
      type: 'string',
    },
    displayName: {
      description: 'Only connections of this name. The reference does not say whether a part of it is enough.',
      type: 'string',
    },
    id: {
      description: 'Only the connection with this `agentId`.',
      type: 'string',
    },
    sortOrder: {
      description: '`asc` or `desc`. The reference does not say which values there are.',
      type: 'string',
    },
    withStageAccess: {
      description: 'Whether only connections with access to the stage area are listed.',
      type: 'boolean',
    },
  },
};

/** What `listCredentialOffers` takes. Get credential offer list. */
export const listCredentialOffersInputSchema: JsonSchema = {
  description: 'Get credential offer list.',
  type: 'object',
  required: ['currentPage', 'rowsPerPage'],
  properties: {
    currentPage: {
      description: 'The number of the page; the first is 0.',
      type: 'number',
      minimum: 0,
    },
    rowsPerPage: {
      description: 'How many items a page has. A method that lists asks for 50 unless you say.',
      type: 'number',
      minimum: 0,
    },
    dateFrom: {
      description: 'Only offers from this moment on.',
      type: 'string',
      format: 'date-time',
      pattern: DATE_TIME,
    },
    dateTo: {
      description: 'Only offers up to this moment.',
      type: 'string',
      format: 'date-time',
      pattern: DATE_TIME,
    },
    sortOrder: {
      description: '`asc` or `desc`. The reference does not say which values there are.',
      type: 'string',
    },
  },
};

/** What `listCredentials` takes. Get credential list. */
export const listCredentialsInputSchema: JsonSchema = {
  description: 'Get credential list.',
  type: 'object',
  required: ['currentPage', 'rowsPerPage'],
  properties: {
    currentPage: {
      description: 'The number of the page; the first is 0.',
      type: 'number',
      minimum: 0,
    },
    rowsPerPage: {
      description: 'How many items a page has. A method that lists asks for 50 unless you say.',
      type: 'number',
      minimum: 0,
    },
    dateFrom: {
      description: 'Only credentials from this moment on.',
      type: 'string',
      format: 'date-time',
      pattern: DATE_TIME,
    },
    dateTo: {
      description: 'Only credentials up to this moment.',
      type: 'string',
      format: 'date-time',
      pattern: DATE_TIME,
    },
    sortOrder: {
      description: '`asc` or `desc`. The reference does not say which values there are.',
      type: 'string',
    },
  },
};

/** What `listLocalAliases` takes. Get a list of aliases. */
export const listLocalAliasesInputSchema: JsonSchema = {
  description: 'Get a list of aliases.',
  type: 'object',
  required: ['currentPage', 'rowsPerPage'],
  properties: {
    currentPage: {
      description: 'The number of the page; the first is 0.',
      type: 'number',
      minimum: 0,
    },
    rowsPerPage: {
      description: 'How many items a page has. A method that lists asks for 50 unless you say.',
      type: 'number',
      minimum: 0,
    },
    displayName: {
      description: 'Only aliases of this name. The reference does not say whether a part of it is enough.',
      type: 'string',
    },
    id: {
      description: 'Only this alias. The reference does not say whether a part of it is enough.',
      type: 'string',
    },
    sortOrder: {
      description: '`asc` or `desc`. The reference does not say which values there are.',
      type: 'string',
    },
    state: {
      description: 'Only aliases in one of these states. The reference does not say what the numbers mean.',
      type: 'array',
      items: { type: 'number', enum: [1, 2, 3] },
    },
  },
};

/** What `listPublicAliases` takes. Get a list of aliases. */
export const listPublicAliasesInputSchema: JsonSchema = {
  description: 'Get a list of aliases.',
  type: 'object',
  required: ['currentPage', 'rowsPerPage'],
  properties: {
    currentPage: {
      description: 'The number of the page; the first is 0.',
      type: 'number',
      minimum: 0,
    },
    rowsPerPage: {
      description: 'How many items a page has. A method that lists asks for 50 unless you say.',
      type: 'number',
      minimum: 0,
    },
    displayName: {
      description: 'Only aliases of this name. The reference does not say whether a part of it is enough.',
      type: 'string',
    },
    id: {
      description: 'Only this alias. The reference does not say whether a part of it is enough.',
      type: 'string',
    },
    sortOrder: {
      description: '`asc` or `desc`. The reference does not say which values there are.',
      type: 'string',
    },
    state: {
      description: 'Only aliases in one of these states. The reference does not say what the numbers mean.',
      type: 'array',
      items: { type: 'number', enum: [1, 2, 3] },
    },
  },
};

/** What `rejectCredentialOffer` takes. Reject credential offer. */
export const rejectCredentialOfferInputSchema: JsonSchema = {
  description: 'Reject credential offer.',
  type: 'object',
  required: ['id'],
  properties: {
    id: {
      description: 'The id of the credential offer, as `credentialOffers.list` gives it.',
      type: 'string',
      minLength: 1,
    },
  },
};

/** What `removeConnectionStageAccess` takes. Remove access to stage area for connection by agent id. */
export const removeConnectionStageAccessInputSchema: JsonSchema = {
  description: 'Remove access to stage area for connection by agent id.',
  type: 'object',
  required: ['id'],
  properties: {
    id: {
      description: 'The `agentId` of the connection, as `connections.list` gives it.',
      type: 'string',
    },
  },
};

/** What `resumeFlow` takes. Resume flow by correlation id on BE Workflow Engine. */
export const resumeFlowInputSchema: JsonSchema = {
  description: 'Resume flow by correlation id on BE Workflow Engine.',
  type: 'object',
  required: ['correlationId'],
  properties: {
    correlationId: {
      description: 'The id that a flow was started with, or that it waits for.',
      type: 'string',
      minLength: 1,
    },
    payload: {
      description: 'What the flow goes on with: fields of your own.',
      type: 'object',
    },
  },
};

/** What `resumeFlowInstance` takes. Resume specific flow on BE Workflow Engine. */
export const resumeFlowInstanceInputSchema: JsonSchema = {
  description: 'Resume specific flow on BE Workflow Engine.',
  type: 'object',
  required: ['instanceId', 'invocationPoint'],
  properties: {
    instanceId: { description: 'Flow instance identifier.', type: 'string' },
    invocationPoint: {
      description: 'The point of the flow at which it goes on.',
      type: 'string',
    },
    payload: {
      description: 'What the flow goes on with: fields of your own.',
      type: 'object',
    },
  },
};

/** What `revokeCredentials` takes. Revoke a credential by adding it to the Revocation List. */
export const revokeCredentialsInputSchema: JsonSchema = {
  description: 'Revoke a credential by adding it to the Revocation List.',
  type: 'object',
  required: ['purpose', 'id'],
  properties: {
    purpose: {
      description: 'Status list purpose.',
      type: 'string',
      enum: ['revocation', 'suspension'],
    },
    id: {
      description: 'The ids of the credentials, as `credentials.list` gives them.',
      type: 'array',
      items: { type: 'string' },
    },
    isNotifyHolder: {
      description: 'Whether the holder of the credential is told.',
      type: 'boolean',
    },
  },
};

/** What `revokeMatchingCredentials` takes. Revoke all credentials that meet specified criteria by adding them to the Revocation List. */
export const revokeMatchingCredentialsInputSchema: JsonSchema = {
  description: 'Revoke all credentials that meet specified criteria by adding them to the Revocation List.',
  type: 'object',
  required: ['purpose', 'attributes'],
  properties: {
    purpose: {
      description: 'Status list purpose.',
      type: 'string',
      enum: ['revocation', 'suspension'],
    },
    attributes: {
      description: 'The claims that select the credentials: those that have all of them, with these values.',
      type: 'array',
      items: partIssuedCredentialAttributeRequest,
    },
    isNotifyHolder: {
      description: 'Whether the holder of the credential is told.',
      type: 'boolean',
    },
    schemaId: {
      description: 'Only credentials of the schema with this URL.',
      type: 'string',
    },
  },
};

/** What `sendActionMessageByAgentId` takes. Send an action message to a user by agent id. */
export const sendActionMessageByAgentIdInputSchema: JsonSchema = {
  description: 'Send an action message to a user by agent id.',
  type: 'object',
  required: ['agentId', 'payload'],
  properties: {
    agentId: {
      description: 'The `agentId` of the connection that the message is for.',
      type: 'string',
      minLength: 1,
      maxLength: 64,
    },
    payload: {
      description: 'What the person reads, and the buttons below it.',
      allOf: [partActionMessagePayload],
    },
    expiryDate: {
      description: 'When the message ends.',
      type: 'string',
      format: 'date-time',
      pattern: DATE_TIME,
    },
    metadata: {
      description: 'Fields of your own that go with it.',
      type: 'object',
    },
    requestId: {
      description: 'An id of yours to find the request by. It is not known that a repeated one is recognised.',
      type: 'string',
      minLength: 1,
    },
  },
};

/** What `sendActionMessageByAlias` takes. Send an action message to a user by alias. */
export const sendActionMessageByAliasInputSchema: JsonSchema = {
  description: 'Send an action message to a user by alias.',
  type: 'object',
  required: ['agentAlias', 'payload'],
  properties: {
    agentAlias: {
      description: 'Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency\'s own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`.',
      type: 'string',
      minLength: 1,
      maxLength: 128,
      pattern: '^(?:(?:[\\w.!~*\'()-]|%[0-7][\\dA-Fa-f]|%(?:[Cc][2-9A-Fa-f]|[Dd][\\dA-Fa-f]|[Ee](?:0%[ABab]|[1-9A-Ca-cEeFf]%[89ABab]|[Dd]%[89])[\\dA-Fa-f]|[Ff](?:0%[9ABab]|[1-3]%[89ABab]|4%8)[\\dA-Fa-f]%[89ABab][\\dA-Fa-f])%[89ABab][\\dA-Fa-f])*:){1,2}(?:[\\w.!~*\'()-]|%[0-7][\\dA-Fa-f]|%(?:[Cc][2-9A-Fa-f]|[Dd][\\dA-Fa-f]|[Ee](?:0%[ABab]|[1-9A-Ca-cEeFf]%[89ABab]|[Dd]%[89])[\\dA-Fa-f]|[Ff](?:0%[9ABab]|[1-3]%[89ABab]|4%8)[\\dA-Fa-f]%[89ABab][\\dA-Fa-f])%[89ABab][\\dA-Fa-f])+$',
    },
    payload: {
      description: 'What the person reads, and the buttons below it.',
      allOf: [partActionMessagePayload],
    },
    expiryDate: {
      description: 'When the message ends.',
      type: 'string',
      format: 'date-time',
      pattern: DATE_TIME,
    },
    isConnectionless: {
      description: 'Whether it is sent without a connection.',
      type: 'boolean',
    },
    metadata: {
      description: 'Fields of your own that go with it.',
      type: 'object',
    },
    requestId: {
      description: 'An id of yours to find the request by. It is not known that a repeated one is recognised.',
      type: 'string',
      minLength: 1,
    },
  },
};

/** What `sendCustomMessageByAgentId` takes. Send a custom message to a user by agent id. */
export const sendCustomMessageByAgentIdInputSchema: JsonSchema = {
  description: 'Send a custom message to a user by agent id.',
  type: 'object',
  required: ['agentId', 'payload'],
  properties: {
    agentId: {
      description: 'The `agentId` of the connection that the message is for.',
      type: 'string',
      minLength: 1,
      maxLength: 64,
    },
    payload: {
      description: 'The message: fields of your own.',
      allOf: [partCustomMessagePayload],
    },
  },
};

/** What `sendCustomMessageByAlias` takes. Send a custom message to a user by alias. */
export const sendCustomMessageByAliasInputSchema: JsonSchema = {
  description: 'Send a custom message to a user by alias.',
  type: 'object',
  required: ['agentAlias', 'payload'],
  properties: {
    agentAlias: {
      description: 'Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency\'s own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`.',
      type: 'string',
      minLength: 1,
      maxLength: 128,
      pattern: '^(?:(?:[\\w.!~*\'()-]|%[0-7][\\dA-Fa-f]|%(?:[Cc][2-9A-Fa-f]|[Dd][\\dA-Fa-f]|[Ee](?:0%[ABab]|[1-9A-Ca-cEeFf]%[89ABab]|[Dd]%[89])[\\dA-Fa-f]|[Ff](?:0%[9ABab]|[1-3]%[89ABab]|4%8)[\\dA-Fa-f]%[89ABab][\\dA-Fa-f])%[89ABab][\\dA-Fa-f])*:){1,2}(?:[\\w.!~*\'()-]|%[0-7][\\dA-Fa-f]|%(?:[Cc][2-9A-Fa-f]|[Dd][\\dA-Fa-f]|[Ee](?:0%[ABab]|[1-9A-Ca-cEeFf]%[89ABab]|[Dd]%[89])[\\dA-Fa-f]|[Ff](?:0%[9ABab]|[1-3]%[89ABab]|4%8)[\\dA-Fa-f]%[89ABab][\\dA-Fa-f])%[89ABab][\\dA-Fa-f])+$',
    },
    payload: {
      description: 'The message: fields of your own.',
      allOf: [partCustomMessagePayload],
    },
    isConnectionless: {
      description: 'Whether it is sent without a connection.',
      type: 'boolean',
    },
  },
};

/** What `sendDataMessageByAgentId` takes. Send a data message to a user by agent id. */
export const sendDataMessageByAgentIdInputSchema: JsonSchema = {
  description: 'Send a data message to a user by agent id.',
  type: 'object',
  required: ['agentId', 'requestId', 'payload'],
  properties: {
    agentId: {
      description: 'The `agentId` of the connection that the message is for.',
      type: 'string',
      minLength: 1,
      maxLength: 64,
    },
    requestId: {
      description: 'An id of yours to find the request by. It is not known that a repeated one is recognised.',
      type: 'string',
      minLength: 1,
    },
    payload: {
      description: 'What is asked for: fields of your own.',
      allOf: [partDataMessagePayload],
    },
  },
};

/** What `sendDataMessageByAlias` takes. Send a data message to a user by alias. */
export const sendDataMessageByAliasInputSchema: JsonSchema = {
  description: 'Send a data message to a user by alias.',
  type: 'object',
  required: ['agentAlias', 'requestId', 'payload'],
  properties: {
    agentAlias: {
      description: 'Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency\'s own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`.',
      type: 'string',
      minLength: 1,
      maxLength: 128,
      pattern: '^(?:(?:[\\w.!~*\'()-]|%[0-7][\\dA-Fa-f]|%(?:[Cc][2-9A-Fa-f]|[Dd][\\dA-Fa-f]|[Ee](?:0%[ABab]|[1-9A-Ca-cEeFf]%[89ABab]|[Dd]%[89])[\\dA-Fa-f]|[Ff](?:0%[9ABab]|[1-3]%[89ABab]|4%8)[\\dA-Fa-f]%[89ABab][\\dA-Fa-f])%[89ABab][\\dA-Fa-f])*:){1,2}(?:[\\w.!~*\'()-]|%[0-7][\\dA-Fa-f]|%(?:[Cc][2-9A-Fa-f]|[Dd][\\dA-Fa-f]|[Ee](?:0%[ABab]|[1-9A-Ca-cEeFf]%[89ABab]|[Dd]%[89])[\\dA-Fa-f]|[Ff](?:0%[9ABab]|[1-3]%[89ABab]|4%8)[\\dA-Fa-f]%[89ABab][\\dA-Fa-f])%[89ABab][\\dA-Fa-f])+$',
    },
    requestId: {
      description: 'An id of yours to find the request by. It is not known that a repeated one is recognised.',
      type: 'string',
      minLength: 1,
    },
    payload: {
      description: 'What is asked for: fields of your own.',
      allOf: [partDataMessagePayload],
    },
  },
};

/** What `sendGeneralMessageByAgentId` takes. Send a general message to a user by agent id. */
export const sendGeneralMessageByAgentIdInputSchema: JsonSchema = {
  description: 'Send a general message to a user by agent id.',
  type: 'object',
  required: ['agentId', 'payload'],
  properties: {
    agentId: {
      description: 'The `agentId` of the connection that the message is for.',
      type: 'string',
      minLength: 1,
      maxLength: 64,
    },
    payload: {
      description: 'What the person reads.',
      allOf: [partGeneralMessagePayload],
    },
  },
};

/** What `sendGeneralMessageByAlias` takes. Send a general message to a user by alias. */
export const sendGeneralMessageByAliasInputSchema: JsonSchema = {
  description: 'Send a general message to a user by alias.',
  type: 'object',
  required: ['agentAlias', 'payload'],
  properties: {
    agentAlias: {
      description: 'Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency\'s own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`.',
      type: 'string',
      minLength: 1,
      maxLength: 128,
      pattern: '^(?:(?:[\\w.!~*\'()-]|%[0-7][\\dA-Fa-f]|%(?:[Cc][2-9A-Fa-f]|[Dd][\\dA-Fa-f]|[Ee](?:0%[ABab]|[1-9A-Ca-cEeFf]%[89ABab]|[Dd]%[89])[\\dA-Fa-f]|[Ff](?:0%[9ABab]|[1-3]%[89ABab]|4%8)[\\dA-Fa-f]%[89ABab][\\dA-Fa-f])%[89ABab][\\dA-Fa-f])*:){1,2}(?:[\\w.!~*\'()-]|%[0-7][\\dA-Fa-f]|%(?:[Cc][2-9A-Fa-f]|[Dd][\\dA-Fa-f]|[Ee](?:0%[ABab]|[1-9A-Ca-cEeFf]%[89ABab]|[Dd]%[89])[\\dA-Fa-f]|[Ff](?:0%[9ABab]|[1-3]%[89ABab]|4%8)[\\dA-Fa-f]%[89ABab][\\dA-Fa-f])%[89ABab][\\dA-Fa-f])+$',
    },
    payload: {
      description: 'What the person reads.',
      allOf: [partGeneralMessagePayload],
    },
    isConnectionless: {
      description: 'Whether it is sent without a connection.',
      type: 'boolean',
    },
  },
};

/** What `sendProofRequestByAgentId` takes. Send proof request to a user by id. */
export const sendProofRequestByAgentIdInputSchema: JsonSchema = {
  description: 'Send proof request to a user by id.',
  type: 'object',
  required: ['agentId', 'payload'],
  properties: {
    agentId: {
      description: 'The `agentId` of the connection that is asked.',
      type: 'string',
      minLength: 36,
      maxLength: 36,
    },
    payload: {
      description: 'What the person is asked for.',
      allOf: [partProofRequestPayload],
    },
    expiryDate: {
      description: 'When the request ends.',
      type: 'string',
      format: 'date-time',
      pattern: DATE_TIME,
    },
    metadata: {
      description: 'Fields of your own that go with the request.',
      type: 'object',
    },
    protocol: {
      description: 'The protocol of the proof request.',
      type: 'string',
      enum: ['oid4vp', 'didcomm'],
    },
    requestId: {
      description: 'An id of yours to find the request by. It is not known that a repeated one is recognised.',
      type: 'string',
      minLength: 1,
    },
  },
};

/** What `sendProofRequestByAlias` takes. Send proof request to a user by alias. */
export const sendProofRequestByAliasInputSchema: JsonSchema = {
  description: 'Send proof request to a user by alias.',
  type: 'object',
  required: ['agentAlias', 'payload'],
  properties: {
    agentAlias: {
      description: 'Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency\'s own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`.',
      type: 'string',
      minLength: 1,
      maxLength: 128,
      pattern: '^(?:(?:[\\w.!~*\'()-]|%[0-7][\\dA-Fa-f]|%(?:[Cc][2-9A-Fa-f]|[Dd][\\dA-Fa-f]|[Ee](?:0%[ABab]|[1-9A-Ca-cEeFf]%[89ABab]|[Dd]%[89])[\\dA-Fa-f]|[Ff](?:0%[9ABab]|[1-3]%[89ABab]|4%8)[\\dA-Fa-f]%[89ABab][\\dA-Fa-f])%[89ABab][\\dA-Fa-f])*:){1,2}(?:[\\w.!~*\'()-]|%[0-7][\\dA-Fa-f]|%(?:[Cc][2-9A-Fa-f]|[Dd][\\dA-Fa-f]|[Ee](?:0%[ABab]|[1-9A-Ca-cEeFf]%[89ABab]|[Dd]%[89])[\\dA-Fa-f]|[Ff](?:0%[9ABab]|[1-3]%[89ABab]|4%8)[\\dA-Fa-f]%[89ABab][\\dA-Fa-f])%[89ABab][\\dA-Fa-f])+$',
    },
    payload: {
      description: 'What the person is asked for.',
      allOf: [partProofRequestPayload],
    },
    expiryDate: {
      description: 'When the request ends.',
      type: 'string',
      format: 'date-time',
      pattern: DATE_TIME,
    },
    metadata: {
      description: 'Fields of your own that go with the request.',
      type: 'object',
    },
    protocol: {
      description: 'The protocol of the proof request.',
      type: 'string',
      enum: ['oid4vp', 'didcomm'],
    },
    requestId: {
      description: 'An id of yours to find the request by. It is not known that a repeated one is recognised.',
      type: 'string',
      minLength: 1,
    },
  },
};

/** What `sendSystemMessageByAgentId` takes. Send a system message to a user by agent id. */
export const sendSystemMessageByAgentIdInputSchema: JsonSchema = {
  description: 'Send a system message to a user by agent id.',
  type: 'object',
  required: ['agentId', 'payload'],
  properties: {
    agentId: {
      description: 'The `agentId` of the connection that the message is for.',
      type: 'string',
      minLength: 1,
      maxLength: 64,
    },
    payload: {
      description: 'The message: fields of your own.',
      allOf: [partSystemMessagePayload],
    },
  },
};

/** What `sendSystemMessageByAlias` takes. Send a system message to a user by alias. */
export const sendSystemMessageByAliasInputSchema: JsonSchema = {
  description: 'Send a system message to a user by alias.',
  type: 'object',
  required: ['agentAlias', 'payload'],
  properties: {
    agentAlias: {
      description: 'Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency\'s own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`.',
      type: 'string',
      minLength: 1,
      maxLength: 128,
      pattern: '^(?:(?:[\\w.!~*\'()-]|%[0-7][\\dA-Fa-f]|%(?:[Cc][2-9A-Fa-f]|[Dd][\\dA-Fa-f]|[Ee](?:0%[ABab]|[1-9A-Ca-cEeFf]%[89ABab]|[Dd]%[89])[\\dA-Fa-f]|[Ff](?:0%[9ABab]|[1-3]%[89ABab]|4%8)[\\dA-Fa-f]%[89ABab][\\dA-Fa-f])%[89ABab][\\dA-Fa-f])*:){1,2}(?:[\\w.!~*\'()-]|%[0-7][\\dA-Fa-f]|%(?:[Cc][2-9A-Fa-f]|[Dd][\\dA-Fa-f]|[Ee](?:0%[ABab]|[1-9A-Ca-cEeFf]%[89ABab]|[Dd]%[89])[\\dA-Fa-f]|[Ff](?:0%[9ABab]|[1-3]%[89ABab]|4%8)[\\dA-Fa-f]%[89ABab][\\dA-Fa-f])%[89ABab][\\dA-Fa-f])+$',
    },
    payload: {
      description: 'The message: fields of your own.',
      allOf: [partSystemMessagePayload],
    },
  },
};

/** What `signInToBusiness` takes. Sign-in to Business with alias or QR code. */
export const signInToBusinessInputSchema: JsonSchema = {
  description: 'Sign-in to Business with alias or QR code.',
  type: 'object',
  required: ['contactId'],
  properties: {
    contactId: {
      description: 'The id of the contact who signs in.',
      type: 'string',
      minLength: 36,
      maxLength: 36,
    },
    alias: {
      description: 'The alias of who signs in, as `AgentAlias.format` writes it. Left out, the link of the answer serves.',
      type: 'string',
    },
    metadata: {
      description: 'Fields of your own that go with it.',
      type: 'object',
    },
    sessionId: {
      description: 'The id of the session. Keep it secret: whoever has it can end the sign-in.',
      type: 'string',
    },
  },
};

/** What `signUpToBusiness` takes. Sign-up to Business with alias or QR code. */
export const signUpToBusinessInputSchema: JsonSchema = {
  description: 'Sign-up to Business with alias or QR code.',
  type: 'object',
  properties: {
    alias: {
      description: 'The alias of who signs up, as `AgentAlias.format` writes it. Left out, the link of the answer serves.',
      type: 'string',
    },
    metadata: {
      description: 'Fields of your own that go with it.',
      type: 'object',
    },
  },
};

/** What `startFlow` takes. Start new flow using embedded BE Engine. */
export const startFlowInputSchema: JsonSchema = {
  description: 'Start new flow using embedded BE Engine.',
  type: 'object',
  required: ['workflowName'],
  properties: {
    workflowName: {
      description: 'The name of the workflow.',
      type: 'string',
      minLength: 1,
    },
    payload: {
      description: 'What the flow is started with: fields of your own.',
      type: 'object',
    },
    workflowVersion: {
      description: 'The version of the workflow. Left out, it is the one that is current.',
      type: 'string',
    },
  },
};

/** What `unrevokeCredentials` takes. Unrevoke a credential by removing it from the Revocation List. */
export const unrevokeCredentialsInputSchema: JsonSchema = {
  description: 'Unrevoke a credential by removing it from the Revocation List.',
  type: 'object',
  required: ['purpose', 'id'],
  properties: {
    purpose: {
      description: 'Status list purpose.',
      type: 'string',
      enum: ['revocation', 'suspension'],
    },
    id: {
      description: 'The ids of the credentials, as `credentials.list` gives them.',
      type: 'array',
      items: { type: 'string' },
    },
    isNotifyHolder: {
      description: 'Whether the holder of the credential is told.',
      type: 'boolean',
    },
  },
};

/** What `unrevokeMatchingCredentials` takes. Restore all credentials matching specified criteria by removing them from the Revocation List. */
export const unrevokeMatchingCredentialsInputSchema: JsonSchema = {
  description: 'Restore all credentials matching specified criteria by removing them from the Revocation List.',
  type: 'object',
  required: ['purpose', 'attributes'],
  properties: {
    purpose: {
      description: 'Status list purpose.',
      type: 'string',
      enum: ['revocation', 'suspension'],
    },
    attributes: {
      description: 'The claims that select the credentials: those that have all of them, with these values.',
      type: 'array',
      items: partIssuedCredentialAttributeRequest,
    },
    isNotifyHolder: {
      description: 'Whether the holder of the credential is told.',
      type: 'boolean',
    },
    schemaId: {
      description: 'Only credentials of the schema with this URL.',
      type: 'string',
    },
  },
};
