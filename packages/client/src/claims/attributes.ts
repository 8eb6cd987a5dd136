import { refuse } from '../refuse.ts';

/** One claim as the agency takes it. */
export interface AttributeOf<Name extends string> {
  key: Name;
  value?: unknown;
}

const inspect = Symbol.for('nodejs.util.inspect.custom');

/** `{ email: 'a@b.c' }` -> `[{ key: 'email', value: 'a@b.c' }]` */
export function attributesOf<Name extends string>(claims: object, schemaId: string): AttributeOf<Name>[] {
  if (typeof claims !== 'object' || claims === null || Array.isArray(claims)) {
    return refuse('defineCredential', `the claims schema of ${schemaId} must give an object`);
  }
  return Object.entries(claims)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => hidden({ key: key as Name, value }));
}

/** On each attribute rather than on the credential, so that a copy such as `{ ...credential }` hides its claims too. */
function hidden<Name extends string>(attribute: AttributeOf<Name>): AttributeOf<Name> {
  const shown = { key: attribute.key, value: '[hidden]' };
  return Object.defineProperty(attribute, inspect, { value: () => shown });
}
