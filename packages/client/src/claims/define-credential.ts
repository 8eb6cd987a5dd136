import { bare, guarded, guardedAsync, isFields, must } from '@one37id/agency-core/internal';
import { refuse } from '../refuse.ts';
import { attributesOf } from './attributes.ts';
import type {
  ClaimName,
  CredentialDefinition,
  CredentialKind,
  RequestedCredential,
  RequestedCredentialOptions,
  TypedCredential,
  TypedCredentialOptions,
} from './credential-definition.ts';
import type { StandardSchema } from './standard-schema.ts';
import { validate, validateNow } from './validate-claims.ts';

const DEFINE = 'defineCredential';

/**
 * Defines a kind of credential, so that its claims are typed and validated before anything is sent.
 *
 * @param kind - The schema's URL, the format, and a schema for the claims. What goes over the wire is what the schema
 * gives: defaults are filled in, unknown claims go the schema's way. `_namespace` is a claim like any other.
 * @returns `of` and `ofAsync` to issue, `request` to ask for it.
 * @example
 * ```ts
 * const VerifiedEmail = defineCredential({
 *   schemaId: 'https://agency.example.com/bc/public/schemas/com.one37id.email/1.0',
 *   format: 'w3c',
 *   claims: z.object({ email: z.email() }),
 * })
 * await agency.credentials.issue({ agentId, credentials: [VerifiedEmail.of({ email: 'alice@example.com' })] })
 * ```
 */
export function defineCredential<Schema extends StandardSchema<object, object>>(
  kind: CredentialKind<Schema>,
): CredentialDefinition<Schema> {
  const own = guarded(DEFINE, () => kindOf(kind));
  const { schemaId, format, claims: schema } = own;
  type Name = ClaimName<Schema>;
  const make = (claims: object, expirationDate: string | undefined): TypedCredential<Name> => ({
    schemaId,
    ...(format === undefined ? {} : { format }),
    ...(expirationDate === undefined ? {} : { expirationDate }),
    attributes: attributesOf<Name>(claims, schemaId),
  });
  return {
    ...own,
    of: (claims, options) =>
      guarded(DEFINE, () => {
        const end = endOf(options);
        return make(validateNow(schema, claims, schemaId), end);
      }),
    ofAsync: (claims, options) =>
      guardedAsync(DEFINE, async () => {
        const end = endOf(options);
        return make(await validate(schema, claims, schemaId), end);
      }),
    request: (options) => guarded(DEFINE, () => requestOf(own, options)),
  };
}

function kindOf<Kind extends CredentialKind<StandardSchema<object, object>>>(kind: Kind): Kind {
  must(isFields(kind), 'the kind must be an object with `schemaId` and `claims`');
  const own = Object.assign({}, bare(kind)) as Kind;
  const { schemaId, format, name, claims } = own;
  must(typeof schemaId === 'string' && schemaId, '`schemaId` must be the URL of a credential schema');
  for (const [key, text] of Object.entries({ format, name }))
    must(text === undefined || typeof text === 'string', `\`${key}\` must be a text`);
  must(
    typeof (claims as Partial<typeof claims> | null | undefined)?.['~standard']?.validate === 'function',
    '`claims` must be a schema with the Standard Schema interface',
  );
  return own;
}

/** Part of a proof request. What must be there is among what is asked for: a name beside it would widen the request unseen. */
function requestOf<Name extends string>(
  kind: CredentialKind<StandardSchema<object, object>>,
  options: RequestedCredentialOptions<Name>,
): RequestedCredential<Name> {
  must(isFields(options), 'the options must be an object with `attributes`');
  const { attributes: given, required: said = false, issuerDid, name = kind.name ?? kind.schemaId } = bare(options);
  const attributes = namesOf<Name>('attributes', given);
  const required = typeof said === 'boolean' ? new Set(said ? attributes : []) : namesOf<Name>('required', said);
  must(
    [...required].every((claim) => attributes.has(claim)),
    '`required` has a name that is not among `attributes`',
  );
  must(typeof name === 'string', '`name` must be a text');
  must(issuerDid === undefined || typeof issuerDid === 'string', '`issuerDid` must be a DID');
  const { schemaId, format } = kind;
  return {
    ...(format === undefined ? {} : { format: format === 'sd-jwt' ? 'sdjwt' : format }),
    name,
    restrictions: { schemaId, ...(issuerDid === undefined ? {} : { issuerDid }) },
    attributes: Array.from(attributes, (claim) => ({ name: claim, isRequired: required.has(claim) })),
  };
}

/** The names of a list, each of them once. */
function namesOf<Name extends string>(option: string, names: unknown): ReadonlySet<Name> {
  must(Array.isArray(names), `\`${option}\` must be a list of names`);
  const own = Array.from<unknown>(names);
  must(
    own.every((name) => typeof name === 'string'),
    `\`${option}\` must be a list of names`,
  );
  return new Set(own as Name[]);
}

function endOf(options: TypedCredentialOptions | undefined): string | undefined {
  must(options === undefined || isFields(options), 'the options must be an object');
  const { expirationDate } = bare(options ?? {}) as TypedCredentialOptions;
  return expirationDate === undefined ? undefined : isoOf(expirationDate);
}

function isoOf(date: string | Date): string {
  if (typeof date === 'string') return date;
  try {
    return Date.prototype.toISOString.call(date);
  } catch {
    return refuse(DEFINE, '`expirationDate` must be an ISO 8601 text or a valid `Date`');
  }
}
