// Generated from openapi/openapi.json by `npm run generate`. Do not edit: change an overlay or an emitter.

export type ClientOptions = {
    baseUrl: `${string}://${string}` | (string & {});
};

export type AcceptCredentialOfferRequest = {
    id: string;
};

export type ActionMessagePayload = {
    buttons?: Array<{
        title?: string;
        value?: string;
        [key: string]: unknown;
    }>;
    description?: string;
    title?: string;
    [key: string]: unknown;
};

export type Alias = {
    id: string;
    displayName?: string;
    state?: number;
    [key: string]: unknown;
};

export type AliasList = {
    items: Array<Alias>;
    total: number;
    [key: string]: unknown;
};

export type ArsAlias = {
    key: string;
    agentId?: string;
    value?: string;
    [key: string]: unknown;
};

export type BuildCredentialOfferRequest = {
    payload: Array<IssueCredentialPayload>;
    expiryDate?: string | Date;
    requestId?: string;
};

export type BuildProofRequestRequest = {
    payload: ProofRequestPayload;
    expiryDate?: string | Date;
    metadata?: {
        [key: string]: unknown;
    };
    protocol?: 'oid4vp' | 'didcomm' | (string & {});
    requestId?: string;
};

export type BusinessSignUpCompletePayloadRequest = {
    email?: string;
    firstName?: string;
    lastName?: string;
    [key: string]: unknown;
};

export type CheckAliasRequest = {
    id: string;
};

export type CheckCredentialRequest = {
    /**
     * Status list purpose.
     */
    purpose: 'revocation' | 'suspension' | (string & {});
    id: string;
};

export type CheckPolicyComplianceRequest = {
    schemaId: string;
    privacyPolicyUrl: string;
};

export type CompleteSignInRequest = {
    isSuccessful: boolean;
    sessionId: string;
    email: string;
    message?: string;
};

export type CompleteSignUpRequest = {
    isSuccessful: boolean;
    agentId: string;
    signupType: 0 | 1 | 2 | (number & {});
    payload: BusinessSignUpCompletePayloadRequest;
    assignedByUserId?: string;
    inviteId?: string;
    message?: string;
};

export type ConnectionDetails = {
    agentId: string;
    alias?: string;
    contactType?: number;
    createdDate?: string;
    did?: string;
    displayName?: string;
    withStageAccess?: boolean;
    [key: string]: unknown;
};

export type ConnectionList = {
    items: Array<ConnectionSummary>;
    total: number;
    [key: string]: unknown;
};

export type ConnectionResult = {
    agentId: string;
    contactType: number;
    alias: string;
    displayName: string;
};

export type ConnectionSummary = {
    agentId: string;
    alias?: string;
    contactType?: number;
    createdDate?: string;
    displayName?: string;
    withStageAccess?: boolean;
    [key: string]: unknown;
};

export type ConnectionlessInvitation = {
    url: string;
    expiryDate?: string;
    requestId?: string;
    [key: string]: unknown;
};

export type CreateAliasPayloadRequest = {
    key?: string;
    value?: string;
    [key: string]: unknown;
};

export type CreateAliasRequest = {
    id: string;
    displayName?: string;
};

export type CreateArsAliasRequest = {
    agentId: string;
    isOverride: boolean;
    payload: CreateAliasPayloadRequest;
};

export type CreateMetricEventRequest = {
    Job: string;
    MetricName: string;
    MetricValue: number;
    Unit: string;
    ContactIdentifier?: string;
    /**
     * Defaults to a time that the server sets when it starts.
     */
    Created?: string | Date;
    Id?: string;
    Tag?: string;
    Tags?: Array<string>;
};

export type CreateUserInviteRequest = {
    alias: string;
    roles: Array<string>;
};

export type CredentialDetails = {
    id: string;
    agentId?: string;
    attributes?: Array<IssuedCredentialAttributeRequest>;
    expirationDate?: string;
    format?: string;
    issuedDate?: string;
    schemaId?: string;
    [key: string]: unknown;
};

export type CredentialList = {
    items: Array<CredentialSummary>;
    total: number;
    [key: string]: unknown;
};

export type CredentialOfferDetails = {
    id: string;
    agentId?: string;
    attributes?: Array<IssuedCredentialAttributeRequest>;
    createdDate?: string;
    expiryDate?: string;
    schemaId?: string;
    state?: string;
    [key: string]: unknown;
};

export type CredentialOfferList = {
    items: Array<CredentialOfferSummary>;
    total: number;
    [key: string]: unknown;
};

export type CredentialOfferSummary = {
    id: string;
    agentId?: string;
    createdDate?: string;
    expiryDate?: string;
    schemaId?: string;
    state?: string;
    [key: string]: unknown;
};

export type CredentialSummary = {
    id: string;
    agentId?: string;
    expirationDate?: string;
    format?: string;
    issuedDate?: string;
    schemaId?: string;
    [key: string]: unknown;
};

export type CustomMessagePayload = {
    [key: string]: unknown;
};

export type DataMessagePayload = {
    [key: string]: unknown;
};

export type DeleteAliasRequest = {
    id: string;
};

export type DeleteConnectionByIdRequest = {
    id: Array<string>;
};

export type DisableAliasRequest = {
    id: string;
};

export type EnableAliasRequest = {
    id: string;
};

export type EstablishConnectionByAliasRequest = {
    alias: string;
};

export type EstablishConnectionByDidRequest = {
    did: string;
    defaultAlias: string;
    title?: string;
};

export type EstablishConnectionByLinkedDomainRequest = {
    linkedDomain: string;
    defaultAlias: string;
    title?: string;
};

export type EstablishConnectionByUrlRequest = {
    url: string;
};

export type FailureEnvelope = {
    isSuccessfull: boolean;
    errorCode: number;
    message: string;
};

export type GeneralMessagePayload = {
    description?: string;
    title?: string;
    [key: string]: unknown;
};

export type GetAliasListRequest = {
    currentPage: number;
    rowsPerPage: number;
    displayName?: string;
    id?: string;
    sortOrder?: string;
    state?: Array<1 | 2 | 3 | (number & {})>;
};

export type GetConnectionListRequest = {
    currentPage: number;
    rowsPerPage: number;
    alias?: string;
    displayName?: string;
    id?: string;
    sortOrder?: string;
    withStageAccess?: boolean;
};

export type GetCredentialListRequest = {
    currentPage: number;
    rowsPerPage: number;
    dateFrom?: string | Date;
    dateTo?: string | Date;
    sortOrder?: string;
};

export type GetCredentialOfferListRequest = {
    currentPage: number;
    rowsPerPage: number;
    dateFrom?: string | Date;
    dateTo?: string | Date;
    sortOrder?: string;
};

export type GetFlowUrlRequest = {
    workflow: string;
    expiryDate?: string | Date;
    goal?: string;
    goalCode?: string;
    isConnectionRequired?: boolean;
    methodName?: string;
    parameters?: {
        [key: string]: unknown;
    };
};

export type InitWorkflowMessagePayload = {
    methodName?: string;
    parameters?: {
        [key: string]: unknown;
    };
    workflow?: string;
    [key: string]: unknown;
};

export type InitiateWorkflowByAgentAliasRequest = {
    /**
     * Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency's own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`.
     */
    agentAlias: string;
    payload: InitWorkflowMessagePayload;
};

export type InitiateWorkflowByAgentIdRequest = {
    agentId: string;
    payload: InitWorkflowMessagePayload;
};

export type IssueCredentialByAgentAliasRequest = {
    /**
     * Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency's own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`.
     */
    agentAlias: string;
    payload: Array<IssueCredentialPayload>;
    expiryDate?: string | Date;
    requestId?: string;
};

export type IssueCredentialByAgentIdRequest = {
    agentId: string;
    payload: Array<IssueCredentialPayload>;
    expiryDate?: string | Date;
    requestId?: string;
};

export type IssueCredentialPayload = {
    /**
     * URL of the credential schema.
     */
    schemaId: string;
    attributes: Array<{
        key: string;
        /**
         * Any JSON value.
         */
        value?: unknown;
    }>;
    expirationDate?: string | Date;
    /**
     * The guides spell SD-JWT in two ways.
     */
    format?: 'w3c' | 'sd-jwt' | 'sdjwt' | (string & {});
};

export type IssueCredentialResult = {
    credentialIds: Array<string>;
    agentId?: string;
    requestId?: string;
    [key: string]: unknown;
};

export type IssuedCredentialAttributeRequest = {
    key: string;
    /**
     * Any JSON value.
     */
    value?: unknown;
    [key: string]: unknown;
};

export type MessageResult = {
    id: string;
    agentId?: string;
    requestId?: string;
    [key: string]: unknown;
};

export type ProofRequestPayload = {
    name: string;
    credentials: Array<{
        name: string;
        attributes: Array<{
            name: string;
            isRequired?: boolean;
        }>;
        format?: 'w3c' | 'sdjwt' | (string & {});
        restrictions?: {
            attributes?: Array<{
                key: string;
                /**
                 * Any JSON value.
                 */
                value: unknown;
            }>;
            issuerDid?: string;
            schemaId?: string;
        };
    }>;
};

export type ProofRequestResult = {
    requestId: string;
    agentId?: string;
    protocol?: string;
    [key: string]: unknown;
};

export type RejectCredentialOfferRequest = {
    id: string;
};

export type RestoreCredentialMatchingRequest = {
    /**
     * Status list purpose.
     */
    purpose: 'revocation' | 'suspension' | (string & {});
    attributes: Array<IssuedCredentialAttributeRequest>;
    isNotifyHolder?: boolean;
    schemaId?: string;
};

export type ResumeEngineFlowByCorrelationIdRequest = {
    correlationId: string;
    payload?: {
        [key: string]: unknown;
    };
};

export type ResumeEngineFlowRequest = {
    invocationPoint: string;
    payload?: {
        [key: string]: unknown;
    };
};

export type RevokeCredentialMatchingRequest = {
    /**
     * Status list purpose.
     */
    purpose: 'revocation' | 'suspension' | (string & {});
    attributes: Array<IssuedCredentialAttributeRequest>;
    isNotifyHolder?: boolean;
    schemaId?: string;
};

export type RevokeCredentialRequest = {
    /**
     * Status list purpose.
     */
    purpose: 'revocation' | 'suspension' | (string & {});
    id: Array<string>;
    isNotifyHolder?: boolean;
};

export type SendActionMessageByAgentAliasRequest = {
    /**
     * Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency's own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`.
     */
    agentAlias: string;
    payload: ActionMessagePayload;
    expiryDate?: string | Date;
    isConnectionless?: boolean;
    metadata?: {
        [key: string]: unknown;
    };
    requestId?: string;
};

export type SendActionMessageByAgentIdRequest = {
    agentId: string;
    payload: ActionMessagePayload;
    expiryDate?: string | Date;
    metadata?: {
        [key: string]: unknown;
    };
    requestId?: string;
};

export type SendCustomMessageByAgentAliasRequest = {
    /**
     * Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency's own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`.
     */
    agentAlias: string;
    payload: CustomMessagePayload;
    isConnectionless?: boolean;
};

export type SendCustomMessageByAgentIdRequest = {
    agentId: string;
    payload: CustomMessagePayload;
};

export type SendDataMessageByAgentAliasRequest = {
    /**
     * Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency's own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`.
     */
    agentAlias: string;
    requestId: string;
    payload: DataMessagePayload;
};

export type SendDataMessageByAgentIdRequest = {
    agentId: string;
    requestId: string;
    payload: DataMessagePayload;
};

export type SendGeneralMessageByAgentAliasRequest = {
    /**
     * Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency's own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`.
     */
    agentAlias: string;
    payload: GeneralMessagePayload;
    isConnectionless?: boolean;
};

export type SendGeneralMessageByAgentIdRequest = {
    agentId: string;
    payload: GeneralMessagePayload;
};

export type SendProofRequestByAgentAliasRequest = {
    /**
     * Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency's own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`.
     */
    agentAlias: string;
    payload: ProofRequestPayload;
    expiryDate?: string | Date;
    metadata?: {
        [key: string]: unknown;
    };
    protocol?: 'oid4vp' | 'didcomm' | (string & {});
    requestId?: string;
};

export type SendProofRequestByAgentIdRequest = {
    agentId: string;
    payload: ProofRequestPayload;
    expiryDate?: string | Date;
    metadata?: {
        [key: string]: unknown;
    };
    protocol?: 'oid4vp' | 'didcomm' | (string & {});
    requestId?: string;
};

export type SendSystemMessageByAgentAliasRequest = {
    /**
     * Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency's own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`.
     */
    agentAlias: string;
    payload: SystemMessagePayload;
};

export type SendSystemMessageByAgentIdRequest = {
    agentId: string;
    payload: SystemMessagePayload;
};

export type SignInRequest = {
    contactId: string;
    alias?: string;
    metadata?: {
        [key: string]: unknown;
    };
    sessionId?: string;
};

export type SignInResult = {
    sessionId: string;
    url?: string;
    [key: string]: unknown;
};

export type SignUpRequest = {
    alias?: string;
    metadata?: {
        [key: string]: unknown;
    };
};

export type SignUpResult = {
    sessionId: string;
    inviteId?: string;
    url?: string;
    [key: string]: unknown;
};

export type StartEngineFlowRequest = {
    workflowName: string;
    payload?: {
        [key: string]: unknown;
    };
    workflowVersion?: string;
};

export type SuccessEnvelope = {
    isSuccessfull: boolean;
};

export type SystemMessagePayload = {
    [key: string]: unknown;
};

export type UnrevokeCredentialRequest = {
    /**
     * Status list purpose.
     */
    purpose: 'revocation' | 'suspension' | (string & {});
    id: Array<string>;
    isNotifyHolder?: boolean;
};

export type UserInvite = {
    id: string;
    alias?: string;
    roles?: Array<string>;
    url?: string;
    [key: string]: unknown;
};

export type CreateLocalAliasData = {
    body: CreateAliasRequest;
    path?: never;
    query?: never;
    url: '/alias/local';
};

export type CreateLocalAliasResponses = {
    /**
     * Success.
     */
    201: {
        isSuccessfull: boolean;
        result: Alias;
    };
};

export type CreateLocalAliasResponse = CreateLocalAliasResponses[keyof CreateLocalAliasResponses];

export type CheckLocalAliasAvailabilityData = {
    body: CheckAliasRequest;
    path?: never;
    query?: never;
    url: '/alias/local/check';
};

export type CheckLocalAliasAvailabilityResponses = {
    /**
     * Success.
     */
    200: {
        [key: string]: unknown;
    };
};

export type CheckLocalAliasAvailabilityResponse = CheckLocalAliasAvailabilityResponses[keyof CheckLocalAliasAvailabilityResponses];

export type DeleteLocalAliasData = {
    body: DeleteAliasRequest;
    path?: never;
    query?: never;
    url: '/alias/local/delete';
};

export type DeleteLocalAliasResponses = {
    /**
     * Success.
     */
    200: SuccessEnvelope;
};

export type DeleteLocalAliasResponse = DeleteLocalAliasResponses[keyof DeleteLocalAliasResponses];

export type DisableLocalAliasData = {
    body: DisableAliasRequest;
    path?: never;
    query?: never;
    url: '/alias/local/disable';
};

export type DisableLocalAliasResponses = {
    /**
     * Success.
     */
    200: SuccessEnvelope;
};

export type DisableLocalAliasResponse = DisableLocalAliasResponses[keyof DisableLocalAliasResponses];

export type EnableLocalAliasData = {
    body: EnableAliasRequest;
    path?: never;
    query?: never;
    url: '/alias/local/enable';
};

export type EnableLocalAliasResponses = {
    /**
     * Success.
     */
    200: SuccessEnvelope;
};

export type EnableLocalAliasResponse = EnableLocalAliasResponses[keyof EnableLocalAliasResponses];

export type ListLocalAliasesData = {
    body: GetAliasListRequest;
    path?: never;
    query?: never;
    url: '/alias/local/list';
};

export type ListLocalAliasesResponses = {
    /**
     * Success.
     */
    200: {
        isSuccessfull: boolean;
        result: AliasList;
    };
};

export type ListLocalAliasesResponse = ListLocalAliasesResponses[keyof ListLocalAliasesResponses];

export type SyncLocalAliasesData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/alias/local/start-syncup';
};

export type SyncLocalAliasesResponses = {
    /**
     * Success.
     */
    200: SuccessEnvelope;
};

export type SyncLocalAliasesResponse = SyncLocalAliasesResponses[keyof SyncLocalAliasesResponses];

export type GetLocalAliasData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/alias/local/{id}';
};

export type GetLocalAliasResponses = {
    /**
     * Success.
     */
    200: {
        isSuccessfull: boolean;
        result: Alias;
    };
};

export type GetLocalAliasResponse = GetLocalAliasResponses[keyof GetLocalAliasResponses];

export type CreatePublicAliasData = {
    body: CreateAliasRequest;
    path?: never;
    query?: never;
    url: '/alias/public';
};

export type CreatePublicAliasResponses = {
    /**
     * Success.
     */
    201: {
        isSuccessfull: boolean;
        result: Alias;
    };
};

export type CreatePublicAliasResponse = CreatePublicAliasResponses[keyof CreatePublicAliasResponses];

export type CheckPublicAliasAvailabilityData = {
    body: CheckAliasRequest;
    path?: never;
    query?: never;
    url: '/alias/public/check';
};

export type CheckPublicAliasAvailabilityResponses = {
    /**
     * Success.
     */
    200: {
        [key: string]: unknown;
    };
};

export type CheckPublicAliasAvailabilityResponse = CheckPublicAliasAvailabilityResponses[keyof CheckPublicAliasAvailabilityResponses];

export type DeletePublicAliasData = {
    body: DeleteAliasRequest;
    path?: never;
    query?: never;
    url: '/alias/public/delete';
};

export type DeletePublicAliasResponses = {
    /**
     * Success.
     */
    200: SuccessEnvelope;
};

export type DeletePublicAliasResponse = DeletePublicAliasResponses[keyof DeletePublicAliasResponses];

export type DisablePublicAliasData = {
    body: DisableAliasRequest;
    path?: never;
    query?: never;
    url: '/alias/public/disable';
};

export type DisablePublicAliasResponses = {
    /**
     * Success.
     */
    200: SuccessEnvelope;
};

export type DisablePublicAliasResponse = DisablePublicAliasResponses[keyof DisablePublicAliasResponses];

export type EnablePublicAliasData = {
    body: EnableAliasRequest;
    path?: never;
    query?: never;
    url: '/alias/public/enable';
};

export type EnablePublicAliasResponses = {
    /**
     * Success.
     */
    200: SuccessEnvelope;
};

export type EnablePublicAliasResponse = EnablePublicAliasResponses[keyof EnablePublicAliasResponses];

export type ListPublicAliasesData = {
    body: GetAliasListRequest;
    path?: never;
    query?: never;
    url: '/alias/public/list';
};

export type ListPublicAliasesResponses = {
    /**
     * Success.
     */
    200: {
        isSuccessfull: boolean;
        result: AliasList;
    };
};

export type ListPublicAliasesResponse = ListPublicAliasesResponses[keyof ListPublicAliasesResponses];

export type SyncPublicAliasesData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/alias/public/start-syncup';
};

export type SyncPublicAliasesResponses = {
    /**
     * Success.
     */
    200: SuccessEnvelope;
};

export type SyncPublicAliasesResponse = SyncPublicAliasesResponses[keyof SyncPublicAliasesResponses];

export type GetPublicAliasData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/alias/public/{id}';
};

export type GetPublicAliasResponses = {
    /**
     * Success.
     */
    200: {
        isSuccessfull: boolean;
        result: Alias;
    };
};

export type GetPublicAliasResponse = GetPublicAliasResponses[keyof GetPublicAliasResponses];

export type CreateRegistryAliasData = {
    body: CreateArsAliasRequest;
    path?: never;
    query?: never;
    url: '/ars';
};

export type CreateRegistryAliasResponses = {
    /**
     * Success.
     */
    201: {
        isSuccessfull: boolean;
        result: ArsAlias;
    };
};

export type CreateRegistryAliasResponse = CreateRegistryAliasResponses[keyof CreateRegistryAliasResponses];

export type GetRegistryAliasValueData = {
    body?: never;
    path: {
        aliasKey: string;
    };
    query?: never;
    url: '/ars/value/{aliasKey}';
};

export type GetRegistryAliasValueResponses = {
    /**
     * Success.
     */
    200: {
        isSuccessfull: boolean;
        result: string;
    };
};

export type GetRegistryAliasValueResponse = GetRegistryAliasValueResponses[keyof GetRegistryAliasValueResponses];

export type GetRegistryAliasData = {
    body?: never;
    path: {
        aliasKey: string;
    };
    query?: never;
    url: '/ars/{aliasKey}';
};

export type GetRegistryAliasResponses = {
    /**
     * Success.
     */
    200: {
        isSuccessfull: boolean;
        result: ArsAlias;
    };
};

export type GetRegistryAliasResponse = GetRegistryAliasResponses[keyof GetRegistryAliasResponses];

export type EnableDiscoveryData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/business/discovery/make-discoverable';
};

export type EnableDiscoveryResponses = {
    /**
     * Success.
     */
    200: SuccessEnvelope;
};

export type EnableDiscoveryResponse = EnableDiscoveryResponses[keyof EnableDiscoveryResponses];

export type DisableDiscoveryData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/business/discovery/make-non-discoverable';
};

export type DisableDiscoveryResponses = {
    /**
     * Success.
     */
    200: SuccessEnvelope;
};

export type DisableDiscoveryResponse = DisableDiscoveryResponses[keyof DisableDiscoveryResponses];

export type PublishFlowsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/business/discovery/publish';
};

export type PublishFlowsResponses = {
    /**
     * Success.
     */
    200: SuccessEnvelope;
};

export type PublishFlowsResponse = PublishFlowsResponses[keyof PublishFlowsResponses];

export type GetDiscoveryStatusData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/business/discovery/status';
};

export type GetDiscoveryStatusResponses = {
    /**
     * Success.
     */
    200: unknown;
};

export type SendProfileForSignatureData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/business/profile/signature';
};

export type SendProfileForSignatureResponses = {
    /**
     * Success.
     */
    200: SuccessEnvelope;
};

export type SendProfileForSignatureResponse = SendProfileForSignatureResponses[keyof SendProfileForSignatureResponses];

export type ConnectByAliasData = {
    body: EstablishConnectionByAliasRequest;
    path?: never;
    query?: never;
    url: '/connect/by-alias';
};

export type ConnectByAliasResponses = {
    /**
     * Success.
     */
    201: {
        isSuccessfull: boolean;
        result: ConnectionResult;
    };
};

export type ConnectByAliasResponse = ConnectByAliasResponses[keyof ConnectByAliasResponses];

export type ConnectByDidData = {
    body: EstablishConnectionByDidRequest;
    path?: never;
    query?: never;
    url: '/connect/by-did';
};

export type ConnectByDidResponses = {
    /**
     * Success.
     */
    201: {
        isSuccessfull: boolean;
        result: ConnectionResult;
    };
};

export type ConnectByDidResponse = ConnectByDidResponses[keyof ConnectByDidResponses];

export type ConnectByLinkedDomainData = {
    body: EstablishConnectionByLinkedDomainRequest;
    path?: never;
    query?: never;
    url: '/connect/by-linked-domain';
};

export type ConnectByLinkedDomainResponses = {
    /**
     * Success.
     */
    201: {
        isSuccessfull: boolean;
        result: ConnectionResult;
    };
};

export type ConnectByLinkedDomainResponse = ConnectByLinkedDomainResponses[keyof ConnectByLinkedDomainResponses];

export type ConnectByInvitationUrlData = {
    body: EstablishConnectionByUrlRequest;
    path?: never;
    query?: never;
    url: '/connect/by-url';
};

export type ConnectByInvitationUrlResponses = {
    /**
     * Success.
     */
    201: {
        isSuccessfull: boolean;
        result: ConnectionResult;
    };
};

export type ConnectByInvitationUrlResponse = ConnectByInvitationUrlResponses[keyof ConnectByInvitationUrlResponses];

export type GetConnectQrCodeData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/connect/qr-code';
};

export type GetConnectQrCodeResponses = {
    /**
     * Success.
     */
    200: Blob | File;
};

export type GetConnectQrCodeResponse = GetConnectQrCodeResponses[keyof GetConnectQrCodeResponses];

export type RecreateConnectUrlData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/connect/recreate-url';
};

export type RecreateConnectUrlResponses = {
    /**
     * Success.
     */
    200: {
        isSuccessfull: boolean;
        result: string;
    };
};

export type RecreateConnectUrlResponse = RecreateConnectUrlResponses[keyof RecreateConnectUrlResponses];

export type GetConnectUrlData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/connect/url';
};

export type GetConnectUrlResponses = {
    /**
     * Success.
     */
    200: {
        isSuccessfull: boolean;
        result: string;
    };
};

export type GetConnectUrlResponse = GetConnectUrlResponses[keyof GetConnectUrlResponses];

export type GetConnectionByAgentAliasData = {
    body?: never;
    path: {
        alias: string;
    };
    query?: never;
    url: '/connection/alias/{alias}';
};

export type GetConnectionByAgentAliasResponses = {
    /**
     * Success.
     */
    200: {
        isSuccessfull: boolean;
        result: ConnectionDetails;
    };
};

export type GetConnectionByAgentAliasResponse = GetConnectionByAgentAliasResponses[keyof GetConnectionByAgentAliasResponses];

export type DeleteConnectionsData = {
    body: DeleteConnectionByIdRequest;
    path?: never;
    query?: never;
    url: '/connection/delete-by-id';
};

export type DeleteConnectionsResponses = {
    /**
     * Success.
     */
    200: SuccessEnvelope;
};

export type DeleteConnectionsResponse = DeleteConnectionsResponses[keyof DeleteConnectionsResponses];

export type ListConnectionsData = {
    body: GetConnectionListRequest;
    path?: never;
    query?: never;
    url: '/connection/list';
};

export type ListConnectionsResponses = {
    /**
     * Success.
     */
    200: {
        isSuccessfull: boolean;
        result: ConnectionList;
    };
};

export type ListConnectionsResponse = ListConnectionsResponses[keyof ListConnectionsResponses];

export type RemoveConnectionStageAccessData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/connection/stage-access/{id}';
};

export type RemoveConnectionStageAccessResponses = {
    /**
     * Success.
     */
    200: SuccessEnvelope;
};

export type RemoveConnectionStageAccessResponse = RemoveConnectionStageAccessResponses[keyof RemoveConnectionStageAccessResponses];

export type AddConnectionStageAccessData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/connection/stage-access/{id}';
};

export type AddConnectionStageAccessResponses = {
    /**
     * Success.
     */
    200: SuccessEnvelope;
};

export type AddConnectionStageAccessResponse = AddConnectionStageAccessResponses[keyof AddConnectionStageAccessResponses];

export type DeleteConnectionData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/connection/{id}';
};

export type DeleteConnectionResponses = {
    /**
     * Success.
     */
    200: SuccessEnvelope;
};

export type DeleteConnectionResponse = DeleteConnectionResponses[keyof DeleteConnectionResponses];

export type GetConnectionByAgentIdData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/connection/{id}';
};

export type GetConnectionByAgentIdResponses = {
    /**
     * Success.
     */
    200: {
        isSuccessfull: boolean;
        result: ConnectionDetails;
    };
};

export type GetConnectionByAgentIdResponse = GetConnectionByAgentIdResponses[keyof GetConnectionByAgentIdResponses];

export type AcceptCredentialOfferData = {
    body: AcceptCredentialOfferRequest;
    path?: never;
    query?: never;
    url: '/credential-offer/accept';
};

export type AcceptCredentialOfferResponses = {
    /**
     * Success.
     */
    200: SuccessEnvelope;
};

export type AcceptCredentialOfferResponse = AcceptCredentialOfferResponses[keyof AcceptCredentialOfferResponses];

export type ListCredentialOffersData = {
    body: GetCredentialOfferListRequest;
    path?: never;
    query?: never;
    url: '/credential-offer/list';
};

export type ListCredentialOffersResponses = {
    /**
     * Success.
     */
    200: {
        isSuccessfull: boolean;
        result: CredentialOfferList;
    };
};

export type ListCredentialOffersResponse = ListCredentialOffersResponses[keyof ListCredentialOffersResponses];

export type RejectCredentialOfferData = {
    body: RejectCredentialOfferRequest;
    path?: never;
    query?: never;
    url: '/credential-offer/reject';
};

export type RejectCredentialOfferResponses = {
    /**
     * Success.
     */
    200: SuccessEnvelope;
};

export type RejectCredentialOfferResponse = RejectCredentialOfferResponses[keyof RejectCredentialOfferResponses];

export type DeleteCredentialOfferData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/credential-offer/{id}';
};

export type DeleteCredentialOfferResponses = {
    /**
     * Success.
     */
    204: void;
};

export type DeleteCredentialOfferResponse = DeleteCredentialOfferResponses[keyof DeleteCredentialOfferResponses];

export type GetCredentialOfferData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/credential-offer/{id}';
};

export type GetCredentialOfferResponses = {
    /**
     * Success.
     */
    200: {
        isSuccessfull: boolean;
        result: CredentialOfferDetails;
    };
};

export type GetCredentialOfferResponse = GetCredentialOfferResponses[keyof GetCredentialOfferResponses];

export type BuildCredentialOfferData = {
    body: BuildCredentialOfferRequest;
    path?: never;
    query?: never;
    url: '/credential/build-offer';
};

export type BuildCredentialOfferResponses = {
    /**
     * Success.
     */
    201: {
        isSuccessfull: boolean;
        result: ConnectionlessInvitation;
    };
};

export type BuildCredentialOfferResponse = BuildCredentialOfferResponses[keyof BuildCredentialOfferResponses];

export type BuildCredentialOfferQrCodeData = {
    body: BuildCredentialOfferRequest;
    path?: never;
    query?: never;
    url: '/credential/build-offer-qr-code';
};

export type BuildCredentialOfferQrCodeResponses = {
    /**
     * Success.
     */
    201: Blob | File;
};

export type BuildCredentialOfferQrCodeResponse = BuildCredentialOfferQrCodeResponses[keyof BuildCredentialOfferQrCodeResponses];

export type CheckCredentialStatusData = {
    body: CheckCredentialRequest;
    path?: never;
    query?: never;
    url: '/credential/check';
};

export type CheckCredentialStatusResponses = {
    /**
     * Success.
     */
    200: {
        isSuccessfull: boolean;
        result: boolean;
    };
};

export type CheckCredentialStatusResponse = CheckCredentialStatusResponses[keyof CheckCredentialStatusResponses];

export type IssueCredentialByAliasData = {
    body: IssueCredentialByAgentAliasRequest;
    path?: never;
    query?: never;
    url: '/credential/issue-by-agent-alias';
};

export type IssueCredentialByAliasResponses = {
    /**
     * Success.
     */
    201: {
        isSuccessfull: boolean;
        result: IssueCredentialResult;
    };
};

export type IssueCredentialByAliasResponse = IssueCredentialByAliasResponses[keyof IssueCredentialByAliasResponses];

export type IssueCredentialByAgentIdData = {
    body: IssueCredentialByAgentIdRequest;
    path?: never;
    query?: never;
    url: '/credential/issue-by-agent-id';
};

export type IssueCredentialByAgentIdResponses = {
    /**
     * Success.
     */
    201: {
        isSuccessfull: boolean;
        result: IssueCredentialResult;
    };
};

export type IssueCredentialByAgentIdResponse = IssueCredentialByAgentIdResponses[keyof IssueCredentialByAgentIdResponses];

export type ListCredentialsData = {
    body: GetCredentialListRequest;
    path?: never;
    query?: never;
    url: '/credential/list';
};

export type ListCredentialsResponses = {
    /**
     * Success.
     */
    200: {
        isSuccessfull: boolean;
        result: CredentialList;
    };
};

export type ListCredentialsResponse = ListCredentialsResponses[keyof ListCredentialsResponses];

export type UnrevokeMatchingCredentialsData = {
    body: RestoreCredentialMatchingRequest;
    path?: never;
    query?: never;
    url: '/credential/restore-matching';
};

export type UnrevokeMatchingCredentialsResponses = {
    /**
     * Success.
     */
    200: {
        isSuccessfull: boolean;
        result: number;
    };
};

export type UnrevokeMatchingCredentialsResponse = UnrevokeMatchingCredentialsResponses[keyof UnrevokeMatchingCredentialsResponses];

export type RevokeCredentialsData = {
    body: RevokeCredentialRequest;
    path?: never;
    query?: never;
    url: '/credential/revoke';
};

export type RevokeCredentialsResponses = {
    /**
     * Success.
     */
    200: {
        isSuccessfull: boolean;
        result: number;
    };
};

export type RevokeCredentialsResponse = RevokeCredentialsResponses[keyof RevokeCredentialsResponses];

export type RevokeMatchingCredentialsData = {
    body: RevokeCredentialMatchingRequest;
    path?: never;
    query?: never;
    url: '/credential/revoke-matching';
};

export type RevokeMatchingCredentialsResponses = {
    /**
     * Success.
     */
    200: {
        isSuccessfull: boolean;
        result: number;
    };
};

export type RevokeMatchingCredentialsResponse = RevokeMatchingCredentialsResponses[keyof RevokeMatchingCredentialsResponses];

export type UnrevokeCredentialsData = {
    body: UnrevokeCredentialRequest;
    path?: never;
    query?: never;
    url: '/credential/unrevoke';
};

export type UnrevokeCredentialsResponses = {
    /**
     * Success.
     */
    200: {
        isSuccessfull: boolean;
        result: number;
    };
};

export type UnrevokeCredentialsResponse = UnrevokeCredentialsResponses[keyof UnrevokeCredentialsResponses];

export type DeleteCredentialData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/credential/{id}';
};

export type DeleteCredentialResponses = {
    /**
     * Success.
     */
    204: void;
};

export type DeleteCredentialResponse = DeleteCredentialResponses[keyof DeleteCredentialResponses];

export type GetCredentialData = {
    body?: never;
    path: {
        id: string;
    };
    query?: never;
    url: '/credential/{id}';
};

export type GetCredentialResponses = {
    /**
     * Success.
     */
    200: {
        isSuccessfull: boolean;
        result: CredentialDetails;
    };
};

export type GetCredentialResponse = GetCredentialResponses[keyof GetCredentialResponses];

export type ResumeFlowData = {
    body: ResumeEngineFlowByCorrelationIdRequest;
    path?: never;
    query?: never;
    url: '/engine/resume-by-correlation-id';
};

export type ResumeFlowResponses = {
    /**
     * Success.
     */
    200: SuccessEnvelope;
};

export type ResumeFlowResponse = ResumeFlowResponses[keyof ResumeFlowResponses];

export type ResumeFlowInstanceData = {
    body: ResumeEngineFlowRequest;
    path: {
        /**
         * Flow instance identifier.
         */
        instanceId: string;
    };
    query?: never;
    url: '/engine/resume/{instanceId}';
};

export type ResumeFlowInstanceResponses = {
    /**
     * Success.
     */
    200: SuccessEnvelope;
};

export type ResumeFlowInstanceResponse = ResumeFlowInstanceResponses[keyof ResumeFlowInstanceResponses];

export type StartFlowData = {
    body: StartEngineFlowRequest;
    path?: never;
    query?: never;
    url: '/engine/start';
};

export type StartFlowResponses = {
    /**
     * Success.
     */
    200: SuccessEnvelope;
};

export type StartFlowResponse = StartFlowResponses[keyof StartFlowResponses];

export type GetStaticFlowUrlsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/flow/static-url';
};

export type GetStaticFlowUrlsResponses = {
    /**
     * Success.
     */
    200: {
        isSuccessfull: boolean;
        result: string;
    };
};

export type GetStaticFlowUrlsResponse = GetStaticFlowUrlsResponses[keyof GetStaticFlowUrlsResponses];

export type GetFlowUrlData = {
    body: GetFlowUrlRequest;
    path?: never;
    query?: never;
    url: '/flow/url';
};

export type GetFlowUrlResponses = {
    /**
     * Success.
     */
    200: {
        isSuccessfull: boolean;
        result: string;
    };
};

export type GetFlowUrlResponse = GetFlowUrlResponses[keyof GetFlowUrlResponses];

export type GetFlowQrCodeData = {
    body: GetFlowUrlRequest;
    path?: never;
    query?: never;
    url: '/flow/url-qr-code';
};

export type GetFlowQrCodeResponses = {
    /**
     * Success.
     */
    200: Blob | File;
};

export type GetFlowQrCodeResponse = GetFlowQrCodeResponses[keyof GetFlowQrCodeResponses];

export type SendActionMessageByAliasData = {
    body: SendActionMessageByAgentAliasRequest;
    path?: never;
    query?: never;
    url: '/message/action/by-agent-alias';
};

export type SendActionMessageByAliasResponses = {
    /**
     * Success.
     */
    201: {
        isSuccessfull: boolean;
        result: MessageResult;
    };
};

export type SendActionMessageByAliasResponse = SendActionMessageByAliasResponses[keyof SendActionMessageByAliasResponses];

export type SendActionMessageByAgentIdData = {
    body: SendActionMessageByAgentIdRequest;
    path?: never;
    query?: never;
    url: '/message/action/by-agent-id';
};

export type SendActionMessageByAgentIdResponses = {
    /**
     * Success.
     */
    201: {
        isSuccessfull: boolean;
        result: MessageResult;
    };
};

export type SendActionMessageByAgentIdResponse = SendActionMessageByAgentIdResponses[keyof SendActionMessageByAgentIdResponses];

export type SendCustomMessageByAliasData = {
    body: SendCustomMessageByAgentAliasRequest;
    path?: never;
    query?: never;
    url: '/message/custom/by-agent-alias';
};

export type SendCustomMessageByAliasResponses = {
    /**
     * Success.
     */
    201: {
        isSuccessfull: boolean;
        result: MessageResult;
    };
};

export type SendCustomMessageByAliasResponse = SendCustomMessageByAliasResponses[keyof SendCustomMessageByAliasResponses];

export type SendCustomMessageByAgentIdData = {
    body: SendCustomMessageByAgentIdRequest;
    path?: never;
    query?: never;
    url: '/message/custom/by-agent-id';
};

export type SendCustomMessageByAgentIdResponses = {
    /**
     * Success.
     */
    201: {
        isSuccessfull: boolean;
        result: MessageResult;
    };
};

export type SendCustomMessageByAgentIdResponse = SendCustomMessageByAgentIdResponses[keyof SendCustomMessageByAgentIdResponses];

export type SendDataMessageByAliasData = {
    body: SendDataMessageByAgentAliasRequest;
    path?: never;
    query?: never;
    url: '/message/data/by-agent-alias';
};

export type SendDataMessageByAliasResponses = {
    /**
     * Success.
     */
    201: {
        isSuccessfull: boolean;
        result: MessageResult;
    };
};

export type SendDataMessageByAliasResponse = SendDataMessageByAliasResponses[keyof SendDataMessageByAliasResponses];

export type SendDataMessageByAgentIdData = {
    body: SendDataMessageByAgentIdRequest;
    path?: never;
    query?: never;
    url: '/message/data/by-agent-id';
};

export type SendDataMessageByAgentIdResponses = {
    /**
     * Success.
     */
    201: {
        isSuccessfull: boolean;
        result: MessageResult;
    };
};

export type SendDataMessageByAgentIdResponse = SendDataMessageByAgentIdResponses[keyof SendDataMessageByAgentIdResponses];

export type SendGeneralMessageByAliasData = {
    body: SendGeneralMessageByAgentAliasRequest;
    path?: never;
    query?: never;
    url: '/message/general/by-agent-alias';
};

export type SendGeneralMessageByAliasResponses = {
    /**
     * Success.
     */
    201: {
        isSuccessfull: boolean;
        result: MessageResult;
    };
};

export type SendGeneralMessageByAliasResponse = SendGeneralMessageByAliasResponses[keyof SendGeneralMessageByAliasResponses];

export type SendGeneralMessageByAgentIdData = {
    body: SendGeneralMessageByAgentIdRequest;
    path?: never;
    query?: never;
    url: '/message/general/by-agent-id';
};

export type SendGeneralMessageByAgentIdResponses = {
    /**
     * Success.
     */
    201: {
        isSuccessfull: boolean;
        result: MessageResult;
    };
};

export type SendGeneralMessageByAgentIdResponse = SendGeneralMessageByAgentIdResponses[keyof SendGeneralMessageByAgentIdResponses];

export type InitWorkflowByAliasData = {
    body: InitiateWorkflowByAgentAliasRequest;
    path?: never;
    query?: never;
    url: '/message/init-workflow/by-agent-alias';
};

export type InitWorkflowByAliasResponses = {
    /**
     * Success.
     */
    201: {
        isSuccessfull: boolean;
        result: MessageResult;
    };
};

export type InitWorkflowByAliasResponse = InitWorkflowByAliasResponses[keyof InitWorkflowByAliasResponses];

export type InitWorkflowByAgentIdData = {
    body: InitiateWorkflowByAgentIdRequest;
    path?: never;
    query?: never;
    url: '/message/init-workflow/by-agent-id';
};

export type InitWorkflowByAgentIdResponses = {
    /**
     * Success.
     */
    201: {
        isSuccessfull: boolean;
        result: MessageResult;
    };
};

export type InitWorkflowByAgentIdResponse = InitWorkflowByAgentIdResponses[keyof InitWorkflowByAgentIdResponses];

export type SendSystemMessageByAliasData = {
    body: SendSystemMessageByAgentAliasRequest;
    path?: never;
    query?: never;
    url: '/message/system/by-agent-alias';
};

export type SendSystemMessageByAliasResponses = {
    /**
     * Success.
     */
    201: {
        isSuccessfull: boolean;
        result: MessageResult;
    };
};

export type SendSystemMessageByAliasResponse = SendSystemMessageByAliasResponses[keyof SendSystemMessageByAliasResponses];

export type SendSystemMessageByAgentIdData = {
    body: SendSystemMessageByAgentIdRequest;
    path?: never;
    query?: never;
    url: '/message/system/by-agent-id';
};

export type SendSystemMessageByAgentIdResponses = {
    /**
     * Success.
     */
    201: {
        isSuccessfull: boolean;
        result: MessageResult;
    };
};

export type SendSystemMessageByAgentIdResponse = SendSystemMessageByAgentIdResponses[keyof SendSystemMessageByAgentIdResponses];

export type CreateMetricEventData = {
    body: CreateMetricEventRequest;
    path?: never;
    query?: never;
    url: '/metrics';
};

export type CreateMetricEventResponses = {
    /**
     * Success.
     */
    201: unknown;
};

export type CheckPolicyComplianceData = {
    body: CheckPolicyComplianceRequest;
    path?: never;
    query?: never;
    url: '/policy-compliance/check';
};

export type CheckPolicyComplianceResponses = {
    /**
     * Success.
     */
    200: unknown;
};

export type BuildProofRequestData = {
    body: BuildProofRequestRequest;
    path?: never;
    query?: never;
    url: '/proof-request/build';
};

export type BuildProofRequestResponses = {
    /**
     * Success.
     */
    201: {
        isSuccessfull: boolean;
        result: ConnectionlessInvitation;
    };
};

export type BuildProofRequestResponse = BuildProofRequestResponses[keyof BuildProofRequestResponses];

export type BuildProofRequestQrCodeData = {
    body: BuildProofRequestRequest;
    path?: never;
    query?: never;
    url: '/proof-request/build-qr-code';
};

export type BuildProofRequestQrCodeResponses = {
    /**
     * Success.
     */
    201: Blob | File;
};

export type BuildProofRequestQrCodeResponse = BuildProofRequestQrCodeResponses[keyof BuildProofRequestQrCodeResponses];

export type SendProofRequestByAliasData = {
    body: SendProofRequestByAgentAliasRequest;
    path?: never;
    query?: never;
    url: '/proof-request/by-agent-alias';
};

export type SendProofRequestByAliasResponses = {
    /**
     * Success.
     */
    201: {
        isSuccessfull: boolean;
        result: ProofRequestResult;
    };
};

export type SendProofRequestByAliasResponse = SendProofRequestByAliasResponses[keyof SendProofRequestByAliasResponses];

export type SendProofRequestByAgentIdData = {
    body: SendProofRequestByAgentIdRequest;
    path?: never;
    query?: never;
    url: '/proof-request/by-agent-id';
};

export type SendProofRequestByAgentIdResponses = {
    /**
     * Success.
     */
    201: {
        isSuccessfull: boolean;
        result: ProofRequestResult;
    };
};

export type SendProofRequestByAgentIdResponse = SendProofRequestByAgentIdResponses[keyof SendProofRequestByAgentIdResponses];

export type CompleteBusinessSignInData = {
    body: CompleteSignInRequest;
    path?: never;
    query?: never;
    url: '/studio/authentication/complete-sign-in';
};

export type CompleteBusinessSignInResponses = {
    /**
     * Success.
     */
    200: SuccessEnvelope;
};

export type CompleteBusinessSignInResponse = CompleteBusinessSignInResponses[keyof CompleteBusinessSignInResponses];

export type CompleteBusinessSignUpData = {
    body: CompleteSignUpRequest;
    path?: never;
    query?: never;
    url: '/studio/authentication/complete-sign-up';
};

export type CompleteBusinessSignUpResponses = {
    /**
     * Success.
     */
    200: SuccessEnvelope;
};

export type CompleteBusinessSignUpResponse = CompleteBusinessSignUpResponses[keyof CompleteBusinessSignUpResponses];

export type SignInToBusinessData = {
    body: SignInRequest;
    path?: never;
    query?: never;
    url: '/studio/authentication/sign-in';
};

export type SignInToBusinessResponses = {
    /**
     * Success.
     */
    200: {
        isSuccessfull: boolean;
        result: SignInResult;
    };
};

export type SignInToBusinessResponse = SignInToBusinessResponses[keyof SignInToBusinessResponses];

export type SignUpToBusinessData = {
    body: SignUpRequest;
    path?: never;
    query?: never;
    url: '/studio/authentication/sign-up';
};

export type SignUpToBusinessResponses = {
    /**
     * Success.
     */
    200: {
        isSuccessfull: boolean;
        result: SignUpResult;
    };
};

export type SignUpToBusinessResponse = SignUpToBusinessResponses[keyof SignUpToBusinessResponses];

export type CreateUserInviteData = {
    body: CreateUserInviteRequest;
    path?: never;
    query?: never;
    url: '/studio/user-invite';
};

export type CreateUserInviteResponses = {
    /**
     * Success.
     */
    201: {
        isSuccessfull: boolean;
        result: UserInvite;
    };
};

export type CreateUserInviteResponse = CreateUserInviteResponses[keyof CreateUserInviteResponses];

export type SignInStudioUserData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/studio/user/sign-in';
};

export type SignInStudioUserResponses = {
    /**
     * Success.
     */
    200: SuccessEnvelope;
};

export type SignInStudioUserResponse = SignInStudioUserResponses[keyof SignInStudioUserResponses];
