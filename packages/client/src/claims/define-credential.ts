import { refuse } from '../refuse.ts';
import { attributesOf } from './attributes.ts';
import type { ClaimName, CredentialDefinition, CredentialKind, TypedCredential, TypedCredentialOptions } from './credential-definition.ts';
import type { StandardSchema } from './standard-schema.ts';
import { validate, validateNow } from './validate-claims.ts';

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
export function defineCredential<Schema extends StandardSchema<object, object>>(kind: CredentialKind<Schema>): CredentialDefinition<Schema> {
  const { schemaId, format, claims: schema } = kind;
  type Name = ClaimName<Schema>;
  const make = (claims: object, { expirationDate }: TypedCredentialOptions = {}): TypedCredential<Name> => ({
    schemaId,
    ...(format === undefined ? {} : { format }),
    ...(expirationDate === undefined ? {} : { expirationDate: isoOf(expirationDate) }),
    attributes: attributesOf<Name>(claims, schemaId),
  });
  return {
    ...kind,
    of: (claims, options) => make(validateNow(schema, claims, schemaId), options),
    ofAsync: async (claims, options) => make(await validate(schema, claims, schemaId), options),
    request: ({ attributes, required = false, issuerDid, name = kind.name ?? schemaId }) => {
      const needed = new Set<unknown>(typeof required === 'boolean' ? [] : required);
      return {
        ...(format === undefined ? {} : { format: format === 'sd-jwt' ? 'sdjwt' : format }),
        name,
        restrictions: { schemaId, ...(issuerDid === undefined ? {} : { issuerDid }) },
        attributes: [...new Set(typeof required === 'boolean' ? attributes : [...attributes, ...required])].map((claim) => ({
          name: claim,
          isRequired: typeof required === 'boolean' ? required : needed.has(claim),
        })),
      };
    },
  };
}

function isoOf(date: string | Date): string {
  if (typeof date === 'string') return date;
  try {
    return date.toISOString();
  } catch {
    return refuse('defineCredential', '`expirationDate` must be an ISO 8601 text or a valid `Date`');
  }
}
