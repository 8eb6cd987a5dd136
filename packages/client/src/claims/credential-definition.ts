import type { AttributeOf } from './attributes.ts';
import type { SchemaInput, SchemaOutput, StandardSchema } from './standard-schema.ts';

/**
 * The formats of a credential that the guides show. They spell SD-JWT `sd-jwt` where credentials are issued and `sdjwt`
 * where they are asked for: write either in a definition, `request` sends `sdjwt`.
 */
export type CredentialFormat = 'w3c' | 'sd-jwt' | 'sdjwt';

/** What `defineCredential` needs to know of a kind of credential. */
export interface CredentialKind<Schema extends StandardSchema<object, object>> {
  /** URL of the credential schema, such as `https://agency.example.com/bc/public/schemas/com.one37id.email/1.0`. */
  readonly schemaId: string;
  /** Default: none is sent, and the agency takes `w3c`. */
  readonly format?: CredentialFormat | undefined;
  /** What people read in a proof request. Default: the `schemaId`. */
  readonly name?: string | undefined;
  /** A schema of zod, valibot, arktype or any other library with the Standard Schema interface. */
  readonly claims: Schema;
}

/** A credential to be issued: one item of `payload`. Its claims are real for JSON, and hidden from `console.log`. */
export interface TypedCredential<Name extends string = string> {
  /** The URL of the credential schema, of the definition. */
  schemaId: string;
  /** The format of the credential, of the definition. Default: the agency's, `w3c`. */
  format?: CredentialFormat | undefined;
  /** When the credential itself ends: an RFC 3339 date-time with its offset. Default: never. */
  expirationDate?: string | undefined;
  /** The claims, each with its name and its value. */
  attributes: AttributeOf<Name>[];
}

/** A credential to be asked for: one item of a proof request's `credentials`. */
export interface RequestedCredential<Name extends string = string> {
  /** The format of the credential, of the definition: SD-JWT is spelled `sdjwt` here. Default: the agency's, `w3c`. */
  format?: Exclude<CredentialFormat, 'sd-jwt'> | undefined;
  /** What the person reads of this credential. */
  name: string;
  /** The schema and the issuer that are asked for; without an issuer it is whoever issued it. */
  restrictions: { schemaId: string; issuerDid?: string | undefined };
  /** The claims that are asked for, and whether each must be in the answer. */
  attributes: { name: Name; isRequired: boolean }[];
}

/** Options of `of` and `ofAsync`. */
export interface TypedCredentialOptions {
  /**
   * When the credential itself ends, which is not when the offer of it does (`expiryDate` of the call): a `Date`, or an
   * RFC 3339 date-time with its offset, such as `2030-01-31T12:00:00Z`. Default: none is sent.
   */
  readonly expirationDate?: string | Date | undefined;
}

/** Options of `request`. */
export interface RequestedCredentialOptions<Name extends string> {
  /** The claims that are asked for. */
  readonly attributes: readonly Name[];
  /**
   * The claims that must be there: all that are asked for (`true`), none (`false`), or these of them. A claim that is
   * not required may be missing from the answer.
   */
  readonly required: boolean | readonly NoInfer<Name>[];
  /**
   * The DID of the issuer to trust. `'any'`: whoever has issued it, the person's own wallet too; then look at the
   * issuer of what you get.
   */
  readonly issuerDid: 'any' | (string & {});
  /** What the person reads. Default: the definition's name. */
  readonly name?: string | undefined;
}

/** The names of the claims, as they go over the wire: the keys of what the schema gives. */
export type ClaimName<Schema extends StandardSchema<object, object>> =
  SchemaOutput<Schema> extends infer Output ? (Output extends unknown ? keyof Output & string : never) : never;

/** A kind of credential with typed claims, from `defineCredential`. */
export interface CredentialDefinition<Schema extends StandardSchema<object, object>> extends CredentialKind<Schema> {
  /**
   * Validates the claims and makes a credential of them, for `credentials.issue({ agentId, credentials: [ … ] })`.
   * A claim that is `undefined` is left out.
   *
   * @throws {AgencyRequestError} At once, with `outcome: 'not-sent'`, when the claims are not valid or none; it names
   * the claims and the rules, never a value. Also when the schema is asynchronous (use `ofAsync`) or gives no plain
   * object, and for an `expirationDate` that is none.
   * @example
   * ```ts
   * VerifiedEmail.of({ email: 'alice@example.com' }, { expirationDate: new Date('2027-11-23') })
   * ```
   */
  of(claims: SchemaInput<Schema>, options?: TypedCredentialOptions): TypedCredential<ClaimName<Schema>>;
  /**
   * As `of`, for schemas that look something up; the schema runs once. `credentials` takes the promise as it is.
   *
   * @throws {AgencyRequestError} As a rejected promise, for the reasons of `of`.
   * @example
   * ```ts
   * await agency.credentials.issue({ agentId, credentials: [VerifiedEmail.ofAsync({ email: 'alice@example.com' })] })
   * ```
   */
  ofAsync(claims: SchemaInput<Schema>, options?: TypedCredentialOptions): Promise<TypedCredential<ClaimName<Schema>>>;
  /**
   * Makes the part of a proof request that asks for a credential of this kind. In proof requests `sd-jwt` is spelled
   * `sdjwt`. What is `required` is among the `attributes`: nobody is asked for more than these. Whom to trust and what
   * must be there has no default: both decide what an answer is worth.
   *
   * @throws {AgencyRequestError} At once, when an option is not what it must be.
   * @example
   * ```ts
   * const email = VerifiedEmail.request({ attributes: ['email'], required: true, issuerDid: 'any' })
   * await agency.proofRequests.send({ agentId, payload: { name: 'Sign-up', credentials: [email] } })
   * ```
   */
  request<const Name extends ClaimName<Schema>>(
    options: RequestedCredentialOptions<Name>,
  ): RequestedCredential<ClaimName<Schema>>;
}
