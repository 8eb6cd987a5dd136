import { isObject, listAt, resolve, textAt } from '../document/schema.ts';
import {
  childIn,
  type Json,
  keyOf,
  objectIn,
  type NormalizationContext,
  workingOperations,
} from './normalization-context.ts';

/**
 * Writes the secret key the one way the overlays look for it: as the header parameter `hash` of each operation that
 * takes it. Documents have it in another case, behind a reference, at the path, or as a security scheme of any name,
 * for all operations or for single ones.
 */
export function secretKeyAsParameter(context: NormalizationContext): void {
  const { document } = context;
  const schemes = childIn(childIn(document, 'components'), 'securitySchemes');
  const keys = new Set(Object.keys(schemes).filter((name) => isKeyScheme(resolve(document, schemes[name]))));
  const everywhere = listAt(document.security);
  for (const { operation, item } of workingOperations(document)) {
    const inherited = operation.security === undefined;
    const requirements = listAt(operation.security ?? everywhere).filter(isObject);
    const { open = false, names = {} } = context.known.get(keyOf(operation)) ?? {};
    const keyed = requirements.filter((requirement) => Object.keys(requirement).some((name) => keys.has(name)));
    const others = requirements.filter((requirement) => !keyed.includes(requirement));
    const found = [...listAt(operation.parameters), ...listAt(item.parameters)]
      .map((parameter) => resolve(document, parameter))
      .find(isKey);
    // What holds for all operations was hardly meant for those that are documented as open.
    const byScheme = keyed.length > 0 && !(inherited && open);
    // With the key something else has to be sent, and never it alone: that would be refused each time.
    const isOneOfTwo = byScheme && keyed.every((each) => Object.keys(each).length > 1);
    if (names['client'] === 'studio' && others.length > 0) useOthers(document, operation, others);
    else if (isOneOfTwo) operation.security = structuredClone(others.length > 0 ? others : keyed);
    else if (found !== undefined || byScheme) addKey(document, operation, found);
    else if (inherited && requirements.length > 0 && !open) operation.security = structuredClone(others);
  }
  delete document.security;
  for (const name of keys) delete schemes[name];
  for (const item of Object.values(objectIn(document.paths)).filter(isObject)) dropFrom(document, item);
}

function addKey(document: Json, operation: Json, found: Json | undefined): void {
  // The overlay that requires the scheme adds it to what is there.
  delete operation.security;
  const parameters = listAt(operation.parameters);
  const own = parameters.findIndex((parameter) => isKey(resolve(document, parameter)));
  const plain = {
    description: 'Secret key',
    required: true,
    schema: { type: 'string' },
    ...found,
    name: 'hash',
    in: 'header',
  };
  if (own < 0) operation.parameters = [plain, ...parameters];
  else if (!isObject(parameters[own]) || parameters[own].name !== 'hash')
    operation.parameters = parameters.with(own, plain);
}

/** An operation of the Studio that takes either credential: the Studio's client has its own only. */
function useOthers(document: Json, operation: Json, others: readonly Json[]): void {
  operation.security = structuredClone(others);
  dropFrom(document, operation);
}

function dropFrom(document: Json, owner: Json): void {
  const parameters = listAt(owner.parameters);
  const others = parameters.filter((parameter) => !isKey(resolve(document, parameter)));
  if (others.length < parameters.length) owner.parameters = others;
  if (others.length === 0) delete owner.parameters;
}

const isHash = (value: unknown): boolean => /^hash$/i.test(textAt(value) ?? '');
const isKey = (parameter: Json): boolean => parameter.in === 'header' && isHash(parameter.name);
const isKeyScheme = (scheme: Json): boolean =>
  scheme.type === 'apiKey' && scheme.in === 'header' && isHash(scheme.name);
