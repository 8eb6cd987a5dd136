

export interface IssueCredentialPayload {
    /**
     * URL of the credential schema.
     */
    schemaId: string;
    /**
     * Claims, each with its key and value.
     */
    attributes: ReadonlyArray<{
        /**
         * The name of the claim, or the alias that is a key.
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
     * The guides spell SD-JWT in two ways. Default: `w3c`.
     */
    format?: 'w3c' | 'sd-jwt' | 'sdjwt' | undefined;
}

export interface ConnectionlessInvitation {
    /**
     * Inferred: A link: an invitation, an offer or a request. Whoever has it can use it.
     */
    url?: string;
    /**
     * Inferred: When this request or offer ends, which is not when a credential ends (`expirationDate`). A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    expiryDate?: string;
    /**
     * Inferred: An id of yours to find the request by. It is not known that a repeated one is recognised.
     */
    requestId?: string;
}

export interface ProofRequestPayload {
    /**
     * What the person reads: of the request what it is for, of a credential which one.
     */
    name: string;
    /**
     * The credentials that are asked for.
     */
    credentials: ReadonlyArray<{
        /**
         * What the person reads: of the request what it is for, of a credential which one.
         */
        name: string;
        /**
         * Claims, each with its key and value.
         */
        attributes: ReadonlyArray<{
            /**
             * What the person reads: of the request what it is for, of a credential which one.
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
             * Claims, each with its key and value.
             */
            attributes?: ReadonlyArray<{
                /**
                 * The name of the claim, or the alias that is a key.
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
             * The URL of the credential schema.
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
     * What people read. As a filter: a part of it.
     */
    displayName: string;
}

export interface Alias {
    /**
     * Inferred: The id of what this is about. As a filter of a list: the id that an item has.
     */
    id?: string;
    /**
     * Inferred: What people read. As a filter: a part of it.
     */
    displayName?: string;
    /**
     * Inferred: The state it is in. The reference does not say what its values mean.
     */
    state?: number;
}

export interface RegistryAliasPayload {
    /**
     * Inferred: The name of the claim, or the alias that is a key.
     */
    key?: string | undefined;
    /**
     * Inferred: Its value.
     */
    value?: string | undefined;
}

export interface RegistryAlias {
    /**
     * Inferred: The name of the claim, or the alias that is a key.
     */
    key?: string;
    /**
     * Inferred: The id of an agent: of the person or business that you are connected with.
     */
    agentId?: string;
    /**
     * Inferred: Its value.
     */
    value?: string;
}

export interface UserInvite {
    /**
     * Inferred: The id of what this is about. As a filter of a list: the id that an item has.
     */
    id?: string;
    /**
     * Inferred: An alias, as `AgentAlias.format` writes it.
     */
    alias?: string;
    /**
     * Inferred: What the user may do, in the agency’s words.
     */
    roles?: Array<string>;
    /**
     * Inferred: A link: an invitation, an offer or a request. Whoever has it can use it.
     */
    url?: string;
}

export interface Connection {
    /**
     * Inferred: The id of an agent: of the person or business that you are connected with.
     */
    agentId?: string;
    /**
     * Inferred: An alias, as `AgentAlias.format` writes it.
     */
    alias?: string;
    /**
     * Inferred: The kind of contact, as a number; the reference shows 1.
     */
    contactType?: number;
    /**
     * Inferred: A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    createdDate?: string;
    /**
     * Inferred: The DID of whom to connect with, such as `did:web:agency.example.com`.
     */
    did?: string;
    /**
     * Inferred: What people read. As a filter: a part of it.
     */
    displayName?: string;
    /**
     * Inferred: Whether only connections with access to the stage area are listed.
     */
    withStageAccess?: boolean;
}

export interface Credential {
    /**
     * Inferred: The id of what this is about. As a filter of a list: the id that an item has.
     */
    id?: string;
    /**
     * Inferred: The id of an agent: of the person or business that you are connected with.
     */
    agentId?: string;
    /**
     * Inferred: Claims, each with its key and value.
     */
    attributes?: Array<CredentialAttribute>;
    /**
     * Inferred: When the credential itself ends, which is not when the offer of it does (`expiryDate`). A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    expirationDate?: string;
    /**
     * Inferred: The format of the credential: `w3c`, or SD-JWT, which the guides spell `sd-jwt` where credentials are issued and `sdjwt` where they are asked for.
     */
    format?: string;
    /**
     * Inferred: A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    issuedDate?: string;
    /**
     * Inferred: The URL of the credential schema.
     */
    schemaId?: string;
}

export interface CredentialOffer {
    /**
     * Inferred: The id of what this is about. As a filter of a list: the id that an item has.
     */
    id?: string;
    /**
     * Inferred: The id of an agent: of the person or business that you are connected with.
     */
    agentId?: string;
    /**
     * Inferred: Claims, each with its key and value.
     */
    attributes?: Array<CredentialAttribute>;
    /**
     * Inferred: A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    createdDate?: string;
    /**
     * Inferred: When this request or offer ends, which is not when a credential ends (`expirationDate`). A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    expiryDate?: string;
    /**
     * Inferred: The URL of the credential schema.
     */
    schemaId?: string;
    /**
     * Inferred: The state it is in. The reference does not say what its values mean.
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
     * Inferred: The id of what this is about. As a filter of a list: the id that an item has.
     */
    id?: string;
    /**
     * Inferred: The id of an agent: of the person or business that you are connected with.
     */
    agentId?: string;
    /**
     * Inferred: An id of yours to find the request by. It is not known that a repeated one is recognised.
     */
    requestId?: string;
}

export interface IssueReceipt {
    /**
     * Inferred: the vendor’s reference does not name this field.
     */
    credentialIds?: Array<string>;
    /**
     * Inferred: The id of an agent: of the person or business that you are connected with.
     */
    agentId?: string;
    /**
     * Inferred: An id of yours to find the request by. It is not known that a repeated one is recognised.
     */
    requestId?: string;
}

export interface ConnectionPage {
    /**
     * Inferred: the vendor’s reference does not name this field.
     */
    items?: Array<ConnectionSummary>;
    /**
     * Inferred: the vendor’s reference does not name this field.
     */
    total?: number;
}

export interface ConnectionSummary {
    /**
     * Inferred: The id of an agent: of the person or business that you are connected with.
     */
    agentId?: string;
    /**
     * Inferred: An alias, as `AgentAlias.format` writes it.
     */
    alias?: string;
    /**
     * Inferred: The kind of contact, as a number; the reference shows 1.
     */
    contactType?: number;
    /**
     * Inferred: A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    createdDate?: string;
    /**
     * Inferred: What people read. As a filter: a part of it.
     */
    displayName?: string;
    /**
     * Inferred: Whether only connections with access to the stage area are listed.
     */
    withStageAccess?: boolean;
}

export interface CredentialOfferPage {
    /**
     * Inferred: the vendor’s reference does not name this field.
     */
    items?: Array<CredentialOfferSummary>;
    /**
     * Inferred: the vendor’s reference does not name this field.
     */
    total?: number;
}

export interface CredentialOfferSummary {
    /**
     * Inferred: The id of what this is about. As a filter of a list: the id that an item has.
     */
    id?: string;
    /**
     * Inferred: The id of an agent: of the person or business that you are connected with.
     */
    agentId?: string;
    /**
     * Inferred: A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    createdDate?: string;
    /**
     * Inferred: When this request or offer ends, which is not when a credential ends (`expirationDate`). A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    expiryDate?: string;
    /**
     * Inferred: The URL of the credential schema.
     */
    schemaId?: string;
    /**
     * Inferred: The state it is in. The reference does not say what its values mean.
     */
    state?: string;
}

export interface CredentialPage {
    /**
     * Inferred: the vendor’s reference does not name this field.
     */
    items?: Array<CredentialSummary>;
    /**
     * Inferred: the vendor’s reference does not name this field.
     */
    total?: number;
}

export interface CredentialSummary {
    /**
     * Inferred: The id of what this is about. As a filter of a list: the id that an item has.
     */
    id?: string;
    /**
     * Inferred: The id of an agent: of the person or business that you are connected with.
     */
    agentId?: string;
    /**
     * Inferred: When the credential itself ends, which is not when the offer of it does (`expiryDate`). A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    expirationDate?: string;
    /**
     * Inferred: The format of the credential: `w3c`, or SD-JWT, which the guides spell `sd-jwt` where credentials are issued and `sdjwt` where they are asked for.
     */
    format?: string;
    /**
     * Inferred: A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    issuedDate?: string;
    /**
     * Inferred: The URL of the credential schema.
     */
    schemaId?: string;
}

export interface AliasPage {
    /**
     * Inferred: the vendor’s reference does not name this field.
     */
    items?: Array<Alias>;
    /**
     * Inferred: the vendor’s reference does not name this field.
     */
    total?: number;
}

export interface CredentialAttributePayload {
    /**
     * Inferred: The name of the claim, or the alias that is a key.
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
         * Inferred: A heading that people read.
         */
        title?: string | undefined;
        /**
         * Inferred: Its value.
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
     * Inferred: An id of yours to find the request by. It is not known that a repeated one is recognised.
     */
    requestId?: string;
    /**
     * Inferred: The id of an agent: of the person or business that you are connected with.
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
     * Inferred: A link: an invitation, an offer or a request. Whoever has it can use it.
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
     * Inferred: A link: an invitation, an offer or a request. Whoever has it can use it.
     */
    url?: string;
}

export interface CredentialAttribute {
    /**
     * Inferred: The name of the claim, or the alias that is a key.
     */
    key?: string;
    /**
     * Inferred: Any JSON value.
     */
    value?: unknown;
}

export interface AcceptCredentialOfferInput {
    /**
     * The id of what this is about. As a filter of a list: the id that an item has. At least 1 character.
     */
    id: string;
}

export interface AddConnectionStageAccessInput {
    /**
     * Of what this is about, as its list gives it. An alias is written as by `AgentAlias.format`.
     */
    id: string;
}

export interface BuildCredentialOfferInput {
    /**
     * What is sent.
     */
    payload: ReadonlyArray<IssueCredentialPayload>;
    /**
     * When this request or offer ends, which is not when a credential ends (`expirationDate`). A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
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
     * What is sent.
     */
    payload: ReadonlyArray<IssueCredentialPayload>;
    /**
     * When this request or offer ends, which is not when a credential ends (`expirationDate`). A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    expiryDate?: string | Date | undefined;
    /**
     * An id of yours to find the request by. It is not known that a repeated one is recognised. At least 1 character.
     */
    requestId?: string | undefined;
}

export interface BuildProofRequestInput {
    /**
     * What is sent.
     */
    payload: ProofRequestPayload;
    /**
     * When this request or offer ends, which is not when a credential ends (`expirationDate`). A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    expiryDate?: string | Date | undefined;
    /**
     * Fields of your own that go with it.
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
     * What is sent.
     */
    payload: ProofRequestPayload;
    /**
     * When this request or offer ends, which is not when a credential ends (`expirationDate`). A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    expiryDate?: string | Date | undefined;
    /**
     * Fields of your own that go with it.
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
     * The id of what this is about. As a filter of a list: the id that an item has. At least 36 characters.
     */
    id: string;
}

export type CheckCredentialStatusResult = boolean;

export interface CheckLocalAliasAvailabilityInput {
    /**
     * The id of what this is about. As a filter of a list: the id that an item has. At most 255 characters.
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
     * The id of what this is about. As a filter of a list: the id that an item has. At most 255 characters.
     */
    id: string;
}

export interface CompleteBusinessSignInInput {
    /**
     * Whether it has succeeded.
     */
    isSuccessful: boolean;
    /**
     * The id of the session. Keep it secret: whoever has it can end the sign-in.
     */
    sessionId: string;
    /**
     * The e-mail address of the person.
     */
    email: string;
    /**
     * What is to be told about it.
     */
    message?: string | undefined;
}

export interface CompleteBusinessSignUpInput {
    /**
     * Whether it has succeeded.
     */
    isSuccessful: boolean;
    /**
     * The id of an agent: of the person or business that you are connected with.
     */
    agentId: string;
    /**
     * How somebody signs up. The reference does not say what the numbers mean.
     */
    signupType: 0 | 1 | 2;
    /**
     * What is sent.
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
     * What is to be told about it.
     */
    message?: string | undefined;
}

export interface ConnectByAliasInput {
    /**
     * An alias, as `AgentAlias.format` writes it. At least 1 character.
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
     * A heading that people read.
     */
    title?: string | undefined;
}

export type ConnectByDidResult = NewConnection;

export interface ConnectByInvitationUrlInput {
    /**
     * A link: an invitation, an offer or a request. Whoever has it can use it. At least 1 character.
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
     * A heading that people read.
     */
    title?: string | undefined;
}

export type ConnectByLinkedDomainResult = NewConnection;

export interface CreateLocalAliasInput {
    /**
     * The id of what this is about. As a filter of a list: the id that an item has. At most 255 characters.
     */
    id: string;
    /**
     * What people read. As a filter: a part of it. At most 128 characters.
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
     * The id of what this is about. As a filter of a list: the id that an item has. At most 255 characters.
     */
    id: string;
    /**
     * What people read. As a filter: a part of it. At most 128 characters.
     */
    displayName?: string | undefined;
}

export type CreatePublicAliasResult = Alias;

export interface CreateRegistryAliasInput {
    /**
     * The id of an agent: of the person or business that you are connected with. Exactly 36 characters.
     */
    agentId: string;
    /**
     * Whether an entry that is there is replaced. Default: `false`.
     */
    isOverride: boolean;
    /**
     * What is sent.
     */
    payload: RegistryAliasPayload;
}

export type CreateRegistryAliasResult = RegistryAlias;

export interface CreateUserInviteInput {
    /**
     * An alias, as `AgentAlias.format` writes it. At least 1 character.
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
     * Of what this is about, as its list gives it. An alias is written as by `AgentAlias.format`.
     */
    id: string;
}

export interface DeleteConnectionsInput {
    /**
     * The id of what this is about. As a filter of a list: the id that an item has.
     */
    id: ReadonlyArray<string>;
}

export interface DeleteCredentialInput {
    /**
     * Of what this is about, as its list gives it. An alias is written as by `AgentAlias.format`.
     */
    id: string;
}

export interface DeleteCredentialOfferInput {
    /**
     * Of what this is about, as its list gives it. An alias is written as by `AgentAlias.format`.
     */
    id: string;
}

export interface DeleteLocalAliasInput {
    /**
     * The id of what this is about. As a filter of a list: the id that an item has. At most 255 characters.
     */
    id: string;
}

export interface DeletePublicAliasInput {
    /**
     * The id of what this is about. As a filter of a list: the id that an item has. At most 255 characters.
     */
    id: string;
}

export interface DisableLocalAliasInput {
    /**
     * The id of what this is about. As a filter of a list: the id that an item has. At most 255 characters.
     */
    id: string;
}

export interface DisablePublicAliasInput {
    /**
     * The id of what this is about. As a filter of a list: the id that an item has. At most 255 characters.
     */
    id: string;
}

export interface EnableLocalAliasInput {
    /**
     * The id of what this is about. As a filter of a list: the id that an item has. At most 255 characters.
     */
    id: string;
}

export interface EnablePublicAliasInput {
    /**
     * The id of what this is about. As a filter of a list: the id that an item has. At most 255 characters.
     */
    id: string;
}

export type GetConnectUrlResult = string;

export interface GetConnectionByAgentAliasInput {
    /**
     * Of what this is about, as its list gives it. An alias is written as by `AgentAlias.format`.
     */
    alias: string;
}

export type GetConnectionByAgentAliasResult = Connection;

export interface GetConnectionByAgentIdInput {
    /**
     * Of what this is about, as its list gives it. An alias is written as by `AgentAlias.format`.
     */
    id: string;
}

export type GetConnectionByAgentIdResult = Connection;

export interface GetCredentialInput {
    /**
     * Of what this is about, as its list gives it. An alias is written as by `AgentAlias.format`.
     */
    id: string;
}

export type GetCredentialResult = Credential;

export interface GetCredentialOfferInput {
    /**
     * Of what this is about, as its list gives it. An alias is written as by `AgentAlias.format`.
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
     * When this request or offer ends, which is not when a credential ends (`expirationDate`). A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
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
     * What the workflow is started with: fields of your own.
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
     * When this request or offer ends, which is not when a credential ends (`expirationDate`). A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
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
     * What the workflow is started with: fields of your own.
     */
    parameters?: {
        [key: string]: unknown;
    } | undefined;
}

export type GetFlowUrlResult = string;

export interface GetLocalAliasInput {
    /**
     * Of what this is about, as its list gives it. An alias is written as by `AgentAlias.format`.
     */
    id: string;
}

export type GetLocalAliasResult = Alias;

export interface GetPublicAliasInput {
    /**
     * Of what this is about, as its list gives it. An alias is written as by `AgentAlias.format`.
     */
    id: string;
}

export type GetPublicAliasResult = Alias;

export interface GetRegistryAliasInput {
    /**
     * Of what this is about, as its list gives it. An alias is written as by `AgentAlias.format`.
     */
    aliasKey: string;
}

export type GetRegistryAliasResult = RegistryAlias;

export interface GetRegistryAliasValueInput {
    /**
     * Of what this is about, as its list gives it. An alias is written as by `AgentAlias.format`.
     */
    aliasKey: string;
}

export type GetRegistryAliasValueResult = string;

export type GetStaticFlowUrlsResult = string;

export interface InitWorkflowByAgentIdInput {
    /**
     * The id of an agent: of the person or business that you are connected with. At least 1 character, at most 64 characters.
     */
    agentId: string;
    /**
     * What is sent.
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
     * What is sent.
     */
    payload: InitWorkflowPayload;
}

export type InitWorkflowByAliasResult = MessageReceipt;

export interface IssueCredentialByAgentIdInput {
    /**
     * The id of an agent: of the person or business that you are connected with. Exactly 36 characters.
     */
    agentId: string;
    /**
     * What is sent.
     */
    payload: ReadonlyArray<IssueCredentialPayload>;
    /**
     * When this request or offer ends, which is not when a credential ends (`expirationDate`). A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
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
     * What is sent.
     */
    payload: ReadonlyArray<IssueCredentialPayload>;
    /**
     * When this request or offer ends, which is not when a credential ends (`expirationDate`). A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
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
     * The number of the page, as the agency counts. At least 0.
     */
    currentPage: number;
    /**
     * How many items a page has. At least 0.
     */
    rowsPerPage: number;
    /**
     * An alias, as `AgentAlias.format` writes it.
     */
    alias?: string | undefined;
    /**
     * What people read. As a filter: a part of it.
     */
    displayName?: string | undefined;
    /**
     * The id of what this is about. As a filter of a list: the id that an item has.
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
     * The number of the page, as the agency counts. At least 0.
     */
    currentPage?: number | undefined;
    /**
     * How many items a page has. At least 0.
     */
    rowsPerPage?: number | undefined;
    /**
     * An alias, as `AgentAlias.format` writes it.
     */
    alias?: string | undefined;
    /**
     * What people read. As a filter: a part of it.
     */
    displayName?: string | undefined;
    /**
     * The id of what this is about. As a filter of a list: the id that an item has.
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
     * The number of the page, as the agency counts. At least 0.
     */
    currentPage: number;
    /**
     * How many items a page has. At least 0.
     */
    rowsPerPage: number;
    /**
     * The moment from which on the items are listed. A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    dateFrom?: string | Date | undefined;
    /**
     * The moment up to which the items are listed. A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
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
     * The number of the page, as the agency counts. At least 0.
     */
    currentPage?: number | undefined;
    /**
     * How many items a page has. At least 0.
     */
    rowsPerPage?: number | undefined;
    /**
     * The moment from which on the items are listed. A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    dateFrom?: string | Date | undefined;
    /**
     * The moment up to which the items are listed. A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    dateTo?: string | Date | undefined;
    /**
     * `asc` or `desc`. The reference does not say which values there are.
     */
    sortOrder?: string | undefined;
}

export interface ListCredentialsInput {
    /**
     * The number of the page, as the agency counts. At least 0.
     */
    currentPage: number;
    /**
     * How many items a page has. At least 0.
     */
    rowsPerPage: number;
    /**
     * The moment from which on the items are listed. A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    dateFrom?: string | Date | undefined;
    /**
     * The moment up to which the items are listed. A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
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
     * The number of the page, as the agency counts. At least 0.
     */
    currentPage?: number | undefined;
    /**
     * How many items a page has. At least 0.
     */
    rowsPerPage?: number | undefined;
    /**
     * The moment from which on the items are listed. A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    dateFrom?: string | Date | undefined;
    /**
     * The moment up to which the items are listed. A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    dateTo?: string | Date | undefined;
    /**
     * `asc` or `desc`. The reference does not say which values there are.
     */
    sortOrder?: string | undefined;
}

export interface ListLocalAliasesInput {
    /**
     * The number of the page, as the agency counts. At least 0.
     */
    currentPage: number;
    /**
     * How many items a page has. At least 0.
     */
    rowsPerPage: number;
    /**
     * What people read. As a filter: a part of it.
     */
    displayName?: string | undefined;
    /**
     * The id of what this is about. As a filter of a list: the id that an item has.
     */
    id?: string | undefined;
    /**
     * `asc` or `desc`. The reference does not say which values there are.
     */
    sortOrder?: string | undefined;
    /**
     * The state it is in. The reference does not say what its values mean.
     */
    state?: ReadonlyArray<1 | 2 | 3> | undefined;
}

export type ListLocalAliasesResult = AliasPage;

export type ListLocalAliasesItem = Alias;

export interface LocalAliasesListInput {
    /**
     * The number of the page, as the agency counts. At least 0.
     */
    currentPage?: number | undefined;
    /**
     * How many items a page has. At least 0.
     */
    rowsPerPage?: number | undefined;
    /**
     * What people read. As a filter: a part of it.
     */
    displayName?: string | undefined;
    /**
     * The id of what this is about. As a filter of a list: the id that an item has.
     */
    id?: string | undefined;
    /**
     * `asc` or `desc`. The reference does not say which values there are.
     */
    sortOrder?: string | undefined;
    /**
     * The state it is in. The reference does not say what its values mean.
     */
    state?: ReadonlyArray<1 | 2 | 3> | undefined;
}

export interface ListPublicAliasesInput {
    /**
     * The number of the page, as the agency counts. At least 0.
     */
    currentPage: number;
    /**
     * How many items a page has. At least 0.
     */
    rowsPerPage: number;
    /**
     * What people read. As a filter: a part of it.
     */
    displayName?: string | undefined;
    /**
     * The id of what this is about. As a filter of a list: the id that an item has.
     */
    id?: string | undefined;
    /**
     * `asc` or `desc`. The reference does not say which values there are.
     */
    sortOrder?: string | undefined;
    /**
     * The state it is in. The reference does not say what its values mean.
     */
    state?: ReadonlyArray<1 | 2 | 3> | undefined;
}

export type ListPublicAliasesResult = AliasPage;

export type ListPublicAliasesItem = Alias;

export interface PublicAliasesListInput {
    /**
     * The number of the page, as the agency counts. At least 0.
     */
    currentPage?: number | undefined;
    /**
     * How many items a page has. At least 0.
     */
    rowsPerPage?: number | undefined;
    /**
     * What people read. As a filter: a part of it.
     */
    displayName?: string | undefined;
    /**
     * The id of what this is about. As a filter of a list: the id that an item has.
     */
    id?: string | undefined;
    /**
     * `asc` or `desc`. The reference does not say which values there are.
     */
    sortOrder?: string | undefined;
    /**
     * The state it is in. The reference does not say what its values mean.
     */
    state?: ReadonlyArray<1 | 2 | 3> | undefined;
}

export type RecreateConnectUrlResult = string;

export interface RejectCredentialOfferInput {
    /**
     * The id of what this is about. As a filter of a list: the id that an item has. At least 1 character.
     */
    id: string;
}

export interface RemoveConnectionStageAccessInput {
    /**
     * Of what this is about, as its list gives it. An alias is written as by `AgentAlias.format`.
     */
    id: string;
}

export interface ResumeFlowInput {
    /**
     * The id that a flow was started with, or that it waits for. At least 1 character.
     */
    correlationId: string;
    /**
     * What is sent.
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
     * What is sent.
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
     * The id of what this is about. As a filter of a list: the id that an item has.
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
     * Claims, each with its key and value.
     */
    attributes: ReadonlyArray<CredentialAttributePayload>;
    /**
     * Whether the holder of the credential is told. Default: `false`.
     */
    isNotifyHolder?: boolean | undefined;
    /**
     * The URL of the credential schema.
     */
    schemaId?: string | undefined;
}

export type RevokeMatchingCredentialsResult = number;

export interface SendActionMessageByAgentIdInput {
    /**
     * The id of an agent: of the person or business that you are connected with. At least 1 character, at most 64 characters.
     */
    agentId: string;
    /**
     * What is sent.
     */
    payload: ActionMessagePayload;
    /**
     * When this request or offer ends, which is not when a credential ends (`expirationDate`). A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
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
     * What is sent.
     */
    payload: ActionMessagePayload;
    /**
     * When this request or offer ends, which is not when a credential ends (`expirationDate`). A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
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
     * The id of an agent: of the person or business that you are connected with. At least 1 character, at most 64 characters.
     */
    agentId: string;
    /**
     * What is sent.
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
     * What is sent.
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
     * The id of an agent: of the person or business that you are connected with. At least 1 character, at most 64 characters.
     */
    agentId: string;
    /**
     * An id of yours to find the request by. It is not known that a repeated one is recognised. At least 1 character.
     */
    requestId: string;
    /**
     * What is sent.
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
     * What is sent.
     */
    payload: DataMessagePayload;
}

export type SendDataMessageByAliasResult = MessageReceipt;

export interface SendGeneralMessageByAgentIdInput {
    /**
     * The id of an agent: of the person or business that you are connected with. At least 1 character, at most 64 characters.
     */
    agentId: string;
    /**
     * What is sent.
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
     * What is sent.
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
     * The id of an agent: of the person or business that you are connected with. Exactly 36 characters.
     */
    agentId: string;
    /**
     * What is sent.
     */
    payload: ProofRequestPayload;
    /**
     * When this request or offer ends, which is not when a credential ends (`expirationDate`). A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    expiryDate?: string | Date | undefined;
    /**
     * Fields of your own that go with it.
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
     * What is sent.
     */
    payload: ProofRequestPayload;
    /**
     * When this request or offer ends, which is not when a credential ends (`expirationDate`). A moment: a `Date`, or an RFC 3339 text with its offset, such as `2030-01-31T12:00:00Z`.
     */
    expiryDate?: string | Date | undefined;
    /**
     * Fields of your own that go with it.
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
     * The id of an agent: of the person or business that you are connected with. At least 1 character, at most 64 characters.
     */
    agentId: string;
    /**
     * What is sent.
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
     * What is sent.
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
     * An alias, as `AgentAlias.format` writes it.
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
     * An alias, as `AgentAlias.format` writes it.
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
     * What is sent.
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
     * The id of what this is about. As a filter of a list: the id that an item has.
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
     * Claims, each with its key and value.
     */
    attributes: ReadonlyArray<CredentialAttributePayload>;
    /**
     * Whether the holder of the credential is told. Default: `false`.
     */
    isNotifyHolder?: boolean | undefined;
    /**
     * The URL of the credential schema.
     */
    schemaId?: string | undefined;
}

export type UnrevokeMatchingCredentialsResult = number;
