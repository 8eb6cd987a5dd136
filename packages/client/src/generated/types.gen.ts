

export interface IssueCredentialPayload {
    /**
     * URL of the credential schema.
     */
    schemaId: string;
    /**
     * The claims of the credential.
     */
    attributes: ReadonlyArray<{
        /**
         * The name of the claim, such as `email`.
         */
        key: string;
        /**
         * Any JSON value.
         */
        value?: unknown | undefined;
    }>;
    /**
     * When the credential itself ends, which is not when the offer of it does (`expiryDate`). A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    expirationDate?: string | Date | undefined;
    /**
     * The format of the credential: `w3c`, or SD-JWT, which the guides spell `sd-jwt` where credentials are issued and `sdjwt` where they are asked for. Default: `w3c`.
     */
    format?: 'w3c' | 'sd-jwt' | 'sdjwt' | undefined;
}

export interface ConnectionlessInvitation {
    /**
     * Inferred: A link: an invitation, an offer or a request. Whoever has it can use it.
     */
    url?: string;
    /**
     * Inferred: When this request or offer ends, which is not when a credential ends (`expirationDate`). A moment, as an RFC 3339 text such as `2030-01-31T12:00:00Z`.
     */
    expiryDate?: string;
    /**
     * Inferred: An id of yours to find the request by. It is not known that a repeated one is recognised.
     */
    requestId?: string;
}

export interface ProofRequestPayload {
    /**
     * What the request is for, in words that the person reads.
     */
    name: string;
    /**
     * The credentials that are asked for.
     */
    credentials: ReadonlyArray<{
        /**
         * Which credential is asked for, in words that the person reads.
         */
        name: string;
        /**
         * The claims that are asked for.
         */
        attributes: ReadonlyArray<{
            /**
             * The name of the claim, such as `email`.
             */
            name: string;
            /**
             * Whether the claim must be in the answer. Say it: it decides what the answer is worth. Default: `false`.
             */
            isRequired?: boolean | undefined;
        }>;
        /**
         * The format of the credential: `w3c`, or SD-JWT, which the guides spell `sd-jwt` where credentials are issued and `sdjwt` where they are asked for. Default: `w3c`.
         */
        format?: 'w3c' | 'sdjwt' | undefined;
        /**
         * What a credential must be to be shown: its schema, its issuer, claims of it.
         */
        restrictions?: {
            /**
             * Claims that the credential must have, with these values.
             */
            attributes?: ReadonlyArray<{
                /**
                 * The name of the claim, such as `email`.
                 */
                key: string;
                /**
                 * Any JSON value.
                 */
                value: unknown;
            }> | undefined;
            /**
             * The DID of the issuer to trust. Left out, it is whoever issued the credential.
             */
            issuerDid?: string | undefined;
            /**
             * The URL of the schema that the credential must have.
             */
            schemaId?: string | undefined;
        } | undefined;
    }>;
}

export interface CompleteSignUpPayload {
    /**
     * Inferred: The e-mail address of the person.
     */
    email?: string | undefined;
    /**
     * Inferred: The given name of the person.
     */
    firstName?: string | undefined;
    /**
     * Inferred: The family name of the person.
     */
    lastName?: string | undefined;
}

export interface NewConnection {
    /**
     * The id of an agent: of the person or business that you are connected with.
     */
    agentId: string;
    /**
     * The kind of contact, as a number; the reference shows 1.
     */
    contactType: number;
    /**
     * An alias, as `AgentAlias.format` writes it.
     */
    alias: string;
    /**
     * The name of whom you are connected with.
     */
    displayName: string;
}

export interface Alias {
    /**
     * Inferred: The alias itself, such as `reception`.
     */
    id?: string;
    /**
     * Inferred: What people read.
     */
    displayName?: string;
    /**
     * Inferred: The state it is in. The reference does not say what its values mean.
     */
    state?: number;
}

export interface RegistryAliasPayload {
    /**
     * Inferred: The alias.
     */
    key?: string | undefined;
    /**
     * Inferred: What is kept with the alias.
     */
    value?: string | undefined;
}

export interface RegistryAlias {
    /**
     * Inferred: The alias.
     */
    key?: string;
    /**
     * Inferred: The `agentId` of the connection that the alias leads to.
     */
    agentId?: string;
    /**
     * Inferred: What is kept with the alias.
     */
    value?: string;
}

export interface UserInvite {
    /**
     * Inferred: The id of the invite.
     */
    id?: string;
    /**
     * Inferred: The alias of who is invited.
     */
    alias?: string;
    /**
     * Inferred: What the user may do, in the agency’s words.
     */
    roles?: Array<string>;
    /**
     * Inferred: The link of the invite. Whoever has it can use it.
     */
    url?: string;
}

export interface Connection {
    /**
     * Inferred: The id of an agent: of the person or business that you are connected with.
     */
    agentId?: string;
    /**
     * Inferred: The alias of whom you are connected with, as `AgentAlias.format` writes it.
     */
    alias?: string;
    /**
     * Inferred: The kind of contact, as a number; the reference shows 1.
     */
    contactType?: number;
    /**
     * Inferred: When the connection was made. A moment, as an RFC 3339 text such as `2030-01-31T12:00:00Z`.
     */
    createdDate?: string;
    /**
     * Inferred: The DID of whom you are connected with.
     */
    did?: string;
    /**
     * Inferred: The name of whom you are connected with.
     */
    displayName?: string;
    /**
     * Inferred: Whether there is access to the stage area.
     */
    withStageAccess?: boolean;
}

export interface Credential {
    /**
     * Inferred: The id of the credential.
     */
    id?: string;
    /**
     * Inferred: The `agentId` of the connection that has the credential.
     */
    agentId?: string;
    /**
     * Inferred: The claims of the credential.
     */
    attributes?: Array<CredentialAttribute>;
    /**
     * Inferred: When the credential ends. A moment, as an RFC 3339 text such as `2030-01-31T12:00:00Z`.
     */
    expirationDate?: string;
    /**
     * Inferred: The format of the credential: `w3c`, or SD-JWT in either of its spellings, `sd-jwt` and `sdjwt`.
     */
    format?: string;
    /**
     * Inferred: When the credential was issued. A moment, as an RFC 3339 text such as `2030-01-31T12:00:00Z`.
     */
    issuedDate?: string;
    /**
     * Inferred: The URL of the credential schema.
     */
    schemaId?: string;
}

export interface CredentialOffer {
    /**
     * Inferred: The id of the offer.
     */
    id?: string;
    /**
     * Inferred: The `agentId` of the connection that made the offer.
     */
    agentId?: string;
    /**
     * Inferred: The claims that are offered.
     */
    attributes?: Array<CredentialAttribute>;
    /**
     * Inferred: When the offer was made. A moment, as an RFC 3339 text such as `2030-01-31T12:00:00Z`.
     */
    createdDate?: string;
    /**
     * Inferred: When the offer ends. A moment, as an RFC 3339 text such as `2030-01-31T12:00:00Z`.
     */
    expiryDate?: string;
    /**
     * Inferred: The URL of the schema of the credential that is offered.
     */
    schemaId?: string;
    /**
     * Inferred: What became of the offer. The reference does not say which words there are.
     */
    state?: string;
}

export interface InitWorkflowPayload {
    /**
     * Inferred: The method of the workflow that is called.
     */
    methodName?: string | undefined;
    /**
     * Inferred: What the workflow is started with: fields of your own.
     */
    parameters?: {
        [key: string]: unknown;
    } | undefined;
    /**
     * Inferred: The name of the workflow.
     */
    workflow?: string | undefined;
}

export interface MessageReceipt {
    /**
     * Inferred: The id of the message.
     */
    id?: string;
    /**
     * Inferred: The `agentId` of the connection that the message was sent to.
     */
    agentId?: string;
    /**
     * Inferred: The `requestId` of the call.
     */
    requestId?: string;
}

export interface IssueReceipt {
    /**
     * Inferred: The ids of the credentials that were issued.
     */
    credentialIds?: Array<string>;
    /**
     * Inferred: The `agentId` of the connection that the credentials are for.
     */
    agentId?: string;
    /**
     * Inferred: An id of yours to find the request by. It is not known that a repeated one is recognised.
     */
    requestId?: string;
}

export interface ConnectionPage {
    /**
     * Inferred: What is on this page.
     */
    items?: Array<ConnectionSummary>;
    /**
     * Inferred: How many there are on all pages together.
     */
    total?: number;
}

export interface ConnectionSummary {
    /**
     * Inferred: The id of an agent: of the person or business that you are connected with.
     */
    agentId?: string;
    /**
     * Inferred: The alias of whom you are connected with, as `AgentAlias.format` writes it.
     */
    alias?: string;
    /**
     * Inferred: The kind of contact, as a number; the reference shows 1.
     */
    contactType?: number;
    /**
     * Inferred: When the connection was made. A moment, as an RFC 3339 text such as `2030-01-31T12:00:00Z`.
     */
    createdDate?: string;
    /**
     * Inferred: The name of whom you are connected with.
     */
    displayName?: string;
    /**
     * Inferred: Whether there is access to the stage area.
     */
    withStageAccess?: boolean;
}

export interface CredentialOfferPage {
    /**
     * Inferred: What is on this page.
     */
    items?: Array<CredentialOfferSummary>;
    /**
     * Inferred: How many there are on all pages together.
     */
    total?: number;
}

export interface CredentialOfferSummary {
    /**
     * Inferred: The id of the offer.
     */
    id?: string;
    /**
     * Inferred: The `agentId` of the connection that made the offer.
     */
    agentId?: string;
    /**
     * Inferred: When the offer was made. A moment, as an RFC 3339 text such as `2030-01-31T12:00:00Z`.
     */
    createdDate?: string;
    /**
     * Inferred: When the offer ends. A moment, as an RFC 3339 text such as `2030-01-31T12:00:00Z`.
     */
    expiryDate?: string;
    /**
     * Inferred: The URL of the schema of the credential that is offered.
     */
    schemaId?: string;
    /**
     * Inferred: What became of the offer. The reference does not say which words there are.
     */
    state?: string;
}

export interface CredentialPage {
    /**
     * Inferred: What is on this page.
     */
    items?: Array<CredentialSummary>;
    /**
     * Inferred: How many there are on all pages together.
     */
    total?: number;
}

export interface CredentialSummary {
    /**
     * Inferred: The id of the credential.
     */
    id?: string;
    /**
     * Inferred: The `agentId` of the connection that has the credential.
     */
    agentId?: string;
    /**
     * Inferred: When the credential ends. A moment, as an RFC 3339 text such as `2030-01-31T12:00:00Z`.
     */
    expirationDate?: string;
    /**
     * Inferred: The format of the credential: `w3c`, or SD-JWT in either of its spellings, `sd-jwt` and `sdjwt`.
     */
    format?: string;
    /**
     * Inferred: When the credential was issued. A moment, as an RFC 3339 text such as `2030-01-31T12:00:00Z`.
     */
    issuedDate?: string;
    /**
     * Inferred: The URL of the credential schema.
     */
    schemaId?: string;
}

export interface AliasPage {
    /**
     * Inferred: What is on this page.
     */
    items?: Array<Alias>;
    /**
     * Inferred: How many there are on all pages together.
     */
    total?: number;
}

export interface CredentialAttributePayload {
    /**
     * Inferred: The name of the claim, such as `email`.
     */
    key: string;
    /**
     * Inferred: Any JSON value.
     */
    value?: unknown | undefined;
}

export interface ActionMessagePayload {
    /**
     * Inferred: The buttons that the person sees, each with a text and a value.
     */
    buttons?: ReadonlyArray<{
        /**
         * Inferred: What stands on the button.
         */
        title?: string | undefined;
        /**
         * Inferred: What pressing the button says.
         */
        value?: string | undefined;
    }> | undefined;
    /**
     * Inferred: A text that people read, below the heading.
     */
    description?: string | undefined;
    /**
     * Inferred: A heading that people read.
     */
    title?: string | undefined;
}

export interface CustomMessagePayload {
    [key: string]: unknown;
}

export interface DataMessagePayload {
    [key: string]: unknown;
}

export interface GeneralMessagePayload {
    /**
     * Inferred: A text that people read, below the heading.
     */
    description?: string | undefined;
    /**
     * Inferred: A heading that people read.
     */
    title?: string | undefined;
}

export interface ProofRequest {
    /**
     * Inferred: The `requestId` of the call.
     */
    requestId?: string;
    /**
     * Inferred: The `agentId` of the connection that is asked.
     */
    agentId?: string;
    /**
     * Inferred: The protocol of the proof request.
     */
    protocol?: string;
}

export interface SystemMessagePayload {
    [key: string]: unknown;
}

export interface StudioSignIn {
    /**
     * Inferred: The id of the session. Keep it secret: whoever has it can end the sign-in.
     */
    sessionId?: string;
    /**
     * Inferred: The link to sign in with, such as for a QR code. Whoever has it can use it.
     */
    url?: string;
}

export interface StudioSignUp {
    /**
     * Inferred: The id of the session. Keep it secret: whoever has it can end the sign-in.
     */
    sessionId?: string;
    /**
     * Inferred: The id of the invitation to sign up. Keep it secret: whoever has it can end the sign-up.
     */
    inviteId?: string;
    /**
     * Inferred: The link to sign up with, such as for a QR code. Whoever has it can use it.
     */
    url?: string;
}

export interface CredentialAttribute {
    /**
     * Inferred: The name of the claim, such as `email`.
     */
    key?: string;
    /**
     * Inferred: Any JSON value.
     */
    value?: unknown;
}

export interface AcceptCredentialOfferInput {
    /**
     * The id of the credential offer, as `credentialOffers.list` gives it. At least 1 character.
     */
    id: string;
}

export interface AddConnectionStageAccessInput {
    /**
     * The `agentId` of the connection, as `connections.list` gives it.
     */
    id: string;
}

export interface BuildCredentialOfferInput {
    /**
     * The credentials, one item each.
     */
    payload: ReadonlyArray<IssueCredentialPayload>;
    /**
     * When the offer ends, which is not when the credentials end (`expirationDate`). A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    expiryDate?: string | Date | undefined;
    /**
     * An id of yours to find the request by. It is not known that a repeated one is recognised. At least 1 character.
     */
    requestId?: string | undefined;
}

export type BuildCredentialOfferResult = ConnectionlessInvitation;

export interface BuildCredentialOfferQrCodeInput {
    /**
     * The credentials, one item each.
     */
    payload: ReadonlyArray<IssueCredentialPayload>;
    /**
     * When the offer ends, which is not when the credentials end (`expirationDate`). A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    expiryDate?: string | Date | undefined;
    /**
     * An id of yours to find the request by. It is not known that a repeated one is recognised. At least 1 character.
     */
    requestId?: string | undefined;
}

export interface BuildProofRequestInput {
    /**
     * What the person is asked for.
     */
    payload: ProofRequestPayload;
    /**
     * When the request ends. A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    expiryDate?: string | Date | undefined;
    /**
     * Fields of your own that go with the request.
     */
    metadata?: {
        [key: string]: unknown;
    } | undefined;
    /**
     * The protocol of the proof request. Default: `oid4vp`.
     */
    protocol?: 'oid4vp' | 'didcomm' | undefined;
    /**
     * An id of yours to find the request by. It is not known that a repeated one is recognised. At least 1 character.
     */
    requestId?: string | undefined;
}

export type BuildProofRequestResult = ConnectionlessInvitation;

export interface BuildProofRequestQrCodeInput {
    /**
     * What the person is asked for.
     */
    payload: ProofRequestPayload;
    /**
     * When the request ends. A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    expiryDate?: string | Date | undefined;
    /**
     * Fields of your own that go with the request.
     */
    metadata?: {
        [key: string]: unknown;
    } | undefined;
    /**
     * The protocol of the proof request. Default: `oid4vp`.
     */
    protocol?: 'oid4vp' | 'didcomm' | undefined;
    /**
     * An id of yours to find the request by. It is not known that a repeated one is recognised. At least 1 character.
     */
    requestId?: string | undefined;
}

export interface CheckCredentialStatusInput {
    /**
     * Status list purpose.
     */
    purpose: 'revocation' | 'suspension';
    /**
     * The id of the credential, as `credentials.list` gives it. At least 36 characters.
     */
    id: string;
}

export type CheckCredentialStatusResult = boolean;

export interface CheckLocalAliasAvailabilityInput {
    /**
     * The alias itself, such as `reception`. At most 255 characters.
     */
    id: string;
}

export interface CheckPolicyComplianceInput {
    /**
     * The URL of the credential schema.
     */
    schemaId: string;
    /**
     * The URL of the privacy policy. The agency reads it.
     */
    privacyPolicyUrl: string;
}

export interface CheckPublicAliasAvailabilityInput {
    /**
     * The alias itself, such as `reception`. At most 255 characters.
     */
    id: string;
}

export interface CompleteBusinessSignInInput {
    /**
     * Whether the sign-in has succeeded.
     */
    isSuccessful: boolean;
    /**
     * The id of the session. Keep it secret: whoever has it can end the sign-in.
     */
    sessionId: string;
    /**
     * The e-mail address of the person who signs in.
     */
    email: string;
    /**
     * What is to be told about the sign-in.
     */
    message?: string | undefined;
}

export interface CompleteBusinessSignUpInput {
    /**
     * Whether the sign-up has succeeded.
     */
    isSuccessful: boolean;
    /**
     * The `agentId` of the person who signs up.
     */
    agentId: string;
    /**
     * How somebody signs up. The reference does not say what the numbers mean.
     */
    signupType: 0 | 1 | 2;
    /**
     * Who signs up.
     */
    payload: CompleteSignUpPayload;
    /**
     * The id of the Studio user who has assigned it.
     */
    assignedByUserId?: string | undefined;
    /**
     * The id of the invitation to sign up. Keep it secret: whoever has it can end the sign-up.
     */
    inviteId?: string | undefined;
    /**
     * What is to be told about the sign-up.
     */
    message?: string | undefined;
}

export interface ConnectByAliasInput {
    /**
     * The alias of whom to connect with, as `AgentAlias.format` writes it. At least 1 character.
     */
    alias: string;
}

export type ConnectByAliasResult = NewConnection;

export interface ConnectByDidInput {
    /**
     * The DID of whom to connect with, such as `did:web:agency.example.com`. At least 16 characters.
     */
    did: string;
    /**
     * What the new connection is called until it has an alias of its own. At least 1 character.
     */
    defaultAlias: string;
    /**
     * A heading for the new connection that people read.
     */
    title?: string | undefined;
}

export type ConnectByDidResult = NewConnection;

export interface ConnectByInvitationUrlInput {
    /**
     * The out-of-band invitation of whom to connect with. Whoever has it can use it. At least 1 character.
     */
    url: string;
}

export type ConnectByInvitationUrlResult = NewConnection;

export interface ConnectByLinkedDomainInput {
    /**
     * A domain name that is linked to a DID, such as `agency.example.com`. At least 1 character.
     */
    linkedDomain: string;
    /**
     * What the new connection is called until it has an alias of its own. At least 1 character.
     */
    defaultAlias: string;
    /**
     * A heading for the new connection that people read.
     */
    title?: string | undefined;
}

export type ConnectByLinkedDomainResult = NewConnection;

export interface CreateLocalAliasInput {
    /**
     * The alias itself, such as `reception`. At most 255 characters.
     */
    id: string;
    /**
     * The name that people read instead of the alias. At most 128 characters.
     */
    displayName?: string | undefined;
}

export type CreateLocalAliasResult = Alias;

export interface CreateMetricEventInput {
    /**
     * The job or service that reports the event.
     */
    Job: string;
    /**
     * What is measured.
     */
    MetricName: string;
    /**
     * How much of it was measured.
     */
    MetricValue: number;
    /**
     * The unit of the value, such as `count` or `ms`.
     */
    Unit: string;
    /**
     * Whom the event is about, as your own systems call them.
     */
    ContactIdentifier?: string | undefined;
    /**
     * Defaults to a time that the server sets when it starts. A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    Created?: string | Date | undefined;
    /**
     * The id of the event, if it has one of yours.
     */
    Id?: string | undefined;
    /**
     * A word to find the event by.
     */
    Tag?: string | undefined;
    /**
     * Words to find the event by.
     */
    Tags?: ReadonlyArray<string> | undefined;
}

export interface CreatePublicAliasInput {
    /**
     * The alias itself, such as `reception`. At most 255 characters.
     */
    id: string;
    /**
     * The name that people read instead of the alias. At most 128 characters.
     */
    displayName?: string | undefined;
}

export type CreatePublicAliasResult = Alias;

export interface CreateRegistryAliasInput {
    /**
     * The `agentId` of the connection that the alias leads to. Exactly 36 characters.
     */
    agentId: string;
    /**
     * Whether an entry that is there is replaced. Default: `false`.
     */
    isOverride: boolean;
    /**
     * The alias, and what is kept with it.
     */
    payload: RegistryAliasPayload;
}

export type CreateRegistryAliasResult = RegistryAlias;

export interface CreateUserInviteInput {
    /**
     * The alias of whom to invite, as `AgentAlias.format` writes it. At least 1 character.
     */
    alias: string;
    /**
     * What the user may do, in the agency’s words.
     */
    roles: ReadonlyArray<string>;
}

export type CreateUserInviteResult = UserInvite;

export interface DeleteConnectionInput {
    /**
     * The `agentId` of the connection, as `connections.list` gives it.
     */
    id: string;
}

export interface DeleteConnectionsInput {
    /**
     * The `agentId` of each connection, as `connections.list` gives them.
     */
    id: ReadonlyArray<string>;
}

export interface DeleteCredentialInput {
    /**
     * The id of the credential, as `credentials.list` gives it.
     */
    id: string;
}

export interface DeleteCredentialOfferInput {
    /**
     * The id of the credential offer, as `credentialOffers.list` gives it.
     */
    id: string;
}

export interface DeleteLocalAliasInput {
    /**
     * The alias itself, such as `reception`. At most 255 characters.
     */
    id: string;
}

export interface DeletePublicAliasInput {
    /**
     * The alias itself, such as `reception`. At most 255 characters.
     */
    id: string;
}

export interface DisableLocalAliasInput {
    /**
     * The alias itself, such as `reception`. At most 255 characters.
     */
    id: string;
}

export interface DisablePublicAliasInput {
    /**
     * The alias itself, such as `reception`. At most 255 characters.
     */
    id: string;
}

export interface EnableLocalAliasInput {
    /**
     * The alias itself, such as `reception`. At most 255 characters.
     */
    id: string;
}

export interface EnablePublicAliasInput {
    /**
     * The alias itself, such as `reception`. At most 255 characters.
     */
    id: string;
}

export type GetConnectUrlResult = string;

export interface GetConnectionByAgentAliasInput {
    /**
     * The alias of whom you are connected with, as `AgentAlias.format` writes it.
     */
    alias: string;
}

export type GetConnectionByAgentAliasResult = Connection;

export interface GetConnectionByAgentIdInput {
    /**
     * The `agentId` of the connection, as `connections.list` gives it.
     */
    id: string;
}

export type GetConnectionByAgentIdResult = Connection;

export interface GetCredentialInput {
    /**
     * The id of the credential, as `credentials.list` gives it.
     */
    id: string;
}

export type GetCredentialResult = Credential;

export interface GetCredentialOfferInput {
    /**
     * The id of the credential offer, as `credentialOffers.list` gives it.
     */
    id: string;
}

export type GetCredentialOfferResult = CredentialOffer;

export interface GetFlowQrCodeInput {
    /**
     * The name of the workflow. At least 1 character.
     */
    workflow: string;
    /**
     * When the link ends. A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    expiryDate?: string | Date | undefined;
    /**
     * What the flow is for, in words that people read.
     */
    goal?: string | undefined;
    /**
     * What the flow is for, as a code.
     */
    goalCode?: string | undefined;
    /**
     * Whether somebody must be connected to start the flow.
     */
    isConnectionRequired?: boolean | undefined;
    /**
     * The method of the workflow that is called. At least 1 character.
     */
    methodName?: string | undefined;
    /**
     * What the flow is started with, whoever opens the link: fields of your own.
     */
    parameters?: {
        [key: string]: unknown;
    } | undefined;
}

export interface GetFlowUrlInput {
    /**
     * The name of the workflow. At least 1 character.
     */
    workflow: string;
    /**
     * When the link ends. A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    expiryDate?: string | Date | undefined;
    /**
     * What the flow is for, in words that people read.
     */
    goal?: string | undefined;
    /**
     * What the flow is for, as a code.
     */
    goalCode?: string | undefined;
    /**
     * Whether somebody must be connected to start the flow.
     */
    isConnectionRequired?: boolean | undefined;
    /**
     * The method of the workflow that is called. At least 1 character.
     */
    methodName?: string | undefined;
    /**
     * What the flow is started with, whoever opens the link: fields of your own.
     */
    parameters?: {
        [key: string]: unknown;
    } | undefined;
}

export type GetFlowUrlResult = string;

export interface GetLocalAliasInput {
    /**
     * The alias itself, such as `reception`.
     */
    id: string;
}

export type GetLocalAliasResult = Alias;

export interface GetPublicAliasInput {
    /**
     * The alias itself, such as `reception`.
     */
    id: string;
}

export type GetPublicAliasResult = Alias;

export interface GetRegistryAliasInput {
    /**
     * The alias, as `AgentAlias.format` writes it.
     */
    aliasKey: string;
}

export type GetRegistryAliasResult = RegistryAlias;

export interface GetRegistryAliasValueInput {
    /**
     * The alias, as `AgentAlias.format` writes it.
     */
    aliasKey: string;
}

export type GetRegistryAliasValueResult = string;

export type GetStaticFlowUrlsResult = string;

export interface InitWorkflowByAgentIdInput {
    /**
     * The `agentId` of the connection whose workflow is started. At least 1 character, at most 64 characters.
     */
    agentId: string;
    /**
     * The workflow, and what it is started with.
     */
    payload: InitWorkflowPayload;
}

export type InitWorkflowByAgentIdResult = MessageReceipt;

export interface InitWorkflowByAliasInput {
    /**
     * Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency's own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`. At least 1 character, at most 128 characters.
     */
    agentAlias: string;
    /**
     * The workflow, and what it is started with.
     */
    payload: InitWorkflowPayload;
}

export type InitWorkflowByAliasResult = MessageReceipt;

export interface IssueCredentialByAgentIdInput {
    /**
     * The `agentId` of the connection that the credentials are for. Exactly 36 characters.
     */
    agentId: string;
    /**
     * The credentials, one item each.
     */
    payload: ReadonlyArray<IssueCredentialPayload>;
    /**
     * When the offer ends, which is not when the credentials end (`expirationDate`). A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    expiryDate?: string | Date | undefined;
    /**
     * An id of yours to find the request by. It is not known that a repeated one is recognised. At least 1 character.
     */
    requestId?: string | undefined;
}

export type IssueCredentialByAgentIdResult = IssueReceipt;

export interface IssueCredentialByAliasInput {
    /**
     * Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency's own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`. At least 1 character, at most 128 characters.
     */
    agentAlias: string;
    /**
     * The credentials, one item each.
     */
    payload: ReadonlyArray<IssueCredentialPayload>;
    /**
     * When the offer ends, which is not when the credentials end (`expirationDate`). A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    expiryDate?: string | Date | undefined;
    /**
     * An id of yours to find the request by. It is not known that a repeated one is recognised. At least 1 character.
     */
    requestId?: string | undefined;
}

export type IssueCredentialByAliasResult = IssueReceipt;

export interface ListConnectionsInput {
    /**
     * The number of the page; the first is 0. At least 0.
     */
    currentPage: number;
    /**
     * How many items a page has. A method that lists asks for 50 unless you say. At least 0.
     */
    rowsPerPage: number;
    /**
     * Only the connection with this alias, as `AgentAlias.format` writes it.
     */
    alias?: string | undefined;
    /**
     * Only connections of this name. The reference does not say whether a part of it is enough.
     */
    displayName?: string | undefined;
    /**
     * Only the connection with this `agentId`.
     */
    id?: string | undefined;
    /**
     * `asc` or `desc`. The reference does not say which values there are.
     */
    sortOrder?: string | undefined;
    /**
     * Whether only connections with access to the stage area are listed.
     */
    withStageAccess?: boolean | undefined;
}

export type ListConnectionsResult = ConnectionPage;

export type ListConnectionsItem = ConnectionSummary;

export interface ConnectionsListInput {
    /**
     * The number of the page; the first is 0. At least 0.
     */
    currentPage?: number | undefined;
    /**
     * How many items a page has. A method that lists asks for 50 unless you say. At least 0.
     */
    rowsPerPage?: number | undefined;
    /**
     * Only the connection with this alias, as `AgentAlias.format` writes it.
     */
    alias?: string | undefined;
    /**
     * Only connections of this name. The reference does not say whether a part of it is enough.
     */
    displayName?: string | undefined;
    /**
     * Only the connection with this `agentId`.
     */
    id?: string | undefined;
    /**
     * `asc` or `desc`. The reference does not say which values there are.
     */
    sortOrder?: string | undefined;
    /**
     * Whether only connections with access to the stage area are listed.
     */
    withStageAccess?: boolean | undefined;
}

export interface ListCredentialOffersInput {
    /**
     * The number of the page; the first is 0. At least 0.
     */
    currentPage: number;
    /**
     * How many items a page has. A method that lists asks for 50 unless you say. At least 0.
     */
    rowsPerPage: number;
    /**
     * Only offers from this moment on. A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    dateFrom?: string | Date | undefined;
    /**
     * Only offers up to this moment. A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    dateTo?: string | Date | undefined;
    /**
     * `asc` or `desc`. The reference does not say which values there are.
     */
    sortOrder?: string | undefined;
}

export type ListCredentialOffersResult = CredentialOfferPage;

export type ListCredentialOffersItem = CredentialOfferSummary;

export interface CredentialOffersListInput {
    /**
     * The number of the page; the first is 0. At least 0.
     */
    currentPage?: number | undefined;
    /**
     * How many items a page has. A method that lists asks for 50 unless you say. At least 0.
     */
    rowsPerPage?: number | undefined;
    /**
     * Only offers from this moment on. A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    dateFrom?: string | Date | undefined;
    /**
     * Only offers up to this moment. A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    dateTo?: string | Date | undefined;
    /**
     * `asc` or `desc`. The reference does not say which values there are.
     */
    sortOrder?: string | undefined;
}

export interface ListCredentialsInput {
    /**
     * The number of the page; the first is 0. At least 0.
     */
    currentPage: number;
    /**
     * How many items a page has. A method that lists asks for 50 unless you say. At least 0.
     */
    rowsPerPage: number;
    /**
     * Only credentials from this moment on. A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    dateFrom?: string | Date | undefined;
    /**
     * Only credentials up to this moment. A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    dateTo?: string | Date | undefined;
    /**
     * `asc` or `desc`. The reference does not say which values there are.
     */
    sortOrder?: string | undefined;
}

export type ListCredentialsResult = CredentialPage;

export type ListCredentialsItem = CredentialSummary;

export interface CredentialsListInput {
    /**
     * The number of the page; the first is 0. At least 0.
     */
    currentPage?: number | undefined;
    /**
     * How many items a page has. A method that lists asks for 50 unless you say. At least 0.
     */
    rowsPerPage?: number | undefined;
    /**
     * Only credentials from this moment on. A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    dateFrom?: string | Date | undefined;
    /**
     * Only credentials up to this moment. A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    dateTo?: string | Date | undefined;
    /**
     * `asc` or `desc`. The reference does not say which values there are.
     */
    sortOrder?: string | undefined;
}

export interface ListLocalAliasesInput {
    /**
     * The number of the page; the first is 0. At least 0.
     */
    currentPage: number;
    /**
     * How many items a page has. A method that lists asks for 50 unless you say. At least 0.
     */
    rowsPerPage: number;
    /**
     * Only aliases of this name. The reference does not say whether a part of it is enough.
     */
    displayName?: string | undefined;
    /**
     * Only this alias. The reference does not say whether a part of it is enough.
     */
    id?: string | undefined;
    /**
     * `asc` or `desc`. The reference does not say which values there are.
     */
    sortOrder?: string | undefined;
    /**
     * Only aliases in one of these states. The reference does not say what the numbers mean.
     */
    state?: ReadonlyArray<1 | 2 | 3> | undefined;
}

export type ListLocalAliasesResult = AliasPage;

export type ListLocalAliasesItem = Alias;

export interface LocalAliasesListInput {
    /**
     * The number of the page; the first is 0. At least 0.
     */
    currentPage?: number | undefined;
    /**
     * How many items a page has. A method that lists asks for 50 unless you say. At least 0.
     */
    rowsPerPage?: number | undefined;
    /**
     * Only aliases of this name. The reference does not say whether a part of it is enough.
     */
    displayName?: string | undefined;
    /**
     * Only this alias. The reference does not say whether a part of it is enough.
     */
    id?: string | undefined;
    /**
     * `asc` or `desc`. The reference does not say which values there are.
     */
    sortOrder?: string | undefined;
    /**
     * Only aliases in one of these states. The reference does not say what the numbers mean.
     */
    state?: ReadonlyArray<1 | 2 | 3> | undefined;
}

export interface ListPublicAliasesInput {
    /**
     * The number of the page; the first is 0. At least 0.
     */
    currentPage: number;
    /**
     * How many items a page has. A method that lists asks for 50 unless you say. At least 0.
     */
    rowsPerPage: number;
    /**
     * Only aliases of this name. The reference does not say whether a part of it is enough.
     */
    displayName?: string | undefined;
    /**
     * Only this alias. The reference does not say whether a part of it is enough.
     */
    id?: string | undefined;
    /**
     * `asc` or `desc`. The reference does not say which values there are.
     */
    sortOrder?: string | undefined;
    /**
     * Only aliases in one of these states. The reference does not say what the numbers mean.
     */
    state?: ReadonlyArray<1 | 2 | 3> | undefined;
}

export type ListPublicAliasesResult = AliasPage;

export type ListPublicAliasesItem = Alias;

export interface PublicAliasesListInput {
    /**
     * The number of the page; the first is 0. At least 0.
     */
    currentPage?: number | undefined;
    /**
     * How many items a page has. A method that lists asks for 50 unless you say. At least 0.
     */
    rowsPerPage?: number | undefined;
    /**
     * Only aliases of this name. The reference does not say whether a part of it is enough.
     */
    displayName?: string | undefined;
    /**
     * Only this alias. The reference does not say whether a part of it is enough.
     */
    id?: string | undefined;
    /**
     * `asc` or `desc`. The reference does not say which values there are.
     */
    sortOrder?: string | undefined;
    /**
     * Only aliases in one of these states. The reference does not say what the numbers mean.
     */
    state?: ReadonlyArray<1 | 2 | 3> | undefined;
}

export type RecreateConnectUrlResult = string;

export interface RejectCredentialOfferInput {
    /**
     * The id of the credential offer, as `credentialOffers.list` gives it. At least 1 character.
     */
    id: string;
}

export interface RemoveConnectionStageAccessInput {
    /**
     * The `agentId` of the connection, as `connections.list` gives it.
     */
    id: string;
}

export interface ResumeFlowInput {
    /**
     * The id that a flow was started with, or that it waits for. At least 1 character.
     */
    correlationId: string;
    /**
     * What the flow goes on with: fields of your own.
     */
    payload?: {
        [key: string]: unknown;
    } | undefined;
}

export interface ResumeFlowInstanceInput {
    /**
     * Flow instance identifier.
     */
    instanceId: string;
    /**
     * The point of the flow at which it goes on.
     */
    invocationPoint: string;
    /**
     * What the flow goes on with: fields of your own.
     */
    payload?: {
        [key: string]: unknown;
    } | undefined;
}

export interface RevokeCredentialsInput {
    /**
     * Status list purpose.
     */
    purpose: 'revocation' | 'suspension';
    /**
     * The ids of the credentials, as `credentials.list` gives them.
     */
    id: ReadonlyArray<string>;
    /**
     * Whether the holder of the credential is told. Default: `false`.
     */
    isNotifyHolder?: boolean | undefined;
}

export type RevokeCredentialsResult = number;

export interface RevokeMatchingCredentialsInput {
    /**
     * Status list purpose.
     */
    purpose: 'revocation' | 'suspension';
    /**
     * The claims that select the credentials: those that have all of them, with these values.
     */
    attributes: ReadonlyArray<CredentialAttributePayload>;
    /**
     * Whether the holder of the credential is told. Default: `false`.
     */
    isNotifyHolder?: boolean | undefined;
    /**
     * Only credentials of the schema with this URL.
     */
    schemaId?: string | undefined;
}

export type RevokeMatchingCredentialsResult = number;

export interface SendActionMessageByAgentIdInput {
    /**
     * The `agentId` of the connection that the message is for. At least 1 character, at most 64 characters.
     */
    agentId: string;
    /**
     * What the person reads, and the buttons below it.
     */
    payload: ActionMessagePayload;
    /**
     * When the message ends. A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    expiryDate?: string | Date | undefined;
    /**
     * Fields of your own that go with it.
     */
    metadata?: {
        [key: string]: unknown;
    } | undefined;
    /**
     * An id of yours to find the request by. It is not known that a repeated one is recognised. At least 1 character.
     */
    requestId?: string | undefined;
}

export type SendActionMessageByAgentIdResult = MessageReceipt;

export interface SendActionMessageByAliasInput {
    /**
     * Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency's own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`. At least 1 character, at most 128 characters.
     */
    agentAlias: string;
    /**
     * What the person reads, and the buttons below it.
     */
    payload: ActionMessagePayload;
    /**
     * When the message ends. A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    expiryDate?: string | Date | undefined;
    /**
     * Whether it is sent without a connection. Default: `false`.
     */
    isConnectionless?: boolean | undefined;
    /**
     * Fields of your own that go with it.
     */
    metadata?: {
        [key: string]: unknown;
    } | undefined;
    /**
     * An id of yours to find the request by. It is not known that a repeated one is recognised. At least 1 character.
     */
    requestId?: string | undefined;
}

export type SendActionMessageByAliasResult = MessageReceipt;

export interface SendCustomMessageByAgentIdInput {
    /**
     * The `agentId` of the connection that the message is for. At least 1 character, at most 64 characters.
     */
    agentId: string;
    /**
     * The message: fields of your own.
     */
    payload: CustomMessagePayload;
}

export type SendCustomMessageByAgentIdResult = MessageReceipt;

export interface SendCustomMessageByAliasInput {
    /**
     * Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency's own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`. At least 1 character, at most 128 characters.
     */
    agentAlias: string;
    /**
     * The message: fields of your own.
     */
    payload: CustomMessagePayload;
    /**
     * Whether it is sent without a connection. Default: `false`.
     */
    isConnectionless?: boolean | undefined;
}

export type SendCustomMessageByAliasResult = MessageReceipt;

export interface SendDataMessageByAgentIdInput {
    /**
     * The `agentId` of the connection that the message is for. At least 1 character, at most 64 characters.
     */
    agentId: string;
    /**
     * An id of yours to find the request by. It is not known that a repeated one is recognised. At least 1 character.
     */
    requestId: string;
    /**
     * What is asked for: fields of your own.
     */
    payload: DataMessagePayload;
}

export type SendDataMessageByAgentIdResult = MessageReceipt;

export interface SendDataMessageByAliasInput {
    /**
     * Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency's own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`. At least 1 character, at most 128 characters.
     */
    agentAlias: string;
    /**
     * An id of yours to find the request by. It is not known that a repeated one is recognised. At least 1 character.
     */
    requestId: string;
    /**
     * What is asked for: fields of your own.
     */
    payload: DataMessagePayload;
}

export type SendDataMessageByAliasResult = MessageReceipt;

export interface SendGeneralMessageByAgentIdInput {
    /**
     * The `agentId` of the connection that the message is for. At least 1 character, at most 64 characters.
     */
    agentId: string;
    /**
     * What the person reads.
     */
    payload: GeneralMessagePayload;
}

export type SendGeneralMessageByAgentIdResult = MessageReceipt;

export interface SendGeneralMessageByAliasInput {
    /**
     * Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency's own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`. At least 1 character, at most 128 characters.
     */
    agentAlias: string;
    /**
     * What the person reads.
     */
    payload: GeneralMessagePayload;
    /**
     * Whether it is sent without a connection. Default: `false`.
     */
    isConnectionless?: boolean | undefined;
}

export type SendGeneralMessageByAliasResult = MessageReceipt;

export interface SendProofRequestByAgentIdInput {
    /**
     * The `agentId` of the connection that is asked. Exactly 36 characters.
     */
    agentId: string;
    /**
     * What the person is asked for.
     */
    payload: ProofRequestPayload;
    /**
     * When the request ends. A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    expiryDate?: string | Date | undefined;
    /**
     * Fields of your own that go with the request.
     */
    metadata?: {
        [key: string]: unknown;
    } | undefined;
    /**
     * The protocol of the proof request. Default: `oid4vp`.
     */
    protocol?: 'oid4vp' | 'didcomm' | undefined;
    /**
     * An id of yours to find the request by. It is not known that a repeated one is recognised. At least 1 character.
     */
    requestId?: string | undefined;
}

export type SendProofRequestByAgentIdResult = ProofRequest;

export interface SendProofRequestByAliasInput {
    /**
     * Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency's own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`. At least 1 character, at most 128 characters.
     */
    agentAlias: string;
    /**
     * What the person is asked for.
     */
    payload: ProofRequestPayload;
    /**
     * When the request ends. A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    expiryDate?: string | Date | undefined;
    /**
     * Fields of your own that go with the request.
     */
    metadata?: {
        [key: string]: unknown;
    } | undefined;
    /**
     * The protocol of the proof request. Default: `oid4vp`.
     */
    protocol?: 'oid4vp' | 'didcomm' | undefined;
    /**
     * An id of yours to find the request by. It is not known that a repeated one is recognised. At least 1 character.
     */
    requestId?: string | undefined;
}

export type SendProofRequestByAliasResult = ProofRequest;

export interface SendSystemMessageByAgentIdInput {
    /**
     * The `agentId` of the connection that the message is for. At least 1 character, at most 64 characters.
     */
    agentId: string;
    /**
     * The message: fields of your own.
     */
    payload: SystemMessagePayload;
}

export type SendSystemMessageByAgentIdResult = MessageReceipt;

export interface SendSystemMessageByAliasInput {
    /**
     * Alias of the agent as `realm:type:alias`, each part percent-encoded. An empty realm is the agency's own, an empty type is `alias`: `::simple`. Types are an open set, such as `alias`, `email`, `default` and `phone`. At least 1 character, at most 128 characters.
     */
    agentAlias: string;
    /**
     * The message: fields of your own.
     */
    payload: SystemMessagePayload;
}

export type SendSystemMessageByAliasResult = MessageReceipt;

export interface SignInToBusinessInput {
    /**
     * The id of the contact who signs in. Exactly 36 characters.
     */
    contactId: string;
    /**
     * The alias of who signs in, as `AgentAlias.format` writes it. Left out, the link of the answer serves.
     */
    alias?: string | undefined;
    /**
     * Fields of your own that go with it.
     */
    metadata?: {
        [key: string]: unknown;
    } | undefined;
    /**
     * The id of the session. Keep it secret: whoever has it can end the sign-in.
     */
    sessionId?: string | undefined;
}

export type SignInToBusinessResult = StudioSignIn;

export interface SignUpToBusinessInput {
    /**
     * The alias of who signs up, as `AgentAlias.format` writes it. Left out, the link of the answer serves.
     */
    alias?: string | undefined;
    /**
     * Fields of your own that go with it.
     */
    metadata?: {
        [key: string]: unknown;
    } | undefined;
}

export type SignUpToBusinessResult = StudioSignUp;

export interface StartFlowInput {
    /**
     * The name of the workflow. At least 1 character.
     */
    workflowName: string;
    /**
     * What the flow is started with: fields of your own.
     */
    payload?: {
        [key: string]: unknown;
    } | undefined;
    /**
     * The version of the workflow. Left out, it is the one that is current.
     */
    workflowVersion?: string | undefined;
}

export interface UnrevokeCredentialsInput {
    /**
     * Status list purpose.
     */
    purpose: 'revocation' | 'suspension';
    /**
     * The ids of the credentials, as `credentials.list` gives them.
     */
    id: ReadonlyArray<string>;
    /**
     * Whether the holder of the credential is told. Default: `false`.
     */
    isNotifyHolder?: boolean | undefined;
}

export type UnrevokeCredentialsResult = number;

export interface UnrevokeMatchingCredentialsInput {
    /**
     * Status list purpose.
     */
    purpose: 'revocation' | 'suspension';
    /**
     * The claims that select the credentials: those that have all of them, with these values.
     */
    attributes: ReadonlyArray<CredentialAttributePayload>;
    /**
     * Whether the holder of the credential is told. Default: `false`.
     */
    isNotifyHolder?: boolean | undefined;
    /**
     * Only credentials of the schema with this URL.
     */
    schemaId?: string | undefined;
}

export type UnrevokeMatchingCredentialsResult = number;
