import { assertInput, bare, guarded, guardedAsync, isDateTime, isFields } from '@one37id/agency-core/internal';
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

const FORMATS: readonly unknown[] = ['w3c', 'sd-jwt', 'sdjwt', undefined];
/** What a definition has more than a kind: one may be made of another, as `{ ...VerifiedEmail, name }`. */
const OF_DEFINITIONS = ['of', 'ofAsync', 'request'];

function kindOf<Kind extends CredentialKind<StandardSchema<object, object>>>(kind: Kind): Kind {
  const own = fieldsOf(kind, ['schemaId', 'format', 'name', 'claims', ...OF_DEFINITIONS], 'the kind') as Kind;
  const { schemaId, format, name, claims } = own;
  assertInput(
    typeof schemaId === 'string' && /^[a-z][a-z\d+.-]*:[^\s\p{C}]+$/iu.test(schemaId),
    '`schemaId` must be the URL of a credential schema',
  );
  assertInput(FORMATS.includes(format), '`format` must be w3c, sd-jwt or sdjwt');
  assertInput(
    name === undefined || (typeof name === 'string' && name.trim() !== ''),
    '`name` must be a text that people can read',
  );
  assertInput(
    typeof (claims as Partial<typeof claims> | null | undefined)?.['~standard']?.validate === 'function',
    '`claims` must be a schema with the Standard Schema interface',
  );
  return { schemaId, ...(format && { format }), ...(name && { name }), claims } as Kind;
}

/**
 * Part of a proof request. What must be there is among what is asked for: a name beside it would widen the request
 * unseen.
 */
function requestOf<Name extends string>(
  kind: CredentialKind<StandardSchema<object, object>>,
  options: RequestedCredentialOptions<Name>,
): RequestedCredential<Name> {
  const own = fieldsOf(options, ['attributes', 'required', 'issuerDid', 'name'], 'the options');
  const { attributes: given, required: said, issuerDid, name = kind.name ?? kind.schemaId } = own;
  const attributes = namesOf<Name>('attributes', given);
  const required = typeof said === 'boolean' ? new Set(said ? attributes : []) : namesOf<Name>('required', said);
  assertInput(
    [...required].every((claim) => attributes.has(claim)),
    '`required` has a name that is not among `attributes`',
  );
  assertInput(typeof name === 'string', '`name` must be a text');
  assertInput(
    issuerDid === 'any' || (typeof issuerDid === 'string' && /^did:[a-z\d]+:\S+$/.test(issuerDid)),
    "`issuerDid` must be the DID of the issuer to trust, or 'any'",
  );
  const { schemaId, format } = kind;
  return {
    ...(format === undefined ? {} : { format: format === 'sd-jwt' ? 'sdjwt' : format }),
    name,
    restrictions: { schemaId, ...(issuerDid === 'any' ? {} : { issuerDid }) },
    attributes: Array.from(attributes, (claim) => ({ name: claim, isRequired: required.has(claim) })),
  };
}

/** The names of a list, each of them once. */
function namesOf<Name extends string>(option: string, names: unknown): ReadonlySet<Name> {
  const wanted = `\`${option}\` must be ${option === 'required' ? 'true, false or ' : ''}a list of names`;
  assertInput(Array.isArray(names), wanted);
  const own = Array.from<unknown>(names);
  assertInput(
    own.every((name) => typeof name === 'string'),
    wanted,
  );
  return new Set(own as Name[]);
}

function endOf(options: TypedCredentialOptions | undefined): string | undefined {
  const { expirationDate } = fieldsOf(options ?? {}, ['expirationDate'], 'the options');
  if (expirationDate === undefined) return undefined;
  const text = typeof expirationDate === 'string' ? expirationDate : isoOf(expirationDate as Date);
  assertInput(
    typeof text === 'string' && isDateTime(text),
    '`expirationDate` must be a valid `Date`, or a date-time with its offset such as 2030-01-31T12:00:00Z',
  );
  return text;
}

/** Of a `Date` of any realm. */
function isoOf(date: object): string | undefined {
  try {
    return Date.prototype.toISOString.call(date);
  } catch {
    return undefined;
  }
}

/**
 * The fields of an object that was given, each read once. They are a closed set: one that is misspelled would change
 * nothing, unseen.
 */
function fieldsOf(given: unknown, known: readonly string[], what: string): Readonly<Record<string, unknown>> {
  assertInput(isFields(given), `${what} must be an object with ${listed(known)}`);
  const own = bare(given);
  assertInput(
    Reflect.ownKeys(own).every((name) => known.includes(name as string)),
    `${what} must have no other names than ${listed(known)}`,
  );
  return own;
}

function listed(names: readonly string[]): string {
  return names
    .filter((name) => !OF_DEFINITIONS.includes(name))
    .map((name) => `\`${name}\``)
    .join(', ');
}
