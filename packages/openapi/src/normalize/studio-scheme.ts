import { isObject, listAt } from '../document/schema.ts';
import { childIn, type Json, keyOf, type NormalizationContext, workingOperations } from './normalization-context.ts';

const NAME = 'studio';

/**
 * Calls the security scheme of the Studio's operations `studio`, as the client does, whatever the document calls it.
 */
export function nameStudioScheme(context: NormalizationContext): void {
  const { document, known } = context;
  const operations = workingOperations(document).map(({ operation }) => operation);
  const ofStudio = operations.filter((operation) => known.get(keyOf(operation))?.names['client'] === NAME);
  const used = new Set(ofStudio.flatMap(schemesOf));
  const [only] = used;
  const schemes = childIn(childIn(document, 'components'), 'securitySchemes');
  if (
    used.size !== 1 ||
    only === undefined ||
    only === NAME ||
    schemes[only] === undefined ||
    schemes[NAME] !== undefined
  )
    return;
  schemes[NAME] = schemes[only];
  delete schemes[only];
  for (const operation of operations) {
    const requirements = listAt(operation.security).filter(isObject);
    if (requirements.some((requirement) => requirement[only] !== undefined))
      operation.security = requirements.map((requirement) => rename(requirement, only));
  }
  context.note(`The security scheme '${only}' of the Studio's operations is the one that the client calls '${NAME}'.`);
}

function rename(requirement: Json, from: string): Json {
  return Object.fromEntries(Object.entries(requirement).map(([name, scopes]) => [name === from ? NAME : name, scopes]));
}

const schemesOf = (operation: Json): string[] =>
  listAt(operation.security)
    .filter(isObject)
    .flatMap((requirement) => Object.keys(requirement));
