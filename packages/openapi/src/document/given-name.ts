import { DocumentError } from './document-error.ts';
import { canNameFunction, canNameMember, type Place } from './generated-names.ts';
import type { NameRegister } from './name-register.ts';
import type { DocumentOperation } from './operations.ts';
import { pointerOf } from './pointer.ts';

/**
 * Enters the names that an overlay gave an operation.
 *
 * @throws {DocumentError} where they cannot be names of the client, or others have them.
 */
export function givenName({ operation, at, key }: DocumentOperation, register: NameRegister, file: string): void {
  const { client = 'agency', resource, method, variant } = operation['x-agency'] ?? {};
  const id = operation.operationId ?? '';
  const fail = (path: readonly string[], reason: string): never => {
    throw new DocumentError(file, pointerOf([...at, ...path]), `${reason}: give '${key}' another one in an overlay`);
  };
  if (client !== 'agency' && client !== 'studio')
    fail(['x-agency', 'client'], `${JSON.stringify(client)} is no client`);
  const place = { client, resource, method } as Place;
  if (!canNameFunction(id)) fail(['operationId'], `${JSON.stringify(id)} cannot name a function`);
  if (!canNameMember(place.resource))
    fail(['x-agency', 'resource'], `${JSON.stringify(resource)} cannot name a resource`);
  if (!canNameMember(place.method)) fail(['x-agency', 'method'], `${JSON.stringify(method)} cannot name a method`);
  if (variant !== undefined && typeof variant !== 'string')
    fail(['x-agency', 'variant'], `${JSON.stringify(variant)} is no field`);
  const ofFunction = register.ownerOfFunction(id);
  if (ofFunction !== undefined) fail(['operationId'], `'${id}' or what goes with it is a name of ${ofFunction}`);
  const ofResource = register.ownerOfResource(place.client, place.resource);
  if (ofResource !== undefined) fail(['x-agency', 'resource'], `'${place.resource}' is a name of ${ofResource}`);
  // Variants share a method: the field that selects them is the name of each.
  const own: Place = typeof variant === 'string' ? { ...place, variant } : place;
  const ofMethod = register.ownerOfMethod(own, id);
  if (ofMethod !== undefined)
    fail(
      ['x-agency', 'method'],
      `'${place.method}' is a name of ${ofMethod} (operations that share a method need a variant each)`,
    );
  register.give(id, own, `'${key}'`);
}
