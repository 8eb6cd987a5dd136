import { assertInput, isPlain, plainOf } from '@one37id/agency-core/internal';

/** One claim as the agency takes it. */
export interface AttributeOf<Name extends string> {
  /** The name of the claim. */
  key: Name;
  /** Any JSON value. */
  value?: unknown;
}

const inspect = Symbol.for('nodejs.util.inspect.custom');

/**
 * `{ email: 'a@b.c' }` -> `[{ key: 'email', value: 'a@b.c' }]`. A Map, a list or an instance has no fields that are
 * claims: a credential without claims would be issued. What stands in a claim is checked as it is for sending, and
 * refused with its pointer.
 */
export function attributesOf<Name extends string>(claims: object, schemaId: string): AttributeOf<Name>[] {
  assertInput(
    typeof claims === 'object' && claims !== null && isPlain(claims),
    `the claims schema of ${schemaId} must give a plain object: no list, Map, Date or other instance of a class`,
  );
  const attributes = Object.entries(plainOf(claims)).map(([key, value]) => hidden({ key: key as Name, value }));
  assertInput(attributes.length > 0, `the claims of ${schemaId} are none: a credential says something`);
  return attributes;
}

/** On each attribute rather than on the credential, so that a copy such as `{ ...credential }` hides its claims too. */
function hidden<Name extends string>(attribute: AttributeOf<Name>): AttributeOf<Name> {
  const shown = { key: attribute.key, value: '[hidden]' };
  return Object.defineProperty(attribute, inspect, { value: () => shown });
}
