

export interface IssueCredentialPayload {
    /**
     * URL of the credential schema.
     */
    schemaId: string;
    attributes: ReadonlyArray<{
        key: string;
        /**
         * Any JSON value.
         */
        value?: unknown | undefined;
    }>;
    expirationDate?: string | Date | undefined;
    /**
     * The guides spell SD-JWT in two ways.
     */
    format?: 'w3c' | 'sd-jwt' | 'sdjwt' | undefined;
}

export interface ConnectionlessInvitation {
    url: string;
    expiryDate?: string;
    requestId?: string;
}

export interface ProofRequestPayload {
    name: string;
    credentials: ReadonlyArray<{
        name: string;
        attributes: ReadonlyArray<{
            name: string;
            isRequired?: boolean | undefined;
        }>;
        format?: 'w3c' | 'sdjwt' | undefined;
        restrictions?: {
            attributes?: ReadonlyArray<{
                key: string;
                /**
                 * Any JSON value.
                 */
                value: unknown;
            }> | undefined;
            issuerDid?: string | undefined;
            schemaId?: string | undefined;
        } | undefined;
    }>;
}

export interface CompleteSignUpPayload {
    email?: string | undefined;
    firstName?: string | undefined;
    lastName?: string | undefined;
}

export interface NewConnection {
    agentId: string;
    contactType: number;
    alias: string;
    displayName: string;
}

export interface Alias {
    id: string;
    displayName?: string;
    state?: number;
}

export interface RegistryAliasPayload {
    key?: string | undefined;
    value?: string | undefined;
}

export interface RegistryAlias {
    key: string;
    agentId?: string;
    value?: string;
}

export interface UserInvite {
    id: string;
    alias?: string;
    roles?: Array<string>;
    url?: string;
}

export interface Connection {
    agentId: string;
    alias?: string;
    contactType?: number;
    createdDate?: string;
    did?: string;
    displayName?: string;
    withStageAccess?: boolean;
}

export interface Credential {
    id: string;
    agentId?: string;
    attributes?: Array<CredentialAttribute>;
    expirationDate?: string;
    format?: string;
    issuedDate?: string;
    schemaId?: string;
}

export interface CredentialOffer {
    id: string;
    agentId?: string;
    attributes?: Array<CredentialAttribute>;
    createdDate?: string;
    expiryDate?: string;
    schemaId?: string;
    state?: string;
}

export interface InitWorkflowPayload {
    methodName?: string | undefined;
    parameters?: {
        [key: string]: unknown;
    } | undefined;
    workflow?: string | undefined;
}

export interface MessageReceipt {
    id: string;
    agentId?: string;
    requestId?: string;
}

export interface IssueReceipt {
    credentialIds: Array<string>;
    agentId?: string;
    requestId?: string;
}

export interface ConnectionPage {
    items: Array<ConnectionSummary>;
    total: number;
}

export interface ConnectionSummary {
    agentId: string;
    alias?: string;
    contactType?: number;
    createdDate?: string;
    displayName?: string;
    withStageAccess?: boolean;
}

export interface CredentialOfferPage {
    items: Array<CredentialOfferSummary>;
    total: number;
}

export interface CredentialOfferSummary {
    id: string;
    agentId?: string;
    createdDate?: string;
    expiryDate?: string;
    schemaId?: string;
    state?: string;
}

export interface CredentialPage {
    items: Array<CredentialSummary>;
    total: number;
}

export interface CredentialSummary {
    id: string;
    agentId?: string;
    expirationDate?: string;
    format?: string;
    issuedDate?: string;
    schemaId?: string;
}

export interface AliasPage {
    items: Array<Alias>;
    total: number;
}

export interface CredentialAttributePayload {
    key: string;
    /**
     * Any JSON value.
     */
    value?: unknown | undefined;
}

export interface ActionMessagePayload {
    buttons?: ReadonlyArray<{
        title?: string | undefined;
        value?: string | undefined;
    }> | undefined;
    description?: string | undefined;
    title?: string | undefined;
}

export interface CustomMessagePayload {
    [key: string]: unknown;
}

export interface DataMessagePayload {
    [key: string]: unknown;
}

export interface GeneralMessagePayload {
    description?: string | undefined;
    title?: string | undefined;
}

export interface ProofRequest {
    requestId: string;
    agentId?: string;
    protocol?: string;
}

export interface SystemMessagePayload {
    [key: string]: unknown;
}

export interface StudioSignIn {
    sessionId: string;
    url?: string;
}

export interface StudioSignUp {
    sessionId: string;
    inviteId?: string;
    url?: string;
}

export interface CredentialAttribute {
    key: string;
    /**
     * Any JSON value.
     */
    value?: unknown;
}

export interface AcceptCredentialOfferInput {
    id: string;
}

export interface AddConnectionStageAccessInput {
    id: string;
}

export interface BuildCredentialOfferInput {
    payload: ReadonlyArray<IssueCredentialPayload>;
    expiryDate?: string | Date | undefined;
    requestId?: string | undefined;
}

export type BuildCredentialOfferResult = ConnectionlessInvitation;

export interface BuildCredentialOfferQrCodeInput {
    payload: ReadonlyArray<IssueCredentialPayload>;
    expiryDate?: string | Date | undefined;
    requestId?: string | undefined;
}

export interface BuildProofRequestInput {
    payload: ProofRequestPayload;
    expiryDate?: string | Date | undefined;
    metadata?: {
        [key: string]: unknown;
    } | undefined;
    protocol?: 'oid4vp' | 'didcomm' | undefined;
    requestId?: string | undefined;
}

export type BuildProofRequestResult = ConnectionlessInvitation;

export interface BuildProofRequestQrCodeInput {
    payload: ProofRequestPayload;
    expiryDate?: string | Date | undefined;
    metadata?: {
        [key: string]: unknown;
    } | undefined;
    protocol?: 'oid4vp' | 'didcomm' | undefined;
    requestId?: string | undefined;
}

export interface CheckCredentialStatusInput {
    /**
     * Status list purpose.
     */
    purpose: 'revocation' | 'suspension';
    id: string;
}

export type CheckCredentialStatusResult = boolean;

export interface CheckLocalAliasAvailabilityInput {
    id: string;
}

export interface CheckLocalAliasAvailabilityResult {
    [key: string]: unknown;
}

export interface CheckPolicyComplianceInput {
    schemaId: string;
    privacyPolicyUrl: string;
}

export interface CheckPublicAliasAvailabilityInput {
    id: string;
}

export interface CheckPublicAliasAvailabilityResult {
    [key: string]: unknown;
}

export interface CompleteBusinessSignInInput {
    isSuccessful: boolean;
    sessionId: string;
    email: string;
    message?: string | undefined;
}

export interface CompleteBusinessSignUpInput {
    isSuccessful: boolean;
    agentId: string;
    signupType: 0 | 1 | 2;
    payload: CompleteSignUpPayload;
    assignedByUserId?: string | undefined;
    inviteId?: string | undefined;
    message?: string | undefined;
}

export interface ConnectByAliasInput {
    alias: string;
}

export type ConnectByAliasResult = NewConnection;

export interface ConnectByDidInput {
    did: string;
    defaultAlias: string;
    title?: string | undefined;
}

export type ConnectByDidResult = NewConnection;

export interface ConnectByInvitationUrlInput {
    url: string;
}

export type ConnectByInvitationUrlResult = NewConnection;

export interface ConnectByLinkedDomainInput {
    linkedDomain: string;
    defaultAlias: string;
    title?: string | undefined;
}

export type ConnectByLinkedDomainResult = NewConnection;

export interface CreateLocalAliasInput {
    id: string;
    displayName?: string | undefined;
}

export type CreateLocalAliasResult = Alias;

export interface CreateMetricEventInput {
    Job: string;
    MetricName: string;
    MetricValue: number;
    Unit: string;
    ContactIdentifier?: string | undefined;
    /**
     * Defaults to a time that the server sets when it starts.
     */
    Created?: string | Date | undefined;
    Id?: string | undefined;
    Tag?: string | undefined;
    Tags?: ReadonlyArray<string> | undefined;
}

export interface CreatePublicAliasInput {
    id: string;
    displayName?: string | undefined;
}

export type CreatePublicAliasResult = Alias;

export interface CreateRegistryAliasInput {
    agentId: string;
    isOverride: boolean;
    payload: RegistryAliasPayload;
}

export type CreateRegistryAliasResult = RegistryAlias;

export interface CreateUserInviteInput {
    alias: string;
    roles: ReadonlyArray<string>;
}

export type CreateUserInviteResult = UserInvite;

export interface DeleteConnectionInput {
    id: string;
}

export interface DeleteConnectionsInput {
    id: ReadonlyArray<string>;
}

export interface DeleteCredentialInput {
    id: string;
}

export interface DeleteCredentialOfferInput {
    id: string;
}

export interface DeleteLocalAliasInput {
    id: string;
}

export interface DeletePublicAliasInput {
    id: string;
}

export interface DisableLocalAliasInput {
    id: string;
}

export interface DisablePublicAliasInput {
    id: string;
}

export interface EnableLocalAliasInput {
    id: string;
}

export interface EnablePublicAliasInput {
    id: string;
}

export type GetConnectUrlResult = string;

export interface GetConnectionByAgentAliasInput {
    alias: string;
}

export type GetConnectionByAgentAliasResult = Connection;

export interface GetConnectionByAgentIdInput {
    id: string;
}

export type GetConnectionByAgentIdResult = Connection;

export interface GetCredentialInput {
    id: string;
}

export type GetCredentialResult = Credential;

export interface GetCredentialOfferInput {
    id: string;
}

export type GetCredentialOfferResult = CredentialOffer;

export interface GetFlowQrCodeInput {
    workflow: string;
    expiryDate?: string | Date | undefined;
    goal?: string | undefined;
    goalCode?: string | undefined;
    isConnectionRequired?: boolean | undefined;
    methodName?: string | undefined;
    parameters?: {
        [key: string]: unknown;
    } | undefined;
}

export interface GetFlowUrlInput {
    workflow: string;
    expiryDate?: string | Date | undefined;
    goal?: string | undefined;
    goalCode?: string | undefined;
    isConnectionRequired?: boolean | undefined;
    methodName?: string | undefined;
    parameters?: {
        [key: string]: unknown;
    } | undefined;
}

export type GetFlowUrlResult = string;

export interface GetLocalAliasInput {
    id: string;
}

export type GetLocalAliasResult = Alias;

export interface GetPublicAliasInput {
    id: string;
}

export type GetPublicAliasResult = Alias;

export interface GetRegistryAliasInput {
    aliasKey: string;
}

export type GetRegistryAliasResult = RegistryAlias;

export interface GetRegistryAliasValueInput {
    aliasKey: string;
}

export type GetRegistryAliasValueResult = string;

export type GetStaticFlowUrlsResult = string;

export interface InitWorkflowByAgentIdInput {
    agentId: string;
    payload: InitWorkflowPayload;
}

export type InitWorkflowByAgentIdResult = MessageReceipt;

export interface InitWorkflowByAliasInput {
    /**
     * Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency's own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`.
     */
    agentAlias: string;
    payload: InitWorkflowPayload;
}

export type InitWorkflowByAliasResult = MessageReceipt;

export interface IssueCredentialByAgentIdInput {
    agentId: string;
    payload: ReadonlyArray<IssueCredentialPayload>;
    expiryDate?: string | Date | undefined;
    requestId?: string | undefined;
}

export type IssueCredentialByAgentIdResult = IssueReceipt;

export interface IssueCredentialByAliasInput {
    /**
     * Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency's own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`.
     */
    agentAlias: string;
    payload: ReadonlyArray<IssueCredentialPayload>;
    expiryDate?: string | Date | undefined;
    requestId?: string | undefined;
}

export type IssueCredentialByAliasResult = IssueReceipt;

export interface ListConnectionsInput {
    currentPage: number;
    rowsPerPage: number;
    alias?: string | undefined;
    displayName?: string | undefined;
    id?: string | undefined;
    sortOrder?: string | undefined;
    withStageAccess?: boolean | undefined;
}

export type ListConnectionsResult = ConnectionPage;

export type ListConnectionsItem = ConnectionSummary;

export interface ConnectionsListInput {
    currentPage?: number | undefined;
    rowsPerPage?: number | undefined;
    alias?: string | undefined;
    displayName?: string | undefined;
    id?: string | undefined;
    sortOrder?: string | undefined;
    withStageAccess?: boolean | undefined;
}

export interface ListCredentialOffersInput {
    currentPage: number;
    rowsPerPage: number;
    dateFrom?: string | Date | undefined;
    dateTo?: string | Date | undefined;
    sortOrder?: string | undefined;
}

export type ListCredentialOffersResult = CredentialOfferPage;

export type ListCredentialOffersItem = CredentialOfferSummary;

export interface CredentialOffersListInput {
    currentPage?: number | undefined;
    rowsPerPage?: number | undefined;
    dateFrom?: string | Date | undefined;
    dateTo?: string | Date | undefined;
    sortOrder?: string | undefined;
}

export interface ListCredentialsInput {
    currentPage: number;
    rowsPerPage: number;
    dateFrom?: string | Date | undefined;
    dateTo?: string | Date | undefined;
    sortOrder?: string | undefined;
}

export type ListCredentialsResult = CredentialPage;

export type ListCredentialsItem = CredentialSummary;

export interface CredentialsListInput {
    currentPage?: number | undefined;
    rowsPerPage?: number | undefined;
    dateFrom?: string | Date | undefined;
    dateTo?: string | Date | undefined;
    sortOrder?: string | undefined;
}

export interface ListLocalAliasesInput {
    currentPage: number;
    rowsPerPage: number;
    displayName?: string | undefined;
    id?: string | undefined;
    sortOrder?: string | undefined;
    state?: ReadonlyArray<1 | 2 | 3> | undefined;
}

export type ListLocalAliasesResult = AliasPage;

export type ListLocalAliasesItem = Alias;

export interface LocalAliasesListInput {
    currentPage?: number | undefined;
    rowsPerPage?: number | undefined;
    displayName?: string | undefined;
    id?: string | undefined;
    sortOrder?: string | undefined;
    state?: ReadonlyArray<1 | 2 | 3> | undefined;
}

export interface ListPublicAliasesInput {
    currentPage: number;
    rowsPerPage: number;
    displayName?: string | undefined;
    id?: string | undefined;
    sortOrder?: string | undefined;
    state?: ReadonlyArray<1 | 2 | 3> | undefined;
}

export type ListPublicAliasesResult = AliasPage;

export type ListPublicAliasesItem = Alias;

export interface PublicAliasesListInput {
    currentPage?: number | undefined;
    rowsPerPage?: number | undefined;
    displayName?: string | undefined;
    id?: string | undefined;
    sortOrder?: string | undefined;
    state?: ReadonlyArray<1 | 2 | 3> | undefined;
}

export type RecreateConnectUrlResult = string;

export interface RejectCredentialOfferInput {
    id: string;
}

export interface RemoveConnectionStageAccessInput {
    id: string;
}

export interface ResumeFlowInput {
    correlationId: string;
    payload?: {
        [key: string]: unknown;
    } | undefined;
}

export interface ResumeFlowInstanceInput {
    /**
     * Flow instance identifier.
     */
    instanceId: string;
    invocationPoint: string;
    payload?: {
        [key: string]: unknown;
    } | undefined;
}

export interface RevokeCredentialsInput {
    /**
     * Status list purpose.
     */
    purpose: 'revocation' | 'suspension';
    id: ReadonlyArray<string>;
    isNotifyHolder?: boolean | undefined;
}

export type RevokeCredentialsResult = number;

export interface RevokeMatchingCredentialsInput {
    /**
     * Status list purpose.
     */
    purpose: 'revocation' | 'suspension';
    attributes: ReadonlyArray<CredentialAttributePayload>;
    isNotifyHolder?: boolean | undefined;
    schemaId?: string | undefined;
}

export type RevokeMatchingCredentialsResult = number;

export interface SendActionMessageByAgentIdInput {
    agentId: string;
    payload: ActionMessagePayload;
    expiryDate?: string | Date | undefined;
    metadata?: {
        [key: string]: unknown;
    } | undefined;
    requestId?: string | undefined;
}

export type SendActionMessageByAgentIdResult = MessageReceipt;

export interface SendActionMessageByAliasInput {
    /**
     * Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency's own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`.
     */
    agentAlias: string;
    payload: ActionMessagePayload;
    expiryDate?: string | Date | undefined;
    isConnectionless?: boolean | undefined;
    metadata?: {
        [key: string]: unknown;
    } | undefined;
    requestId?: string | undefined;
}

export type SendActionMessageByAliasResult = MessageReceipt;

export interface SendCustomMessageByAgentIdInput {
    agentId: string;
    payload: CustomMessagePayload;
}

export type SendCustomMessageByAgentIdResult = MessageReceipt;

export interface SendCustomMessageByAliasInput {
    /**
     * Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency's own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`.
     */
    agentAlias: string;
    payload: CustomMessagePayload;
    isConnectionless?: boolean | undefined;
}

export type SendCustomMessageByAliasResult = MessageReceipt;

export interface SendDataMessageByAgentIdInput {
    agentId: string;
    requestId: string;
    payload: DataMessagePayload;
}

export type SendDataMessageByAgentIdResult = MessageReceipt;

export interface SendDataMessageByAliasInput {
    /**
     * Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency's own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`.
     */
    agentAlias: string;
    requestId: string;
    payload: DataMessagePayload;
}

export type SendDataMessageByAliasResult = MessageReceipt;

export interface SendGeneralMessageByAgentIdInput {
    agentId: string;
    payload: GeneralMessagePayload;
}

export type SendGeneralMessageByAgentIdResult = MessageReceipt;

export interface SendGeneralMessageByAliasInput {
    /**
     * Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency's own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`.
     */
    agentAlias: string;
    payload: GeneralMessagePayload;
    isConnectionless?: boolean | undefined;
}

export type SendGeneralMessageByAliasResult = MessageReceipt;

export interface SendProofRequestByAgentIdInput {
    agentId: string;
    payload: ProofRequestPayload;
    expiryDate?: string | Date | undefined;
    metadata?: {
        [key: string]: unknown;
    } | undefined;
    protocol?: 'oid4vp' | 'didcomm' | undefined;
    requestId?: string | undefined;
}

export type SendProofRequestByAgentIdResult = ProofRequest;

export interface SendProofRequestByAliasInput {
    /**
     * Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency's own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`.
     */
    agentAlias: string;
    payload: ProofRequestPayload;
    expiryDate?: string | Date | undefined;
    metadata?: {
        [key: string]: unknown;
    } | undefined;
    protocol?: 'oid4vp' | 'didcomm' | undefined;
    requestId?: string | undefined;
}

export type SendProofRequestByAliasResult = ProofRequest;

export interface SendSystemMessageByAgentIdInput {
    agentId: string;
    payload: SystemMessagePayload;
}

export type SendSystemMessageByAgentIdResult = MessageReceipt;

export interface SendSystemMessageByAliasInput {
    /**
     * Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency's own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`.
     */
    agentAlias: string;
    payload: SystemMessagePayload;
}

export type SendSystemMessageByAliasResult = MessageReceipt;

export interface SignInToBusinessInput {
    contactId: string;
    alias?: string | undefined;
    metadata?: {
        [key: string]: unknown;
    } | undefined;
    sessionId?: string | undefined;
}

export type SignInToBusinessResult = StudioSignIn;

export interface SignUpToBusinessInput {
    alias?: string | undefined;
    metadata?: {
        [key: string]: unknown;
    } | undefined;
}

export type SignUpToBusinessResult = StudioSignUp;

export interface StartFlowInput {
    workflowName: string;
    payload?: {
        [key: string]: unknown;
    } | undefined;
    workflowVersion?: string | undefined;
}

export interface UnrevokeCredentialsInput {
    /**
     * Status list purpose.
     */
    purpose: 'revocation' | 'suspension';
    id: ReadonlyArray<string>;
    isNotifyHolder?: boolean | undefined;
}

export type UnrevokeCredentialsResult = number;

export interface UnrevokeMatchingCredentialsInput {
    /**
     * Status list purpose.
     */
    purpose: 'revocation' | 'suspension';
    attributes: ReadonlyArray<CredentialAttributePayload>;
    isNotifyHolder?: boolean | undefined;
    schemaId?: string | undefined;
}

export type UnrevokeMatchingCredentialsResult = number;
