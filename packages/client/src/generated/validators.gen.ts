// Generated from openapi/openapi.json by `npm run generate`. Do not edit: change an overlay or an emitter.

import {
  additionalPropertiesRule,
  enumRule,
  formatRule,
  itemsRule,
  maxLengthRule,
  minLengthRule,
  minimumRule,
  patternRule,
  propertiesRule,
  requiredRule,
  typeRule,
} from '../validators/rules.ts';
import type { RequestTable, ResponseTable } from '../validators/schema.ts';

/** What each operation takes. */
export const requestTable: RequestTable = {
  rules: {
    type: typeRule,
    required: requiredRule,
    enum: enumRule,
    minLength: minLengthRule,
    maxLength: maxLengthRule,
    format: formatRule,
    pattern: patternRule,
    minimum: minimumRule,
    properties: propertiesRule,
    items: itemsRule,
  },
  schemas: {
    ActionMessagePayload: {
      type: 'object',
      properties: {
        buttons: {
          type: 'array',
          items: {
            type: 'object',
            properties: { title: { type: 'string' }, value: { type: 'string' } },
            inferred: ['properties'],
          },
        },
        description: { type: 'string' },
        title: { type: 'string' },
      },
      inferred: ['properties'],
    },
    BuildCredentialOfferRequest: {
      type: 'object',
      required: ['payload'],
      properties: {
        payload: { type: 'array', items: { $ref: 'IssueCredentialPayload' } },
        expiryDate: { type: 'string', format: 'date-time' },
        requestId: { type: 'string', minLength: 1 },
      },
    },
    BuildProofRequestRequest: {
      type: 'object',
      required: ['payload'],
      properties: {
        payload: { $ref: 'ProofRequestPayload' },
        expiryDate: { type: 'string', format: 'date-time' },
        metadata: { type: 'object' },
        protocol: { type: 'string', enum: ['oid4vp', 'didcomm'] },
        requestId: { type: 'string', minLength: 1 },
      },
    },
    CheckAliasRequest: {
      type: 'object',
      required: ['id'],
      properties: { id: { type: 'string', maxLength: 255 } },
    },
    CreateAliasRequest: {
      type: 'object',
      required: ['id'],
      properties: {
        id: { type: 'string', maxLength: 255 },
        displayName: { type: 'string', maxLength: 128 },
      },
    },
    CustomMessagePayload: { type: 'object' },
    DataMessagePayload: { type: 'object' },
    DeleteAliasRequest: {
      type: 'object',
      required: ['id'],
      properties: { id: { type: 'string', maxLength: 255 } },
    },
    DisableAliasRequest: {
      type: 'object',
      required: ['id'],
      properties: { id: { type: 'string', maxLength: 255 } },
    },
    EnableAliasRequest: {
      type: 'object',
      required: ['id'],
      properties: { id: { type: 'string', maxLength: 255 } },
    },
    GeneralMessagePayload: {
      type: 'object',
      properties: { description: { type: 'string' }, title: { type: 'string' } },
      inferred: ['properties'],
    },
    GetAliasListRequest: {
      type: 'object',
      required: ['currentPage', 'rowsPerPage'],
      properties: {
        currentPage: { type: 'number', minimum: 0 },
        rowsPerPage: { type: 'number', minimum: 0 },
        displayName: { type: 'string' },
        id: { type: 'string' },
        sortOrder: { type: 'string' },
        state: { type: 'array', items: { type: 'number', enum: [1, 2, 3] } },
      },
    },
    GetFlowUrlRequest: {
      type: 'object',
      required: ['workflow'],
      properties: {
        workflow: { type: 'string', minLength: 1 },
        expiryDate: { type: 'string', format: 'date-time' },
        goal: { type: 'string' },
        goalCode: { type: 'string' },
        isConnectionRequired: { type: 'boolean' },
        methodName: { type: 'string', minLength: 1 },
        parameters: { type: 'object' },
      },
    },
    InitWorkflowMessagePayload: {
      type: 'object',
      properties: {
        methodName: { type: 'string' },
        parameters: { type: 'object' },
        workflow: { type: 'string' },
      },
      inferred: ['properties'],
    },
    IssueCredentialPayload: {
      type: 'object',
      required: ['schemaId', 'attributes'],
      properties: {
        schemaId: { type: 'string' },
        attributes: {
          type: 'array',
          items: {
            type: 'object',
            required: ['key'],
            properties: { key: { type: 'string' }, value: {} },
          },
        },
        expirationDate: { type: 'string', format: 'date-time' },
        format: { type: 'string', enum: ['w3c', 'sd-jwt', 'sdjwt'] },
      },
    },
    IssuedCredentialAttributeRequest: {
      type: 'object',
      required: ['key'],
      properties: { key: { type: 'string' }, value: {} },
      inferred: ['properties', 'required'],
    },
    ProofRequestPayload: {
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
              name: { type: 'string' },
              attributes: {
                type: 'array',
                items: {
                  type: 'object',
                  required: ['name'],
                  properties: {
                    name: { type: 'string' },
                    isRequired: { type: 'boolean' },
                  },
                },
              },
              format: { type: 'string', enum: ['w3c', 'sdjwt'] },
              restrictions: {
                type: 'object',
                properties: {
                  attributes: {
                    type: 'array',
                    items: {
                      type: 'object',
                      required: ['key', 'value'],
                      properties: { key: { type: 'string' }, value: {} },
                    },
                  },
                  issuerDid: { type: 'string' },
                  schemaId: { type: 'string' },
                },
              },
            },
          },
        },
      },
    },
    SystemMessagePayload: { type: 'object' },
  },
  operations: {
    acceptCredentialOffer: {
      body: {
        type: 'object',
        required: ['id'],
        properties: { id: { type: 'string', minLength: 1 } },
      },
    },
    addConnectionStageAccess: {
      parameters: { required: ['id'], properties: { id: { type: 'string' } } },
    },
    buildCredentialOffer: { body: { $ref: 'BuildCredentialOfferRequest' } },
    buildCredentialOfferQrCode: { body: { $ref: 'BuildCredentialOfferRequest' } },
    buildProofRequest: { body: { $ref: 'BuildProofRequestRequest' } },
    buildProofRequestQrCode: { body: { $ref: 'BuildProofRequestRequest' } },
    checkCredentialStatus: {
      body: {
        type: 'object',
        required: ['purpose', 'id'],
        properties: {
          purpose: { type: 'string', enum: ['revocation', 'suspension'] },
          id: { type: 'string', minLength: 36 },
        },
      },
    },
    checkLocalAliasAvailability: { body: { $ref: 'CheckAliasRequest' } },
    checkPolicyCompliance: {
      body: {
        type: 'object',
        required: ['schemaId', 'privacyPolicyUrl'],
        properties: {
          schemaId: { type: 'string' },
          privacyPolicyUrl: { type: 'string' },
        },
      },
    },
    checkPublicAliasAvailability: { body: { $ref: 'CheckAliasRequest' } },
    completeBusinessSignIn: {
      body: {
        type: 'object',
        required: ['isSuccessful', 'sessionId', 'email'],
        properties: {
          isSuccessful: { type: 'boolean' },
          sessionId: { type: 'string' },
          email: { type: 'string' },
          message: { type: 'string' },
        },
      },
    },
    completeBusinessSignUp: {
      body: {
        type: 'object',
        required: ['isSuccessful', 'agentId', 'signupType', 'payload'],
        properties: {
          isSuccessful: { type: 'boolean' },
          agentId: { type: 'string' },
          signupType: { type: 'number', enum: [0, 1, 2] },
          payload: {
            type: 'object',
            properties: {
              email: { type: 'string' },
              firstName: { type: 'string' },
              lastName: { type: 'string' },
            },
            inferred: ['properties'],
          },
          assignedByUserId: { type: 'string' },
          inviteId: { type: 'string' },
          message: { type: 'string' },
        },
      },
    },
    connectByAlias: {
      body: {
        type: 'object',
        required: ['alias'],
        properties: { alias: { type: 'string', minLength: 1 } },
      },
    },
    connectByDid: {
      body: {
        type: 'object',
        required: ['did', 'defaultAlias'],
        properties: {
          did: { type: 'string', minLength: 16 },
          defaultAlias: { type: 'string', minLength: 1 },
          title: { type: 'string' },
        },
      },
    },
    connectByInvitationUrl: {
      body: {
        type: 'object',
        required: ['url'],
        properties: { url: { type: 'string', minLength: 1 } },
      },
    },
    connectByLinkedDomain: {
      body: {
        type: 'object',
        required: ['linkedDomain', 'defaultAlias'],
        properties: {
          linkedDomain: { type: 'string', minLength: 1 },
          defaultAlias: { type: 'string', minLength: 1 },
          title: { type: 'string' },
        },
      },
    },
    createLocalAlias: { body: { $ref: 'CreateAliasRequest' } },
    createMetricEvent: {
      body: {
        type: 'object',
        required: ['Job', 'MetricName', 'MetricValue', 'Unit'],
        properties: {
          Job: { type: 'string' },
          MetricName: { type: 'string' },
          MetricValue: { type: 'number' },
          Unit: { type: 'string' },
          ContactIdentifier: { type: 'string' },
          Created: { type: 'string', format: 'date-time' },
          Id: { type: 'string' },
          Tag: { type: 'string' },
          Tags: { type: 'array', items: { type: 'string' } },
        },
      },
    },
    createPublicAlias: { body: { $ref: 'CreateAliasRequest' } },
    createRegistryAlias: {
      body: {
        type: 'object',
        required: ['agentId', 'isOverride', 'payload'],
        properties: {
          agentId: { type: 'string', minLength: 36, maxLength: 36 },
          isOverride: { type: 'boolean' },
          payload: {
            type: 'object',
            properties: { key: { type: 'string' }, value: { type: 'string' } },
            inferred: ['properties'],
          },
        },
      },
    },
    createUserInvite: {
      body: {
        type: 'object',
        required: ['alias', 'roles'],
        properties: {
          alias: { type: 'string', minLength: 1 },
          roles: { type: 'array', items: { type: 'string' } },
        },
      },
    },
    deleteConnection: {
      parameters: { required: ['id'], properties: { id: { type: 'string' } } },
    },
    deleteConnections: {
      body: {
        type: 'object',
        required: ['id'],
        properties: { id: { type: 'array', items: { type: 'string' } } },
      },
    },
    deleteCredential: {
      parameters: { required: ['id'], properties: { id: { type: 'string' } } },
    },
    deleteCredentialOffer: {
      parameters: { required: ['id'], properties: { id: { type: 'string' } } },
    },
    deleteLocalAlias: { body: { $ref: 'DeleteAliasRequest' } },
    deletePublicAlias: { body: { $ref: 'DeleteAliasRequest' } },
    disableLocalAlias: { body: { $ref: 'DisableAliasRequest' } },
    disablePublicAlias: { body: { $ref: 'DisableAliasRequest' } },
    enableLocalAlias: { body: { $ref: 'EnableAliasRequest' } },
    enablePublicAlias: { body: { $ref: 'EnableAliasRequest' } },
    getConnectionByAgentAlias: {
      parameters: { required: ['alias'], properties: { alias: { type: 'string' } } },
    },
    getConnectionByAgentId: {
      parameters: { required: ['id'], properties: { id: { type: 'string' } } },
    },
    getCredential: {
      parameters: { required: ['id'], properties: { id: { type: 'string' } } },
    },
    getCredentialOffer: {
      parameters: { required: ['id'], properties: { id: { type: 'string' } } },
    },
    getFlowQrCode: { body: { $ref: 'GetFlowUrlRequest' } },
    getFlowUrl: { body: { $ref: 'GetFlowUrlRequest' } },
    getLocalAlias: {
      parameters: { required: ['id'], properties: { id: { type: 'string' } } },
    },
    getPublicAlias: {
      parameters: { required: ['id'], properties: { id: { type: 'string' } } },
    },
    getRegistryAlias: {
      parameters: {
        required: ['aliasKey'],
        properties: { aliasKey: { type: 'string' } },
      },
    },
    getRegistryAliasValue: {
      parameters: {
        required: ['aliasKey'],
        properties: { aliasKey: { type: 'string' } },
      },
    },
    initWorkflowByAgentId: {
      body: {
        type: 'object',
        required: ['agentId', 'payload'],
        properties: {
          agentId: { type: 'string', minLength: 1, maxLength: 64 },
          payload: { $ref: 'InitWorkflowMessagePayload' },
        },
      },
    },
    initWorkflowByAlias: {
      body: {
        type: 'object',
        required: ['agentAlias', 'payload'],
        properties: {
          agentAlias: {
            type: 'string',
            minLength: 1,
            maxLength: 128,
            pattern: '^(?:(?:[\\w.!~*\'()-]|%[0-7][\\dA-Fa-f]|%(?:[Cc][2-9A-Fa-f]|[Dd][\\dA-Fa-f]|[Ee](?:0%[ABab]|[1-9A-Ca-cEeFf]%[89ABab]|[Dd]%[89])[\\dA-Fa-f]|[Ff](?:0%[9ABab]|[1-3]%[89ABab]|4%8)[\\dA-Fa-f]%[89ABab][\\dA-Fa-f])%[89ABab][\\dA-Fa-f])*:){1,2}(?:[\\w.!~*\'()-]|%[0-7][\\dA-Fa-f]|%(?:[Cc][2-9A-Fa-f]|[Dd][\\dA-Fa-f]|[Ee](?:0%[ABab]|[1-9A-Ca-cEeFf]%[89ABab]|[Dd]%[89])[\\dA-Fa-f]|[Ff](?:0%[9ABab]|[1-3]%[89ABab]|4%8)[\\dA-Fa-f]%[89ABab][\\dA-Fa-f])%[89ABab][\\dA-Fa-f])+$',
            form: 'an agent alias as `AgentAlias.format` writes it, such as `com.one37id:email:ada%40example.com`',
          },
          payload: { $ref: 'InitWorkflowMessagePayload' },
        },
      },
    },
    issueCredentialByAgentId: {
      body: {
        type: 'object',
        required: ['agentId', 'payload'],
        properties: {
          agentId: { type: 'string', minLength: 36, maxLength: 36 },
          payload: { type: 'array', items: { $ref: 'IssueCredentialPayload' } },
          expiryDate: { type: 'string', format: 'date-time' },
          requestId: { type: 'string', minLength: 1 },
        },
      },
    },
    issueCredentialByAlias: {
      body: {
        type: 'object',
        required: ['agentAlias', 'payload'],
        properties: {
          agentAlias: {
            type: 'string',
            minLength: 1,
            maxLength: 128,
            pattern: '^(?:(?:[\\w.!~*\'()-]|%[0-7][\\dA-Fa-f]|%(?:[Cc][2-9A-Fa-f]|[Dd][\\dA-Fa-f]|[Ee](?:0%[ABab]|[1-9A-Ca-cEeFf]%[89ABab]|[Dd]%[89])[\\dA-Fa-f]|[Ff](?:0%[9ABab]|[1-3]%[89ABab]|4%8)[\\dA-Fa-f]%[89ABab][\\dA-Fa-f])%[89ABab][\\dA-Fa-f])*:){1,2}(?:[\\w.!~*\'()-]|%[0-7][\\dA-Fa-f]|%(?:[Cc][2-9A-Fa-f]|[Dd][\\dA-Fa-f]|[Ee](?:0%[ABab]|[1-9A-Ca-cEeFf]%[89ABab]|[Dd]%[89])[\\dA-Fa-f]|[Ff](?:0%[9ABab]|[1-3]%[89ABab]|4%8)[\\dA-Fa-f]%[89ABab][\\dA-Fa-f])%[89ABab][\\dA-Fa-f])+$',
            form: 'an agent alias as `AgentAlias.format` writes it, such as `com.one37id:email:ada%40example.com`',
          },
          payload: { type: 'array', items: { $ref: 'IssueCredentialPayload' } },
          expiryDate: { type: 'string', format: 'date-time' },
          requestId: { type: 'string', minLength: 1 },
        },
      },
    },
    listConnections: {
      body: {
        type: 'object',
        required: ['currentPage', 'rowsPerPage'],
        properties: {
          currentPage: { type: 'number', minimum: 0 },
          rowsPerPage: { type: 'number', minimum: 0 },
          alias: { type: 'string' },
          displayName: { type: 'string' },
          id: { type: 'string' },
          sortOrder: { type: 'string' },
          withStageAccess: { type: 'boolean' },
        },
      },
    },
    listCredentialOffers: {
      body: {
        type: 'object',
        required: ['currentPage', 'rowsPerPage'],
        properties: {
          currentPage: { type: 'number', minimum: 0 },
          rowsPerPage: { type: 'number', minimum: 0 },
          dateFrom: { type: 'string', format: 'date-time' },
          dateTo: { type: 'string', format: 'date-time' },
          sortOrder: { type: 'string' },
        },
      },
    },
    listCredentials: {
      body: {
        type: 'object',
        required: ['currentPage', 'rowsPerPage'],
        properties: {
          currentPage: { type: 'number', minimum: 0 },
          rowsPerPage: { type: 'number', minimum: 0 },
          dateFrom: { type: 'string', format: 'date-time' },
          dateTo: { type: 'string', format: 'date-time' },
          sortOrder: { type: 'string' },
        },
      },
    },
    listLocalAliases: { body: { $ref: 'GetAliasListRequest' } },
    listPublicAliases: { body: { $ref: 'GetAliasListRequest' } },
    rejectCredentialOffer: {
      body: {
        type: 'object',
        required: ['id'],
        properties: { id: { type: 'string', minLength: 1 } },
      },
    },
    removeConnectionStageAccess: {
      parameters: { required: ['id'], properties: { id: { type: 'string' } } },
    },
    resumeFlow: {
      body: {
        type: 'object',
        required: ['correlationId'],
        properties: {
          correlationId: { type: 'string', minLength: 1 },
          payload: { type: 'object' },
        },
      },
    },
    resumeFlowInstance: {
      parameters: {
        required: ['instanceId'],
        properties: { instanceId: { type: 'string' } },
      },
      body: {
        type: 'object',
        required: ['invocationPoint'],
        properties: {
          invocationPoint: { type: 'string' },
          payload: { type: 'object' },
        },
      },
    },
    revokeCredentials: {
      body: {
        type: 'object',
        required: ['purpose', 'id'],
        properties: {
          purpose: { type: 'string', enum: ['revocation', 'suspension'] },
          id: { type: 'array', items: { type: 'string' } },
          isNotifyHolder: { type: 'boolean' },
        },
      },
    },
    revokeMatchingCredentials: {
      body: {
        type: 'object',
        required: ['purpose', 'attributes'],
        properties: {
          purpose: { type: 'string', enum: ['revocation', 'suspension'] },
          attributes: {
            type: 'array',
            items: { $ref: 'IssuedCredentialAttributeRequest' },
          },
          isNotifyHolder: { type: 'boolean' },
          schemaId: { type: 'string' },
        },
      },
    },
    sendActionMessageByAgentId: {
      body: {
        type: 'object',
        required: ['agentId', 'payload'],
        properties: {
          agentId: { type: 'string', minLength: 1, maxLength: 64 },
          payload: { $ref: 'ActionMessagePayload' },
          expiryDate: { type: 'string', format: 'date-time' },
          metadata: { type: 'object' },
          requestId: { type: 'string', minLength: 1 },
        },
      },
    },
    sendActionMessageByAlias: {
      body: {
        type: 'object',
        required: ['agentAlias', 'payload'],
        properties: {
          agentAlias: {
            type: 'string',
            minLength: 1,
            maxLength: 128,
            pattern: '^(?:(?:[\\w.!~*\'()-]|%[0-7][\\dA-Fa-f]|%(?:[Cc][2-9A-Fa-f]|[Dd][\\dA-Fa-f]|[Ee](?:0%[ABab]|[1-9A-Ca-cEeFf]%[89ABab]|[Dd]%[89])[\\dA-Fa-f]|[Ff](?:0%[9ABab]|[1-3]%[89ABab]|4%8)[\\dA-Fa-f]%[89ABab][\\dA-Fa-f])%[89ABab][\\dA-Fa-f])*:){1,2}(?:[\\w.!~*\'()-]|%[0-7][\\dA-Fa-f]|%(?:[Cc][2-9A-Fa-f]|[Dd][\\dA-Fa-f]|[Ee](?:0%[ABab]|[1-9A-Ca-cEeFf]%[89ABab]|[Dd]%[89])[\\dA-Fa-f]|[Ff](?:0%[9ABab]|[1-3]%[89ABab]|4%8)[\\dA-Fa-f]%[89ABab][\\dA-Fa-f])%[89ABab][\\dA-Fa-f])+$',
            form: 'an agent alias as `AgentAlias.format` writes it, such as `com.one37id:email:ada%40example.com`',
          },
          payload: { $ref: 'ActionMessagePayload' },
          expiryDate: { type: 'string', format: 'date-time' },
          isConnectionless: { type: 'boolean' },
          metadata: { type: 'object' },
          requestId: { type: 'string', minLength: 1 },
        },
      },
    },
    sendCustomMessageByAgentId: {
      body: {
        type: 'object',
        required: ['agentId', 'payload'],
        properties: {
          agentId: { type: 'string', minLength: 1, maxLength: 64 },
          payload: { $ref: 'CustomMessagePayload' },
        },
      },
    },
    sendCustomMessageByAlias: {
      body: {
        type: 'object',
        required: ['agentAlias', 'payload'],
        properties: {
          agentAlias: {
            type: 'string',
            minLength: 1,
            maxLength: 128,
            pattern: '^(?:(?:[\\w.!~*\'()-]|%[0-7][\\dA-Fa-f]|%(?:[Cc][2-9A-Fa-f]|[Dd][\\dA-Fa-f]|[Ee](?:0%[ABab]|[1-9A-Ca-cEeFf]%[89ABab]|[Dd]%[89])[\\dA-Fa-f]|[Ff](?:0%[9ABab]|[1-3]%[89ABab]|4%8)[\\dA-Fa-f]%[89ABab][\\dA-Fa-f])%[89ABab][\\dA-Fa-f])*:){1,2}(?:[\\w.!~*\'()-]|%[0-7][\\dA-Fa-f]|%(?:[Cc][2-9A-Fa-f]|[Dd][\\dA-Fa-f]|[Ee](?:0%[ABab]|[1-9A-Ca-cEeFf]%[89ABab]|[Dd]%[89])[\\dA-Fa-f]|[Ff](?:0%[9ABab]|[1-3]%[89ABab]|4%8)[\\dA-Fa-f]%[89ABab][\\dA-Fa-f])%[89ABab][\\dA-Fa-f])+$',
            form: 'an agent alias as `AgentAlias.format` writes it, such as `com.one37id:email:ada%40example.com`',
          },
          payload: { $ref: 'CustomMessagePayload' },
          isConnectionless: { type: 'boolean' },
        },
      },
    },
    sendDataMessageByAgentId: {
      body: {
        type: 'object',
        required: ['agentId', 'requestId', 'payload'],
        properties: {
          agentId: { type: 'string', minLength: 1, maxLength: 64 },
          requestId: { type: 'string', minLength: 1 },
          payload: { $ref: 'DataMessagePayload' },
        },
      },
    },
    sendDataMessageByAlias: {
      body: {
        type: 'object',
        required: ['agentAlias', 'requestId', 'payload'],
        properties: {
          agentAlias: {
            type: 'string',
            minLength: 1,
            maxLength: 128,
            pattern: '^(?:(?:[\\w.!~*\'()-]|%[0-7][\\dA-Fa-f]|%(?:[Cc][2-9A-Fa-f]|[Dd][\\dA-Fa-f]|[Ee](?:0%[ABab]|[1-9A-Ca-cEeFf]%[89ABab]|[Dd]%[89])[\\dA-Fa-f]|[Ff](?:0%[9ABab]|[1-3]%[89ABab]|4%8)[\\dA-Fa-f]%[89ABab][\\dA-Fa-f])%[89ABab][\\dA-Fa-f])*:){1,2}(?:[\\w.!~*\'()-]|%[0-7][\\dA-Fa-f]|%(?:[Cc][2-9A-Fa-f]|[Dd][\\dA-Fa-f]|[Ee](?:0%[ABab]|[1-9A-Ca-cEeFf]%[89ABab]|[Dd]%[89])[\\dA-Fa-f]|[Ff](?:0%[9ABab]|[1-3]%[89ABab]|4%8)[\\dA-Fa-f]%[89ABab][\\dA-Fa-f])%[89ABab][\\dA-Fa-f])+$',
            form: 'an agent alias as `AgentAlias.format` writes it, such as `com.one37id:email:ada%40example.com`',
          },
          requestId: { type: 'string', minLength: 1 },
          payload: { $ref: 'DataMessagePayload' },
        },
      },
    },
    sendGeneralMessageByAgentId: {
      body: {
        type: 'object',
        required: ['agentId', 'payload'],
        properties: {
          agentId: { type: 'string', minLength: 1, maxLength: 64 },
          payload: { $ref: 'GeneralMessagePayload' },
        },
      },
    },
    sendGeneralMessageByAlias: {
      body: {
        type: 'object',
        required: ['agentAlias', 'payload'],
        properties: {
          agentAlias: {
            type: 'string',
            minLength: 1,
            maxLength: 128,
            pattern: '^(?:(?:[\\w.!~*\'()-]|%[0-7][\\dA-Fa-f]|%(?:[Cc][2-9A-Fa-f]|[Dd][\\dA-Fa-f]|[Ee](?:0%[ABab]|[1-9A-Ca-cEeFf]%[89ABab]|[Dd]%[89])[\\dA-Fa-f]|[Ff](?:0%[9ABab]|[1-3]%[89ABab]|4%8)[\\dA-Fa-f]%[89ABab][\\dA-Fa-f])%[89ABab][\\dA-Fa-f])*:){1,2}(?:[\\w.!~*\'()-]|%[0-7][\\dA-Fa-f]|%(?:[Cc][2-9A-Fa-f]|[Dd][\\dA-Fa-f]|[Ee](?:0%[ABab]|[1-9A-Ca-cEeFf]%[89ABab]|[Dd]%[89])[\\dA-Fa-f]|[Ff](?:0%[9ABab]|[1-3]%[89ABab]|4%8)[\\dA-Fa-f]%[89ABab][\\dA-Fa-f])%[89ABab][\\dA-Fa-f])+$',
            form: 'an agent alias as `AgentAlias.format` writes it, such as `com.one37id:email:ada%40example.com`',
          },
          payload: { $ref: 'GeneralMessagePayload' },
          isConnectionless: { type: 'boolean' },
        },
      },
    },
    sendProofRequestByAgentId: {
      body: {
        type: 'object',
        required: ['agentId', 'payload'],
        properties: {
          agentId: { type: 'string', minLength: 36, maxLength: 36 },
          payload: { $ref: 'ProofRequestPayload' },
          expiryDate: { type: 'string', format: 'date-time' },
          metadata: { type: 'object' },
          protocol: { type: 'string', enum: ['oid4vp', 'didcomm'] },
          requestId: { type: 'string', minLength: 1 },
        },
      },
    },
    sendProofRequestByAlias: {
      body: {
        type: 'object',
        required: ['agentAlias', 'payload'],
        properties: {
          agentAlias: {
            type: 'string',
            minLength: 1,
            maxLength: 128,
            pattern: '^(?:(?:[\\w.!~*\'()-]|%[0-7][\\dA-Fa-f]|%(?:[Cc][2-9A-Fa-f]|[Dd][\\dA-Fa-f]|[Ee](?:0%[ABab]|[1-9A-Ca-cEeFf]%[89ABab]|[Dd]%[89])[\\dA-Fa-f]|[Ff](?:0%[9ABab]|[1-3]%[89ABab]|4%8)[\\dA-Fa-f]%[89ABab][\\dA-Fa-f])%[89ABab][\\dA-Fa-f])*:){1,2}(?:[\\w.!~*\'()-]|%[0-7][\\dA-Fa-f]|%(?:[Cc][2-9A-Fa-f]|[Dd][\\dA-Fa-f]|[Ee](?:0%[ABab]|[1-9A-Ca-cEeFf]%[89ABab]|[Dd]%[89])[\\dA-Fa-f]|[Ff](?:0%[9ABab]|[1-3]%[89ABab]|4%8)[\\dA-Fa-f]%[89ABab][\\dA-Fa-f])%[89ABab][\\dA-Fa-f])+$',
            form: 'an agent alias as `AgentAlias.format` writes it, such as `com.one37id:email:ada%40example.com`',
          },
          payload: { $ref: 'ProofRequestPayload' },
          expiryDate: { type: 'string', format: 'date-time' },
          metadata: { type: 'object' },
          protocol: { type: 'string', enum: ['oid4vp', 'didcomm'] },
          requestId: { type: 'string', minLength: 1 },
        },
      },
    },
    sendSystemMessageByAgentId: {
      body: {
        type: 'object',
        required: ['agentId', 'payload'],
        properties: {
          agentId: { type: 'string', minLength: 1, maxLength: 64 },
          payload: { $ref: 'SystemMessagePayload' },
        },
      },
    },
    sendSystemMessageByAlias: {
      body: {
        type: 'object',
        required: ['agentAlias', 'payload'],
        properties: {
          agentAlias: {
            type: 'string',
            minLength: 1,
            maxLength: 128,
            pattern: '^(?:(?:[\\w.!~*\'()-]|%[0-7][\\dA-Fa-f]|%(?:[Cc][2-9A-Fa-f]|[Dd][\\dA-Fa-f]|[Ee](?:0%[ABab]|[1-9A-Ca-cEeFf]%[89ABab]|[Dd]%[89])[\\dA-Fa-f]|[Ff](?:0%[9ABab]|[1-3]%[89ABab]|4%8)[\\dA-Fa-f]%[89ABab][\\dA-Fa-f])%[89ABab][\\dA-Fa-f])*:){1,2}(?:[\\w.!~*\'()-]|%[0-7][\\dA-Fa-f]|%(?:[Cc][2-9A-Fa-f]|[Dd][\\dA-Fa-f]|[Ee](?:0%[ABab]|[1-9A-Ca-cEeFf]%[89ABab]|[Dd]%[89])[\\dA-Fa-f]|[Ff](?:0%[9ABab]|[1-3]%[89ABab]|4%8)[\\dA-Fa-f]%[89ABab][\\dA-Fa-f])%[89ABab][\\dA-Fa-f])+$',
            form: 'an agent alias as `AgentAlias.format` writes it, such as `com.one37id:email:ada%40example.com`',
          },
          payload: { $ref: 'SystemMessagePayload' },
        },
      },
    },
    signInToBusiness: {
      body: {
        type: 'object',
        required: ['contactId'],
        properties: {
          contactId: { type: 'string', minLength: 36, maxLength: 36 },
          alias: { type: 'string' },
          metadata: { type: 'object' },
          sessionId: { type: 'string' },
        },
      },
    },
    signUpToBusiness: {
      body: {
        type: 'object',
        properties: { alias: { type: 'string' }, metadata: { type: 'object' } },
      },
    },
    startFlow: {
      body: {
        type: 'object',
        required: ['workflowName'],
        properties: {
          workflowName: { type: 'string', minLength: 1 },
          payload: { type: 'object' },
          workflowVersion: { type: 'string' },
        },
      },
    },
    unrevokeCredentials: {
      body: {
        type: 'object',
        required: ['purpose', 'id'],
        properties: {
          purpose: { type: 'string', enum: ['revocation', 'suspension'] },
          id: { type: 'array', items: { type: 'string' } },
          isNotifyHolder: { type: 'boolean' },
        },
      },
    },
    unrevokeMatchingCredentials: {
      body: {
        type: 'object',
        required: ['purpose', 'attributes'],
        properties: {
          purpose: { type: 'string', enum: ['revocation', 'suspension'] },
          attributes: {
            type: 'array',
            items: { $ref: 'IssuedCredentialAttributeRequest' },
          },
          isNotifyHolder: { type: 'boolean' },
          schemaId: { type: 'string' },
        },
      },
    },
  },
};

/** What each operation answers, by status. */
export const responseTable: ResponseTable = {
  rules: {
    type: typeRule,
    required: requiredRule,
    format: formatRule,
    properties: propertiesRule,
    additionalProperties: additionalPropertiesRule,
    items: itemsRule,
  },
  schemas: {
    Alias: {
      type: 'object',
      required: ['id'],
      properties: {
        id: { type: 'string' },
        displayName: { type: 'string' },
        state: { type: 'number' },
      },
      inferred: ['properties', 'required'],
    },
    AliasList: {
      type: 'object',
      required: ['items', 'total'],
      properties: {
        items: { type: 'array', items: { $ref: 'Alias' } },
        total: { type: 'number' },
      },
      inferred: ['properties', 'required'],
    },
    ArsAlias: {
      type: 'object',
      required: ['key'],
      properties: {
        key: { type: 'string' },
        agentId: { type: 'string' },
        value: { type: 'string' },
      },
      inferred: ['properties', 'required'],
    },
    ConnectionDetails: {
      type: 'object',
      required: ['agentId'],
      properties: {
        agentId: { type: 'string' },
        alias: { type: 'string' },
        contactType: { type: 'number' },
        createdDate: { type: 'string', format: 'date-time' },
        did: { type: 'string' },
        displayName: { type: 'string' },
        withStageAccess: { type: 'boolean' },
      },
      inferred: ['properties', 'required'],
    },
    ConnectionResult: {
      type: 'object',
      required: ['agentId', 'contactType', 'alias', 'displayName'],
      properties: {
        agentId: { type: 'string' },
        contactType: { type: 'number' },
        alias: { type: 'string' },
        displayName: { type: 'string' },
      },
      additionalProperties: false,
    },
    ConnectionlessInvitation: {
      type: 'object',
      required: ['url'],
      properties: {
        url: { type: 'string' },
        expiryDate: { type: 'string', format: 'date-time' },
        requestId: { type: 'string' },
      },
      inferred: ['properties', 'required'],
    },
    FailureEnvelope: {
      type: 'object',
      required: ['isSuccessfull', 'errorCode', 'message'],
      properties: {
        isSuccessfull: { type: 'boolean' },
        errorCode: { type: 'number' },
        message: { type: 'string' },
      },
      additionalProperties: false,
      inferred: ['required'],
    },
    IssueCredentialResult: {
      type: 'object',
      required: ['credentialIds'],
      properties: {
        credentialIds: { type: 'array', items: { type: 'string' } },
        agentId: { type: 'string' },
        requestId: { type: 'string' },
      },
      inferred: ['properties', 'required'],
    },
    IssuedCredentialAttributeRequest: {
      type: 'object',
      required: ['key'],
      properties: { key: { type: 'string' }, value: {} },
      inferred: ['properties', 'required'],
    },
    MessageResult: {
      type: 'object',
      required: ['id'],
      properties: {
        id: { type: 'string' },
        agentId: { type: 'string' },
        requestId: { type: 'string' },
      },
      inferred: ['properties', 'required'],
    },
    ProofRequestResult: {
      type: 'object',
      required: ['requestId'],
      properties: {
        requestId: { type: 'string' },
        agentId: { type: 'string' },
        protocol: { type: 'string' },
      },
      inferred: ['properties', 'required'],
    },
    SuccessEnvelope: {
      type: 'object',
      required: ['isSuccessfull'],
      properties: { isSuccessfull: { type: 'boolean' } },
      additionalProperties: false,
      inferred: ['required'],
    },
  },
  operations: {
    acceptCredentialOffer: {
      '200': { $ref: 'SuccessEnvelope', inferred: ['status'] },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    addConnectionStageAccess: {
      '200': { $ref: 'SuccessEnvelope', inferred: ['status'] },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    buildCredentialOffer: {
      '201': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: { $ref: 'ConnectionlessInvitation' },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    buildCredentialOfferQrCode: {
      '201': { inferred: ['status'] },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    buildProofRequest: {
      '201': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: { $ref: 'ConnectionlessInvitation' },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    buildProofRequestQrCode: {
      '201': { inferred: ['status'] },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    checkCredentialStatus: {
      '200': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: { type: 'boolean' },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    checkLocalAliasAvailability: {
      '200': { type: 'object', inferred: ['status'] },
      '4XX': { inferred: ['status'] },
    },
    checkPolicyCompliance: { '200': { inferred: ['status'] }, '4XX': { inferred: ['status'] } },
    checkPublicAliasAvailability: {
      '200': { type: 'object', inferred: ['status'] },
      '4XX': { inferred: ['status'] },
    },
    completeBusinessSignIn: {
      '200': { $ref: 'SuccessEnvelope', inferred: ['status'] },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    completeBusinessSignUp: {
      '200': { $ref: 'SuccessEnvelope', inferred: ['status'] },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    connectByAlias: {
      '201': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: { $ref: 'ConnectionResult' },
        },
        additionalProperties: false,
        inferred: ['required'],
      },
      '400': { $ref: 'FailureEnvelope' },
    },
    connectByDid: {
      '201': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: { $ref: 'ConnectionResult' },
        },
        additionalProperties: false,
        inferred: ['required'],
      },
      '400': { $ref: 'FailureEnvelope' },
    },
    connectByInvitationUrl: {
      '201': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: { $ref: 'ConnectionResult' },
        },
        additionalProperties: false,
        inferred: ['required'],
      },
      '400': { $ref: 'FailureEnvelope' },
    },
    connectByLinkedDomain: {
      '201': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: { $ref: 'ConnectionResult' },
        },
        additionalProperties: false,
        inferred: ['required'],
      },
      '400': { $ref: 'FailureEnvelope' },
    },
    createLocalAlias: {
      '201': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: { $ref: 'Alias' },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    createMetricEvent: { '201': { inferred: ['status'] }, '4XX': { inferred: ['status'] } },
    createPublicAlias: {
      '201': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: { $ref: 'Alias' },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    createRegistryAlias: {
      '201': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: { $ref: 'ArsAlias' },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    createUserInvite: {
      '201': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: {
            type: 'object',
            required: ['id'],
            properties: {
              id: { type: 'string' },
              alias: { type: 'string' },
              roles: { type: 'array', items: { type: 'string' } },
              url: { type: 'string' },
            },
            inferred: ['properties', 'required'],
          },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    deleteConnection: {
      '200': { $ref: 'SuccessEnvelope', inferred: ['status'] },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    deleteConnections: {
      '200': { $ref: 'SuccessEnvelope', inferred: ['status'] },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    deleteCredential: {
      '204': { inferred: ['status'] },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    deleteCredentialOffer: {
      '204': { inferred: ['status'] },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    deleteLocalAlias: {
      '200': { $ref: 'SuccessEnvelope', inferred: ['status'] },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    deletePublicAlias: {
      '200': { $ref: 'SuccessEnvelope', inferred: ['status'] },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    disableDiscovery: {
      '200': { $ref: 'SuccessEnvelope', inferred: ['status'] },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    disableLocalAlias: {
      '200': { $ref: 'SuccessEnvelope', inferred: ['status'] },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    disablePublicAlias: {
      '200': { $ref: 'SuccessEnvelope', inferred: ['status'] },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    enableDiscovery: {
      '200': { $ref: 'SuccessEnvelope', inferred: ['status'] },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    enableLocalAlias: {
      '200': { $ref: 'SuccessEnvelope', inferred: ['status'] },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    enablePublicAlias: {
      '200': { $ref: 'SuccessEnvelope', inferred: ['status'] },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    getConnectQrCode: {
      '200': { inferred: ['status'] },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    getConnectUrl: {
      '200': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: { type: 'string' },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    getConnectionByAgentAlias: {
      '200': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: { $ref: 'ConnectionDetails' },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    getConnectionByAgentId: {
      '200': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: { $ref: 'ConnectionDetails' },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    getCredential: {
      '200': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: {
            type: 'object',
            required: ['id'],
            properties: {
              id: { type: 'string' },
              agentId: { type: 'string' },
              attributes: {
                type: 'array',
                items: { $ref: 'IssuedCredentialAttributeRequest' },
              },
              expirationDate: { type: 'string', format: 'date-time' },
              format: { type: 'string' },
              issuedDate: { type: 'string', format: 'date-time' },
              schemaId: { type: 'string' },
            },
            inferred: ['properties', 'required'],
          },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    getCredentialOffer: {
      '200': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: {
            type: 'object',
            required: ['id'],
            properties: {
              id: { type: 'string' },
              agentId: { type: 'string' },
              attributes: {
                type: 'array',
                items: { $ref: 'IssuedCredentialAttributeRequest' },
              },
              createdDate: { type: 'string', format: 'date-time' },
              expiryDate: { type: 'string', format: 'date-time' },
              schemaId: { type: 'string' },
              state: { type: 'string' },
            },
            inferred: ['properties', 'required'],
          },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    getDiscoveryStatus: {
      '200': { inferred: ['status'] },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    getFlowQrCode: {
      '200': { inferred: ['status'] },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    getFlowUrl: {
      '200': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: { type: 'string' },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    getLocalAlias: {
      '200': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: { $ref: 'Alias' },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    getPublicAlias: {
      '200': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: { $ref: 'Alias' },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    getRegistryAlias: {
      '200': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: { $ref: 'ArsAlias' },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    getRegistryAliasValue: {
      '200': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: { type: 'string' },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    getStaticFlowUrls: {
      '200': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: { type: 'string' },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    initWorkflowByAgentId: {
      '201': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: { $ref: 'MessageResult' },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    initWorkflowByAlias: {
      '201': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: { $ref: 'MessageResult' },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    issueCredentialByAgentId: {
      '201': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: { $ref: 'IssueCredentialResult' },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    issueCredentialByAlias: {
      '201': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: { $ref: 'IssueCredentialResult' },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    listConnections: {
      '200': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: {
            type: 'object',
            required: ['items', 'total'],
            properties: {
              items: {
                type: 'array',
                items: {
                  type: 'object',
                  required: ['agentId'],
                  properties: {
                    agentId: { type: 'string' },
                    alias: { type: 'string' },
                    contactType: { type: 'number' },
                    createdDate: { type: 'string', format: 'date-time' },
                    displayName: { type: 'string' },
                    withStageAccess: { type: 'boolean' },
                  },
                  inferred: ['properties', 'required'],
                },
              },
              total: { type: 'number' },
            },
            inferred: ['properties', 'required'],
          },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    listCredentialOffers: {
      '200': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: {
            type: 'object',
            required: ['items', 'total'],
            properties: {
              items: {
                type: 'array',
                items: {
                  type: 'object',
                  required: ['id'],
                  properties: {
                    id: { type: 'string' },
                    agentId: { type: 'string' },
                    createdDate: { type: 'string', format: 'date-time' },
                    expiryDate: { type: 'string', format: 'date-time' },
                    schemaId: { type: 'string' },
                    state: { type: 'string' },
                  },
                  inferred: ['properties', 'required'],
                },
              },
              total: { type: 'number' },
            },
            inferred: ['properties', 'required'],
          },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    listCredentials: {
      '200': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: {
            type: 'object',
            required: ['items', 'total'],
            properties: {
              items: {
                type: 'array',
                items: {
                  type: 'object',
                  required: ['id'],
                  properties: {
                    id: { type: 'string' },
                    agentId: { type: 'string' },
                    expirationDate: { type: 'string', format: 'date-time' },
                    format: { type: 'string' },
                    issuedDate: { type: 'string', format: 'date-time' },
                    schemaId: { type: 'string' },
                  },
                  inferred: ['properties', 'required'],
                },
              },
              total: { type: 'number' },
            },
            inferred: ['properties', 'required'],
          },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    listLocalAliases: {
      '200': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: { $ref: 'AliasList' },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    listPublicAliases: {
      '200': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: { $ref: 'AliasList' },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    publishFlows: {
      '200': { $ref: 'SuccessEnvelope', inferred: ['status'] },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    recreateConnectUrl: {
      '200': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: { type: 'string' },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    rejectCredentialOffer: {
      '200': { $ref: 'SuccessEnvelope', inferred: ['status'] },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    removeConnectionStageAccess: {
      '200': { $ref: 'SuccessEnvelope', inferred: ['status'] },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    resumeFlow: {
      '200': { $ref: 'SuccessEnvelope', inferred: ['status'] },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    resumeFlowInstance: {
      '200': { $ref: 'SuccessEnvelope', inferred: ['status'] },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    revokeCredentials: {
      '200': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: { type: 'number' },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    revokeMatchingCredentials: {
      '200': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: { type: 'number' },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    sendActionMessageByAgentId: {
      '201': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: { $ref: 'MessageResult' },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    sendActionMessageByAlias: {
      '201': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: { $ref: 'MessageResult' },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    sendCustomMessageByAgentId: {
      '201': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: { $ref: 'MessageResult' },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    sendCustomMessageByAlias: {
      '201': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: { $ref: 'MessageResult' },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    sendDataMessageByAgentId: {
      '201': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: { $ref: 'MessageResult' },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    sendDataMessageByAlias: {
      '201': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: { $ref: 'MessageResult' },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    sendGeneralMessageByAgentId: {
      '201': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: { $ref: 'MessageResult' },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    sendGeneralMessageByAlias: {
      '201': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: { $ref: 'MessageResult' },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    sendProfileForSignature: {
      '200': { $ref: 'SuccessEnvelope', inferred: ['status'] },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    sendProofRequestByAgentId: {
      '201': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: { $ref: 'ProofRequestResult' },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    sendProofRequestByAlias: {
      '201': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: { $ref: 'ProofRequestResult' },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    sendSystemMessageByAgentId: {
      '201': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: { $ref: 'MessageResult' },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    sendSystemMessageByAlias: {
      '201': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: { $ref: 'MessageResult' },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    signInStudioUser: {
      '200': { $ref: 'SuccessEnvelope', inferred: ['status'] },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    signInToBusiness: {
      '200': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: {
            type: 'object',
            required: ['sessionId'],
            properties: { sessionId: { type: 'string' }, url: { type: 'string' } },
            inferred: ['properties', 'required'],
          },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    signUpToBusiness: {
      '200': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: {
            type: 'object',
            required: ['sessionId'],
            properties: {
              sessionId: { type: 'string' },
              inviteId: { type: 'string' },
              url: { type: 'string' },
            },
            inferred: ['properties', 'required'],
          },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    startFlow: {
      '200': { $ref: 'SuccessEnvelope', inferred: ['status'] },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    syncLocalAliases: {
      '200': { $ref: 'SuccessEnvelope', inferred: ['status'] },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    syncPublicAliases: {
      '200': { $ref: 'SuccessEnvelope', inferred: ['status'] },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    unrevokeCredentials: {
      '200': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: { type: 'number' },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
    unrevokeMatchingCredentials: {
      '200': {
        type: 'object',
        required: ['isSuccessfull', 'result'],
        properties: {
          isSuccessfull: { type: 'boolean' },
          result: { type: 'number' },
        },
        additionalProperties: false,
        inferred: ['required', 'status'],
      },
      '400': { $ref: 'FailureEnvelope', inferred: ['status'] },
    },
  },
};
